"""Which register a table is: columns first, names of sheet and file second."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.definitions.settings import Settings
from pedmonitor.intake.cells.raw import Cell, RawSheet
from pedmonitor.intake.headings.recognise import Recognition, recognise
from pedmonitor.intake.plan import make_plan
from pedmonitor.intake.sheets.grid import Grid
from pedmonitor.intake.sheets.tables import find_tables

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.intake.plan import ReadingPlan

BLANK_ROW: list[Cell] = ["Иванова Анна Петровна", "x", "y", "z", "t"]


def seen(
    plan: ReadingPlan, *heading: str, sheet: str = "Лист1", file: str = "a.xlsx"
) -> Recognition:
    rows: list[list[Cell]] = [list(heading), BLANK_ROW[: len(heading)]]
    (table,) = find_tables(Grid(RawSheet(sheet, rows), plan.vocabulary))
    return recognise(table, file=file, plan=plan)


def form_of(found: Recognition) -> str:
    return found.best.form.id if found.best else ""


def fields_of(found: Recognition) -> dict[int, str]:
    return {column.at: column.field for column in found.best.columns} if found.best else {}


def test_registers_are_told_by_their_columns(plan: ReadingPlan) -> None:
    headings = {
        "staff": ("ФИО", "Дата рождения", "Должность", "Предмет"),
        "diagnostics": ("ФИО", "Вид диагностики", "Дата", "Прошёл (да/нет)"),
        "training": ("ФИО", "Программа", "Количество часов", "Дата окончания"),
        "contests": ("ФИО", "Название конкурса", "Уровень", "Результат"),
        "mentoring": ("ФИО наставника", "ФИО наставляемого", "Дата начала", "Дата окончания"),
        "documents": ("Название документа", "Номер", "Дата", "Статус"),
        "organisations": ("Код", "Краткое наименование", "Полное наименование", "Тип"),
    }
    assert {form: form_of(seen(plan, *heads)) for form, heads in headings.items()} == {
        f: f for f in headings
    }


def test_columns_outweigh_the_name_of_the_sheet(plan: ReadingPlan) -> None:
    found = seen(plan, "ФИО", "Название конкурса", "Результат участия", "Дата", sheet="Кадры")
    assert form_of(found) == "contests"


def test_the_sheet_decides_where_columns_do_not(plan: ReadingPlan) -> None:
    heads = ("ФИО", "Дата", "Название")
    assert form_of(seen(plan, *heads, sheet="Диагностика")) == "diagnostics"
    assert form_of(seen(plan, *heads, sheet="Курсы")) == "training"


def test_fields_stand_where_their_headings_are(plan: ReadingPlan) -> None:
    found = seen(plan, "Должность", "Ф.И.О. (полностью)", "Дата рожд.", "Преподаваемый предмет")
    assert fields_of(found) == {0: "position", 1: "full_name", 2: "birth_date", 3: "subject"}
    assert found.best is not None
    assert {column.score for column in found.best.columns} == {100.0}


def test_a_typo_in_a_heading_is_matched_and_scored(plan: ReadingPlan) -> None:
    found = seen(plan, "ФИО", "Должнсть", "Предмет", "Дата раждения")
    assert fields_of(found) == {0: "full_name", 1: "position", 2: "subject", 3: "birth_date"}
    assert found.best is not None
    scores = {column.field: column.score for column in found.best.columns}
    assert scores["full_name"] == 100
    assert 88 <= scores["position"] < 100


def test_latin_letters_inside_a_russian_heading(plan: ReadingPlan) -> None:
    assert fields_of(seen(plan, "ФИO", "Дoлжнocть", "Прeдмeт"))[1] == "position"


def test_units_and_brackets_do_not_hide_a_heading(plan: ReadingPlan) -> None:
    found = seen(plan, "ФИО", "Программа", "Количество часов (ак. ч.)", "Окончание (дд.мм.гггг)")
    assert fields_of(found) == {0: "full_name", 1: "program", 2: "hours", 3: "date_to"}


def test_an_unknown_table_is_not_forced_into_a_form(plan: ReadingPlan) -> None:
    found = seen(plan, "Цвет", "Вес", "Высота")
    assert (found.best, found.nearest) == (None, None)


def test_what_is_missing_is_named(plan: ReadingPlan) -> None:
    found = seen(plan, "Вид диагностики", "Дата", "Прошёл (да/нет)")
    assert found.best is None
    assert found.nearest is not None
    assert found.nearest.form.id == "diagnostics"
    assert found.nearest.missing()[0][0] == "full_name"


def test_a_heading_given_twice_is_taken_once(plan: ReadingPlan) -> None:
    found = seen(plan, "ФИО", "Должность", "Дата рождения", "Занимаемая должность")
    assert found.best is not None
    assert found.best.repeated == {3: "position"}


def test_subject_1_and_subject_2_are_both_taken(plan: ReadingPlan) -> None:
    assert fields_of(seen(plan, "ФИО", "Должность", "Предмет 1", "Предмет 2"))[3] == "subject"


def test_two_registers_that_fit_equally_are_rivals_not_a_guess(plan: ReadingPlan) -> None:
    found = seen(plan, "ФИО", "Уровень", "Дата")
    assert found.best is None
    assert found.rivals is not None
    assert len({form.id for form in found.rivals}) == 2


def test_a_mapping_of_the_settings_names_a_column(catalogue: Catalogue) -> None:
    settings = Settings(columns={"staff": {"Кем трудится": "position"}})
    plan = make_plan(catalogue, settings, secret=b"x")
    assert fields_of(seen(plan, "ФИО", "Кем трудится", "Дата рождения"))[1] == "position"


def test_marks_inside_the_staff_register_are_a_second_register(plan: ReadingPlan) -> None:
    found = seen(
        plan,
        "ФИО",
        "Должность",
        "Дата рождения",
        "Предмет",
        "Категория",
        "Общий стаж",
        "Прошёл диагностику дефицитов",
    )
    assert form_of(found) == "staff"
    assert [match.form.id for match in found.others] == ["diagnostics"]


def test_a_mark_beside_few_telling_staff_columns_makes_no_rivals(plan: ReadingPlan) -> None:
    found = seen(
        plan,
        "ФИО",
        "Должность",
        "Дата рождения",
        "Предмет",
        "Категория",
        "Стаж",
        "Прошёл диагностику дефицитов",
    )
    assert (form_of(found), [match.form.id for match in found.others]) == ("staff", ["diagnostics"])


def test_a_result_under_the_title_of_another_register_is_none(plan: ReadingPlan) -> None:
    heads = ("ФИО", "Школа", "Стадия опроса", "Итог")
    assert form_of(seen(plan, *heads, sheet="Конкурсы")) == "contests"
    assert form_of(seen(plan, *heads, sheet="Диагностика дефицитов")) == "diagnostics"
    routes = seen(plan, "ФИО", "% выполнения", sheet="Курсы ПК")
    assert form_of(routes) == ""
    assert routes.nearest is not None
    assert routes.nearest.form.id == "training"


def test_names_and_works_beside_courses_are_no_staff(plan: ReadingPlan) -> None:
    rows: list[list[Cell]] = [
        ["ФИО", "Должность", "Программа ДПО", ""],
        ["", "", "наименование", "дата окончания"],
        ["Иванова Анна Петровна", "учитель", "Урок", "03.03.2022"],
    ]
    merges = [((0, 2), (0, 3)), ((0, 0), (1, 0)), ((0, 1), (1, 1))]
    (table,) = find_tables(Grid(RawSheet("Лист1", rows, merges), plan.vocabulary))
    assert form_of(recognise(table, file="ДПО.xlsx", plan=plan)) == "training"
    assert form_of(recognise(table, file="Кадры.xlsx", plan=plan)) == "staff"


def test_a_heading_that_names_its_register_outweighs_sheet_and_file(plan: ReadingPlan) -> None:
    heads = ("ФИО", "Конкурс", "Уровень", "Результат", "Дата")
    names = {"sheet": "Диагностика", "file": "СОШ 4 диагностика.xlsx"}
    assert form_of(seen(plan, *heads, **names)) == "contests"
    experts = ("ФИО", "Конкурс", "Роль", "Дата")
    assert form_of(seen(plan, *experts, sheet="Жюри", file="эксперты.xlsx")) == "expertise"
