"""Faults that a newcomer and a sceptic once proved; each small folder stands for one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books
from making.definitions import bundled_definitions

from pedmonitor.definitions.settings import Settings
from pedmonitor.model.period import calendar_year
from pedmonitor.workflows.compute_period import Request, run_period
from pedmonitor.workflows.keeping.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.result import RunResult
    from pedmonitor.model.share import Number

REGISTRY = (
    "Код;Краткое наименование;Тип;Местность\n"
    "01;СОШ № 1;школа;город\n02;СОШ № 2;школа;город\n03;СОШ № 3 с. Берёзово;школа;село\n"
    "04;Детский сад № 2;детский сад;город\n"
)
HEAD = "№;ФИО;Дата рождения;Должность;Предмет\n"
ANNA = "1;Иванова Анна Петровна;01.01.1990;учитель;физика\n"
OLGA = "2;Белова Ольга Юрьевна;01.01.1991;учитель;химия\n"
ZOYA = "3;Седова Зоя Ильинична;01.01.1992;учитель;физика\n"


def run(
    folder: Path,
    files: dict[str, str],
    settings: Settings | None = None,
    profile: str = "vilyuysk-2021",
) -> RunResult:
    returns = folder / "returns"
    for name, text in {"организации.csv": REGISTRY, **files}.items():
        path = returns / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    workspace = Workspace(folder, settings or Settings(), bundled_definitions())
    request = Request(returns, (profile,), calendar_year(2022))
    return run_period(workspace, request, keep_secret=False)


def figure(
    found: RunResult, indicator: str, **breakdown: str
) -> tuple[Number | None, Number | None]:
    key = tuple(sorted(breakdown.items()))
    value = next(v for v in found.values if v.indicator == indicator and v.breakdown == key)
    return value.numerator, value.denominator


def staff(found: RunResult, **breakdown: str) -> Number | None:
    return figure(found, "age_under35_share", **breakdown)[1]


def codes(found: RunResult) -> set[str]:
    return {issue.code.value for issue in found.issues}


def test_a_date_in_a_title_is_no_code_of_an_organisation(tmp_path: Path) -> None:
    text = f"МБОУ СОШ № 2\nРеестр педагогов на 01.09.2022\n{HEAD}{ANNA}{OLGA}"
    found = run(tmp_path, {"а.csv": text})
    assert staff(found, organisation="СОШ № 2") == 2
    assert staff(found, organisation="СОШ № 1") is None


@pytest.mark.parametrize("name", ["Спортивная школа № 1", "СОШ № 3 с. Лесное", "МБДОУ № 1"])
def test_another_institution_of_the_same_number_is_unknown(tmp_path: Path, name: str) -> None:
    text = f"ОО;{HEAD}{name};{ANNA}"
    found = run(tmp_path, {"а.csv": text})
    assert staff(found) is None
    assert "ORG-001" in codes(found)


def test_a_sub_list_does_not_replace_the_register(tmp_path: Path) -> None:
    files = {
        "СОШ № 1 кадры.csv": HEAD + ANNA + OLGA + ZOYA,
        "СОШ № 1 молодые специалисты.csv": HEAD + OLGA,
    }
    assert staff(run(tmp_path, files)) == 3


def test_rows_around_captions_signatures_and_blanks_are_not_lost(tmp_path: Path) -> None:
    text = (
        f"{HEAD}{ANNA};Директор Орлов И.В.;;;\n;Учителя начальных классов;;;\n{OLGA};;;;\n{ZOYA}"
        ";вакансия физика;;;\n;Средний возраст;45;;\n"
    )
    assert staff(run(tmp_path, {"СОШ № 1 кадры.csv": text})) == 3


def test_a_person_alone_in_the_row_is_a_person(tmp_path: Path) -> None:
    text = "ФИО;Дата рождения;Должность\nИванова Анна Петровна;01.01.1990;учитель\n"
    text += "Седова Зоя Ильинична;;\n"
    assert staff(run(tmp_path, {"СОШ № 1 кадры.csv": text})) == 2


def test_no_in_a_column_of_dates_is_no_fact(tmp_path: Path) -> None:
    text = "Диагностика профессиональных дефицитов за 2022 год\nФИО;Дата прохождения\n"
    text += "Иванова Анна Петровна;01.02.2022\nБелова Ольга Юрьевна;нет\nСедова Зоя Ильинична;-\n"
    files = {"СОШ № 1 кадры.csv": HEAD + ANNA + OLGA + ZOYA, "СОШ № 1 диагностика.csv": text}
    assert figure(run(tmp_path, files), "diag_deficit_by_subject_share") == (1, 3)


@pytest.mark.parametrize("mark", ["в процессе", "85%"])
def test_an_unreadable_mark_is_no_yes(tmp_path: Path, mark: str) -> None:
    text = "ФИО;Вид диагностики;Дата;Прошёл\nИванова Анна Петровна;дефициты;01.02.2022;" + mark
    files = {"СОШ № 1 кадры.csv": HEAD + ANNA, "СОШ № 1 диагностика.csv": text + "\n"}
    assert figure(run(tmp_path, files), "diag_deficit_by_subject_share") == (0, 1)


@pytest.mark.parametrize("number", ["б/н", "-"])
def test_no_personnel_number_joins_nobody(tmp_path: Path, number: str) -> None:
    rows = "".join(f"{number};{row}" for row in (ANNA, OLGA, ZOYA))
    assert staff(run(tmp_path, {"СОШ № 1 кадры.csv": f"Табельный номер;{HEAD}{rows}"})) == 3


@pytest.mark.parametrize(
    ("position", "subjects"),
    [
        ("учитель физики и информатики", {"физика", "информатика"}),
        ("учитель химии и биологии", {"химия", "биология"}),
        ("учитель русского языка и литературы", {"русский язык и литература"}),
    ],
)
def test_every_subject_of_a_position_counts(
    tmp_path: Path, position: str, subjects: set[str]
) -> None:
    text = f"{HEAD}1;Иванова Анна Петровна;01.01.1990;{position};\n"
    found = run(tmp_path, {"СОШ № 1 кадры.csv": text})
    told = {dict(v.breakdown).get("subject") for v in found.values} - {None}
    assert told == subjects


def test_two_people_in_one_cell_are_two(tmp_path: Path) -> None:
    text = "ФИО;Конкурс;Уровень;Дата\nИванова А.П., Белова О.Ю.;Урок;школьный;01.02.2022\n"
    files = {"СОШ № 1 кадры.csv": HEAD + ANNA + OLGA + ZOYA, "СОШ № 1 конкурсы.csv": text}
    assert figure(run(tmp_path, files), "contest_participants_share") == (2, 3)


def test_a_course_without_a_kind_is_never_lost_silently(tmp_path: Path) -> None:
    text = "ФИО;Тема;Часы;Дата;Основание\nИванова Анна Петровна;Инклюзия;36;01.11.2022;ИОМ\n"
    files = {"СОШ № 1 кадры.csv": HEAD + ANNA, "СОШ № 1 обучение.csv": text}
    found = run(tmp_path, files)
    assert figure(found, "pk_diag_or_iom_of_trained_share") in {(1, 1), (None, None)}
    if figure(found, "pk_diag_or_iom_of_trained_share") == (None, None):
        assert "CELL-011" in codes(found)


def test_a_title_on_the_first_table_serves_the_second(tmp_path: Path) -> None:
    text = f"МБОУ СОШ № 2, 2022 год\n{HEAD}{ANNA}\nРеестр конкурсов\n"
    text += "ФИО;Конкурс;Уровень;Дата;\nИванова Анна Петровна;Урок;школьный;01.02.2022;\n"
    found = run(tmp_path, {"сведения.csv": text})
    assert figure(found, "contest_participants_share", organisation="СОШ № 2") == (1, 1)


def test_an_unknown_position_is_an_error_and_no_pedagogue(tmp_path: Path) -> None:
    text = f"{HEAD}{ANNA}4;Орлов Пётр Ильич;01.01.1990;аккомпаниатор;\n"
    found = run(tmp_path, {"СОШ № 1 кадры.csv": text})
    assert staff(found) == 1
    assert any(issue.level.value == "error" for issue in found.issues)


def test_names_in_file_names_and_headings_go_nowhere(tmp_path: Path) -> None:
    name = "СОШ № 1 Зубоскалова Анна Петровна.csv"
    text = "№;ФИО;Дата рождения;Должность;Зубоскалова Анна Петровна\n" + ANNA
    found = run(tmp_path, {name: text})
    assert "Зубоскалова" not in repr(found)


def test_a_setting_that_means_nobody_is_told(tmp_path: Path) -> None:
    settings = Settings(organisations={"Берёзовка": "СОШ № 9"})
    found = run(tmp_path, {"СОШ № 1 кадры.csv": HEAD + ANNA}, settings)
    assert any("Берёзовка" in issue.message for issue in found.issues)


def test_a_mark_without_a_date_takes_the_date_of_its_row(tmp_path: Path) -> None:
    staff_rows = HEAD + ANNA + OLGA
    marks = (
        "ФИО;Предмет;Дата;Прошёл диагностику дефицитов\n"
        "Иванова Анна Петровна;физика;01.03.2022;да\nБелова Ольга Юрьевна;химия;05.03.2023;да\n"
    )
    files = {"СОШ № 1 кадры.csv": staff_rows, "СОШ № 1 диагностика дефицитов.csv": marks}
    found = run(tmp_path, files)
    assert figure(found, "diag_deficit_by_subject_share", organisation="СОШ № 1") == (1, 2)


def test_bare_surnames_are_not_quoted(tmp_path: Path) -> None:
    counts = (
        "Показатель;Предмет;Числитель;Знаменатель\nДиагностика дефицитов;Всего;3;5\n"
        "Ахметзянова Гузель;Всего;1;5\nДиагностика дефицитов;Сидоренко;1;5\n"
    )
    digest = "ОО;Всего педагогов;Диагностика дефицитов, чел.\nМурзаева Айгуль;5;3\nСОШ № 2;5;3\n"
    found = run(tmp_path, {"СОШ № 1 показатели.csv": counts, "свод.csv": digest})
    said = repr(found)
    assert not [name for name in ("Ахметзянова", "Сидоренко", "Мурзаева") if name in said]


def test_a_table_of_meals_makes_no_registry(tmp_path: Path) -> None:
    meals = (
        "Организация;Всего обучающихся;Охвачено питанием;%\nСОШ № 1;400;100;25\nСтоловая;9;9;100\n"
    )
    found = run(tmp_path, {"СОШ № 1 кадры.csv": HEAD + ANNA, "Питание.csv": meals})
    assert found.coverage.expected == 4
    assert not any(issue.code.value == "ORG-004" for issue in found.issues)


def test_a_union_without_one_of_its_registers_says_that_it_may_be_larger(tmp_path: Path) -> None:
    communities = (
        "ФИО;Сообщество;Вид сообщества;Дата вступления\n"
        "Иванова Анна Петровна;КМУ;сообщество молодых педагогов;01.02.2022\n"
    )
    files = {"СОШ № 1 кадры.csv": HEAD + ANNA, "СОШ № 1 сообщества.csv": communities}
    found = run(tmp_path, files, profile="amursk-2021")
    (total,) = (
        v
        for v in found.values
        if v.indicator == "young_contest_participants_count" and not v.breakdown
    )
    assert "Число может быть больше: нет реестра «Реестр конкурсов»." in total.note


MARKS = "ОО;ФИО;Прошёл диагностику дефицитов\nСОШ № 1;Иванова Анна Петровна;{}\n"
MARKS += "СОШ № 2;Белова Ольга Юрьевна;{}\n"


@pytest.mark.parametrize(("mark", "second"), [("нет", (0, 1)), ("да", (1, 1)), ("", (None, None))])
def test_a_school_that_answers_no_has_sent_its_register(
    tmp_path: Path, mark: str, second: tuple[int | None, int | None]
) -> None:
    files = {
        "СОШ № 1 кадры.csv": HEAD + ANNA,
        "СОШ № 2 кадры.csv": HEAD + OLGA,
        "диагностика дефицитов 2022.csv": MARKS.format("да", mark),
    }
    found = run(tmp_path, files)
    assert figure(found, "diag_deficit_by_subject_share", organisation="СОШ № 1") == (1, 1)
    assert figure(found, "diag_deficit_by_subject_share", organisation="СОШ № 2") == second
    asked = {i.organisation for i in found.issues if i.code.value == "ORG-006"}
    assert ("СОШ № 2" in asked) == (mark == "")


def test_every_school_may_answer_no(tmp_path: Path) -> None:
    files = {
        "СОШ № 1 кадры.csv": HEAD + ANNA,
        "СОШ № 2 кадры.csv": HEAD + OLGA,
        "диагностика дефицитов 2022.csv": MARKS.format("нет", "нет"),
    }
    assert figure(run(tmp_path, files), "diag_deficit_by_subject_share") == (0, 2)


def test_a_correction_that_says_no_replaces_a_yes(tmp_path: Path) -> None:
    files = {
        "СОШ № 1 кадры.csv": HEAD + ANNA,
        "СОШ № 2 кадры.csv": HEAD + OLGA,
        "диагностика дефицитов 2022.csv": MARKS.format("да", "да"),
        "диагностика дефицитов 2022 (исправленный).csv": MARKS.format("да", "нет"),
    }
    found = run(tmp_path, files)
    assert figure(found, "diag_deficit_by_subject_share", organisation="СОШ № 2") == (0, 1)


@pytest.mark.parametrize("name", ["ОО", "Краткое наименование"])
def test_a_digest_with_codes_and_types_makes_no_second_registry(tmp_path: Path, name: str) -> None:
    digest = f"Код;{name};Тип;Всего педагогов;Диагностика дефицитов, чел.\n"
    digest += "01;СОШ № 1;школа;40;20\n02;СОШ № 2;школа;30;10\n"
    found = run(tmp_path, {"свод за 2022 год.csv": digest})
    assert figure(found, "diag_deficit_by_subject_share") == (30, 70)
    assert found.coverage.expected == 4
    assert "ORG-004" not in codes(found)


def test_unknown_organisations_with_equal_counts_are_no_repeats(tmp_path: Path) -> None:
    digest = "ОО;Всего педагогов;Диагностика дефицитов, чел.\nСОШ № 1;40;20\n"
    digest += "СОШ № 8;5;3\nСОШ № 9;5;3\n"
    found = run(tmp_path, {"свод за 2022 год.csv": digest})
    assert "ROW-002" not in codes(found)
    assert sum(issue.code.value == "ORG-001" for issue in found.issues) == 2


def test_a_table_whose_rows_are_all_refused_is_nobodys_riddle(tmp_path: Path) -> None:
    digest = "ОО;Всего педагогов;Диагностика дефицитов, чел.\nСОШ № 1;40;много\n"
    found = run(tmp_path, {"свод за 2022 год.csv": digest})
    assert "ORG-003" not in codes(found)
    assert "CELL-003" in codes(found)


def test_two_numbers_of_one_table_name_the_cell_and_no_file(tmp_path: Path) -> None:
    digest = "ОО;Всего педагогов;Диагностика дефицитов, чел.\nСОШ № 1;40;20\nСОШ № 1;40;21\n"
    found = run(tmp_path, {"свод за 2022 год.csv": digest})
    (told,) = (issue for issue in found.issues if issue.code.value == "AGG-008")
    assert "а в C2 — 20 из 40" in told.message


def test_last_years_staff_that_retention_needs_is_no_warning(tmp_path: Path) -> None:
    files = {"СОШ № 1 кадры 2022.csv": HEAD + ANNA, "СОШ № 1 кадры 2021.csv": HEAD + ANNA + OLGA}
    found = run(tmp_path, files)
    assert staff(found) == 1
    assert {i.level.value for i in found.issues if i.code.value == "PER-001"} == {"info"}


def test_last_years_staff_alone_is_asked_for(tmp_path: Path) -> None:
    found = run(tmp_path, {"СОШ № 1 кадры 2021.csv": HEAD + ANNA})
    assert {i.level.value for i in found.issues if i.code.value == "PER-001"} == {"warning"}


def test_files_that_differ_by_a_persons_name_are_different_files(tmp_path: Path) -> None:
    files = {
        "СОШ № 1 кадры Иванова А.П..csv": HEAD + ANNA,
        "СОШ № 1 кадры Белова О.Ю..csv": HEAD + OLGA + ZOYA,
    }
    found = run(tmp_path, files)
    assert staff(found) == 3
    assert len({one.file for one in found.inputs}) == 3


def test_a_slip_in_a_birth_date_is_told(tmp_path: Path) -> None:
    again = "2;Иванова Анна Петровна;01.01.1991;учитель;химия\n"
    found = run(tmp_path, {"СОШ № 1 кадры.csv": HEAD + ANNA + again})
    assert staff(found) == 2
    (told,) = (issue for issue in found.issues if issue.code.value == "PERS-005")
    assert (told.level.value, told.place.cell if told.place else "") == ("warning", "B3")
    assert "(B2) другая дата рождения" in told.message


def test_an_organisation_is_written_once_over_its_rows(tmp_path: Path) -> None:
    rows = "СОШ № 1;Иванова А.П.;+\n;Белова О.Ю.;-\nСОШ № 2;Седова З.И.;-\n;Орлов П.И.;+\n"
    files = {
        "СОШ № 1 кадры.csv": HEAD + ANNA + OLGA,
        "СОШ № 2 кадры.csv": f"{HEAD}{ZOYA}4;Орлов Пётр Ильич;01.01.1960;учитель;химия\n",
        "диагностика дефицитов 2022.csv": "ОО;ФИО;Прошёл диагностику дефицитов\n" + rows,
    }
    found = run(tmp_path, files)
    for name in ("СОШ № 1", "СОШ № 2"):
        assert figure(found, "diag_deficit_by_subject_share", organisation=name) == (1, 2)
    assert "ORG-003" not in codes(found)


def test_a_forgotten_organisation_is_never_lost_silently(tmp_path: Path) -> None:
    rows = "СОШ № 1;{}СОШ № 1;{};{}СОШ № 2;5;Орлов Пётр Ильич;01.01.1960;учитель;химия\n"
    found = run(tmp_path, {"кадры 2022.csv": "ОО;" + HEAD + rows.format(ANNA, OLGA, ZOYA)})
    assert staff(found) == 3
    (told,) = (issue for issue in found.issues if issue.code.value == "ORG-003")
    assert (told.level.value, told.place.cell if told.place else "") == ("error", "A4")


def test_two_half_years_are_two_parts_of_one_register(tmp_path: Path) -> None:
    text = "Диагностика дефицитов за {} полугодие 2022 года\nФИО;Прошёл\n"
    text += "Иванова Анна Петровна;да\nБелова Ольга Юрьевна;нет\nСедова Зоя Ильинична;{}\n"
    files = {
        "СОШ № 1 кадры.csv": HEAD + ANNA + OLGA + ZOYA,
        "СОШ № 1 диагностика 1 полугодие.csv": text.format(1, "да"),
        "СОШ № 1 диагностика 2 полугодие.csv": text.format(2, "нет"),
    }
    found = run(tmp_path, files)
    assert figure(found, "diag_deficit_by_subject_share") == (2, 3)


def test_a_row_of_all_pedagogues_is_the_base_of_the_others(tmp_path: Path) -> None:
    one = "Мониторинг за 2022 год\nПоказатель;Значение\nВсего педагогов;40\n"
    one += "Прошли диагностику дефицитов, чел.;20\nПрошли диагностику выгорания, чел.;10 (25 %)\n"
    two = "Мониторинг за 2022 год\n№;Показатель;Кол-во;%\n1;Диагностика дефицитов;15;50\n"
    two += "2;Общее количество педагогов;30;\n"
    found = run(tmp_path, {"СОШ № 1 мониторинг.csv": one, "СОШ № 2 мониторинг.csv": two})
    assert figure(found, "diag_deficit_by_subject_share") == (35, 70)
    assert figure(found, "burnout_diag_by_subject_share") == (10, 40)
    assert not {"AGG-001", "AGG-005"} & codes(found)


def test_a_count_without_a_total_is_asked_for(tmp_path: Path) -> None:
    text = "Мониторинг за 2022 год\nПоказатель;Значение\nПрошли диагностику дефицитов, чел.;20\n"
    found = run(tmp_path, {"СОШ № 1 мониторинг.csv": text})
    assert figure(found, "diag_deficit_by_subject_share", organisation="СОШ № 1") == (None, None)
    (told,) = (issue for issue in found.issues if issue.code.value == "AGG-005")
    assert "указано 20, а из скольких, не сказано" in told.message


def test_who_says_nothing_of_an_indicator_accuses_no_total(tmp_path: Path) -> None:
    digest = "ОО;Всего педагогов;Диагностика дефицитов, чел.;Участвуют в конкурсах, чел.\n"
    digest += "СОШ № 1;40;20;10\nСОШ № 2;30;10;-\nИтого;70;30;10\n"
    found = run(tmp_path, {"свод за 2022 год.csv": digest})
    assert figure(found, "diag_deficit_by_subject_share") == (30, 70)
    assert "AGG-006" not in codes(found)


@pytest.mark.parametrize("name", ["Берёзовская основная школа", "Лесная основная школа"])
def test_a_basic_school_is_nobodys_patronymic(tmp_path: Path, name: str) -> None:
    found = run(
        tmp_path, {f"{name}.csv": HEAD + ANNA, "организации.csv": f"{REGISTRY}05;{name};;\n"}
    )
    assert staff(found, organisation=name) == 1


def test_who_took_part_in_nothing_is_nobody(tmp_path: Path) -> None:
    text = "ФИО;Конкурс;Уровень;Дата\nИванова А.П.;Урок;школьный;01.02.2022\nне участвовали;;;\n"
    found = run(tmp_path, {"СОШ № 1 кадры.csv": HEAD + ANNA, "СОШ № 1 конкурсы.csv": text})
    assert figure(found, "contest_participants_share") == (1, 1)
    assert "PERS-001" not in codes(found)


def test_sheets_may_be_named_by_schools(tmp_path: Path) -> None:
    head = ["ФИО", "Дата рождения", "Должность", "Предмет"]
    sheets = {
        "СОШ 1": [head, ["Иванова Анна Петровна", "01.01.1990", "учитель", "физика"]],
        "СОШ 2": [head, ["Белова Ольга Юрьевна", "01.01.1991", "учитель", "химия"]],
    }
    (tmp_path / "returns").mkdir()
    books.xlsx(tmp_path / "returns" / "Кадры района 2022.xlsx", sheets)
    found = run(tmp_path, {})
    assert [staff(found, organisation=f"СОШ № {number}") for number in (1, 2)] == [1, 1]


def test_a_subject_table_of_one_school(tmp_path: Path) -> None:
    text = "Количество педагогов, прошедших диагностику профессиональных дефицитов в 2022 году\n"
    text += "Предмет;Общая численность педагогов;Прошли диагностику;Доля, %\n"
    text += "Всего;25;10;40\nРусский язык;4;2;50\nФизика;1;1;100\n"
    found = run(tmp_path, {"МБОУ СОШ № 2.csv": text})
    assert figure(found, "diag_deficit_by_subject_share") == (10, 25)
    assert figure(found, "diag_deficit_by_subject_share", subject="физика") == (1, 1)


def test_columns_read_as_marks_or_counts_are_not_unknown(tmp_path: Path) -> None:
    rows = f"{HEAD[:-1]};Диагностика дефицитов\n{ANNA[:-1]};нет\n"
    digest = "Код;Краткое наименование;Тип;Всего педагогов;Диагностика дефицитов, чел.\n"
    files = {"СОШ № 1 кадры 2022.csv": rows, "свод за 2022 год.csv": f"{digest}02;СОШ № 2;;30;10\n"}
    found = run(tmp_path, files)
    assert figure(found, "diag_deficit_by_subject_share") == (10, 31)
    assert not {"HEAD-004", "RET-001"} & codes(found)


@pytest.mark.parametrize("mark", ["", " исправленный"])
def test_of_two_days_the_later_list_of_staff_is_current(tmp_path: Path, mark: str) -> None:
    files = {
        f"СОШ № 1 кадры на 01.09.2022{mark}.csv": HEAD + ANNA + OLGA,
        "СОШ № 1 кадры на 31.12.2022.csv": HEAD + ANNA + ZOYA,
    }
    found = run(tmp_path, files)
    assert staff(found) == 2
    assert figure(found, "age_under35_share", subject="физика") == (2, 2)


def test_two_parts_of_the_staff_on_two_days_are_united(tmp_path: Path) -> None:
    files = {
        "СОШ № 1 учителя на 01.09.2022.csv": HEAD + ANNA + OLGA,
        "СОШ № 1 воспитатели на 01.10.2022.csv": HEAD + ZOYA,
    }
    assert staff(run(tmp_path, files)) == 3


def test_a_table_of_last_year_is_told_once(tmp_path: Path) -> None:
    text = "Диагностика дефицитов за 2021 год\nФИО;Прошёл\n"
    text += "Иванова Анна Петровна;да\nБелова Ольга Юрьевна;да\n"
    files = {"СОШ № 1 кадры 2022.csv": HEAD + ANNA + OLGA, "СОШ № 1 диагностика.csv": text}
    found = run(tmp_path, files)
    placed = [issue for issue in found.issues if issue.place and "диагностика" in issue.place.file]
    told = [(issue.code.value, issue.level.value) for issue in placed]
    assert told == [("PER-001", "warning")]
