"""Papers as a school keeps them, without a registry of organisations and without a form."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books, returns
from making.definitions import bundled_definitions

from pedmonitor.definitions.settings import Settings
from pedmonitor.workflows.keeping.workspace import Workspace
from unseen.district import ANNA, CONTESTS, DIAGNOSTICS, OLEG, ZOYA, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.result import RunResult
    from unseen.district import Rows

BORN = {ANNA: "12.03.1973", OLEG: "05.06.1999", ZOYA: "17.09.1981"}
POSTS = ("учитель русского языка", "учитель физики", "учитель начальных классов")
NAME: Rows = [
    ["Муниципальное бюджетное общеобразовательное учреждение"],
    ["«Средняя общеобразовательная школа № 7 имени Героя Советского Союза И.И. Петрова»"],
]


def _staff() -> Rows:
    head: list[object] = ["№ п/п", "Ф.И.О. педагога", "Дата рождения", "Должность"]
    head += ["Образование (что окончил, год)", "Стаж пед.", "Награды"]
    people = zip(BORN.items(), POSTS, strict=True)
    rows: Rows = [
        [at, name, born, post, "ВятГУ, 1995", 20, ""]
        for at, ((name, born), post) in enumerate(people, start=1)
    ]
    return [*NAME, ["Список педагогических работников на 2022-2023 учебный год"], head, *rows]


def _contests() -> Rows:
    return [
        ["Участие педагогов МБОУ СОШ № 7 в профессиональных конкурсах, 2022 год"],
        ["Название конкурса", "Уровень", "Дата", "ФИО участника", "Результат"],
        ["«Учитель года»", "муниципальный", "февраль 2022", ANNA, "призёр"],
        ["Конкурс уроков", "всероссийский", "15.04.2022", ZOYA, "диплом I степени"],
    ]


def _scores() -> Rows:
    return [
        ["Результаты диагностики профессиональных дефицитов педагогов МБОУ СОШ № 7 (май 2022)"],
        ["№", "ФИО", "Предметные, %", "Методические, %", "Уровень", "ИОМ (да/нет)"],
        [1, ANNA, 86, 74, "высокий", "нет"],
        [2, OLEG, 55, 40, "низкий", "да"],
        ["", "Среднее", 70.5, 57, "", ""],
    ]


def _district(folder: Path) -> RunResult:
    school = folder / "СОШ 7"
    books.xlsx(school / "Список педагогов 22-23.xlsx", {"Лист1": _staff()})
    books.xlsx(school / "Участие.xlsx", {"Лист1": _contests()})
    books.xlsx(school / "диагностика ПД.xlsx", {"Лист1": _scores()})
    return computed(folder)


def test_one_school_under_three_titles_is_one_school(tmp_path: Path) -> None:
    found = _district(tmp_path / "in")
    assert found.coverage.expected == 1
    assert of(found, CONTESTS) == (2, 3)


def test_percents_by_kind_of_competence_are_a_diagnostics_and_no_register_of_routes(
    tmp_path: Path,
) -> None:
    found = _district(tmp_path / "in")
    assert of(found, DIAGNOSTICS) == (2, 3)
    assert told(found, "CELL-008") == []  # «высокий» is a result, no level of the procedure
    assert told(found, "ROW-003") == []  # «Среднее» is nobody
    assert told(found, "CELL-009") == []  # «ВятГУ, 1995» is where somebody has studied


def test_a_list_of_staff_with_a_column_for_every_procedure(tmp_path: Path) -> None:
    """Routes and contests have a column each: the list is of staff, its marks are read."""
    head: list[object] = ["ФИО педагога", "дата рождения", "Должность", "Предмет"]
    head += ["Прошёл диагностику проф. дефицитов", "ИОМ (да/нет)", "Участие в конкурсах (уровень)"]
    rows: Rows = [
        [ANNA, BORN[ANNA], "учитель", "физика", "+", "да", "муниципальный"],
        [OLEG, BORN[OLEG], "учитель", "химия", "-", "нет", "-"],
    ]
    books.xlsx(tmp_path / "in" / "Лицей.xlsx", {"Лист1": [["МБОУ Лицей г. Заречный"], head, *rows]})
    found = computed(tmp_path / "in")
    assert of(found, DIAGNOSTICS) == (1, 2)
    assert told(found, "HEAD-004") == []
    assert of(found, CONTESTS) == (1, 2)
    assert of(found, CONTESTS, level="муниципальный") == (1, 2)
    assert told(found, "CELL-011") == []


def test_a_day_behind_the_name_is_no_part_of_it(tmp_path: Path) -> None:
    sheet: Rows = [
        ["Лист регистрации участников диагностики эмоционального выгорания"],
        ["МКОУ «Ивановская СОШ», 17.11.2022"],
        ["№", "ФИО", "Подпись", "Результат"],
        [1, ANNA, "", "не сформирован"],
        ["Всего: 1 чел."],
    ]
    staff: Rows = [["Кадры МКОУ «Ивановская СОШ» на 01.09.2022"], *_staff()[3:]]
    books.xlsx(tmp_path / "in" / "Ивановка" / "Кадры.xlsx", {"Лист1": staff})
    books.xlsx(tmp_path / "in" / "Ивановка" / "Выгорание.xlsx", {"Лист1": sheet})
    found = computed(tmp_path / "in")
    assert found.coverage.expected == 1
    assert of(found, "burnout_diag_by_subject_share") == (1, 3)


def test_courses_with_regard_to_deficits(tmp_path: Path) -> None:
    head: list[object] = ["ФИО учителя", "Тема курсов", "Сроки прохождения", "Кол-во часов"]
    head += ["Документ", "С учётом проф. дефицитов (да/нет)"]
    courses: Rows = [
        ["Отчёт о курсовой подготовке педагогов МБОУ СОШ № 7 за 2022 г."],
        head,
        [ANNA, "ФГОС", "14.03-18.03.2022", 36, "удост. № 123", "да"],
        [OLEG, "ОГЭ", "с 1 по 15 февраля 2022 г.", 40, "удост.", "нет"],
    ]
    books.xlsx(tmp_path / "in" / "СОШ 7" / "Список педагогов.xlsx", {"Лист1": _staff()})
    books.xlsx(tmp_path / "in" / "СОШ 7" / "Отчёт по курсам.xlsx", {"Лист1": courses})
    found = computed(tmp_path / "in")
    assert of(found, "pk_diag_or_iom_of_trained_share") == (1, 2)


@pytest.mark.parametrize(
    ("of_staff", "of_scores", "name"),
    [
        (
            "Кадры МБОУ СОШ № 1 на 31.12.2022",
            "Диагностика дефицитов, МБОУ «СОШ №1 им. А.С.Пушкина», апрель 2022",
            "МБОУ «СОШ №1 им. А.С.Пушкина»",
        ),
        (
            "МКОУ Покровская ООШ. Педагоги",
            "Результаты диагностики проф. дефицитов в МКОУ Покровской ООШ за 2022 г.",
            "МКОУ Покровская ООШ",
        ),
        (
            "Список педагогов МАОУ Лицея № 3",
            "Диагностика дефицитов (МАОУ «Лицей №3»)",
            "МАОУ «Лицей №3»",
        ),
        (
            'МБУ ДО "Дом детского творчества" - педагогические кадры',
            "Диагностика профдефицитов ДДТ, 2022",
            "ДДТ",
        ),
    ],
)
def test_titles_name_one_school_in_many_ways(
    of_staff: str, of_scores: str, name: str, tmp_path: Path
) -> None:
    scores: Rows = [[of_scores], ["ФИО", "Предмет", "Дата"], [ANNA, "физика", "12.04.2022"]]
    books.xlsx(tmp_path / "in" / "кадры.xlsx", {"Лист1": [[of_staff], *_staff()[3:]]})
    books.xlsx(tmp_path / "in" / "дефициты.xlsx", {"Лист1": scores})
    found = computed(tmp_path / "in")
    assert [one.name for one in found.contexts] == [name]
    assert of(found, DIAGNOSTICS) == (1, 3)


def test_names_over_their_facts_without_numbers_are_read_and_told_of_once(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    books.xlsx(folder / "СОШ 7" / "кадры.xlsx", {"Лист1": _staff()})
    rows: Rows = [
        ["МБОУ СОШ № 7, 2022 год"],
        ["ФИО участника", "Название конкурса", "Уровень", "Дата"],
        [ANNA, "Учитель года", "муниципальный", "01.02.2022"],
    ]
    rows += [["", f"Конкурс {at}", "школьный", "01.03.2022"] for at in range(7)]
    books.xlsx(folder / "СОШ 7" / "конкурсы.xlsx", {"Лист1": rows})
    found = computed(folder)
    (text,) = told(found, "PERS-007")
    assert "(строки 4, 5, 6, 7, 8 и ещё 2)" in text
    assert of(found, CONTESTS) == (1, 3)
    assert told(found, "ROW-003") == []


def test_a_row_with_a_number_of_its_own_has_lost_its_name(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    books.xlsx(folder / "СОШ 7" / "кадры.xlsx", {"Лист1": _staff()})
    rows: Rows = [
        ["МБОУ СОШ № 7, 2022 год"],
        ["№", "ФИО участника", "Название конкурса", "Уровень", "Дата"],
        [1, ANNA, "Учитель года", "муниципальный", "01.02.2022"],
    ]
    rows += [[at, "", f"Конкурс {at}", "школьный", "01.03.2022"] for at in (2, 3)]
    books.xlsx(folder / "СОШ 7" / "конкурсы.xlsx", {"Лист1": rows})
    assert len(told(computed(folder), "ROW-003")) == 2


@pytest.mark.parametrize(
    ("profile", "level"), [("vilyuysk-2021", "info"), ("amursk-2021", "error")]
)
def test_a_sheet_that_no_document_asks_for_is_no_error(
    tmp_path: Path, profile: str, level: str
) -> None:
    folder = tmp_path / "in"
    vacancies: Rows = [["Должность", "Предмет", "Ставка"], ["учитель", "физика", 1]]
    books.xlsx(folder / "СОШ 7" / "кадры.xlsx", {"Лист1": _staff(), "Вакансии": vacancies})
    workspace = Workspace(tmp_path, Settings(profiles=(profile,)), bundled_definitions())
    found = returns.run(workspace, folder, profile)
    assert [one.level.value for one in found.issues if one.code.value == "HEAD-003"] == [level]


def test_where_somebody_has_studied_is_asked_about_once(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    rows: Rows = [*NAME, ["ФИО", "Дата рождения", "Должность", "Образование"]]
    studied = ("ВятГУ, 1995", "высшее, ВятГУ, 2012", "КГПИ, 2001 г.")
    people = zip(BORN.items(), POSTS, studied, strict=True)
    rows += [[name, born, post, where] for (name, born), post, where in people]
    books.xlsx(folder / "СОШ 7" / "кадры.xlsx", {"Лист1": rows})
    found = computed(folder, "amursk-2021")
    assert told(found, "CELL-009") == []
    (text,) = (one for one in told(found, "CELL-011") if one.startswith("Образование"))
    assert "(строки 4, 6)" in text
    assert "ВятГУ" not in text
    assert of(found, "higher_education_staffing_share") == (1, 3)
