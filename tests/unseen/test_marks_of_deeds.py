"""Columns that say who has done the deed and who has not: blanks, denials, other parts played."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books

from unseen.district import (
    ANNA,
    CONTESTS,
    DIAGNOSTICS,
    OLEG,
    SCHOOL,
    ZOYA,
    computed,
    of,
    told,
)

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.result import RunResult
    from unseen.district import Rows

COURSES, SUPPORT = "pk_diag_or_iom_of_trained_share", "method_support_school_by_subject_share"
LIDA = "Дроздова Лидия Юрьевна"
PEOPLE = (ANNA, OLEG, ZOYA, LIDA)
MARKS = [
    "Отметка о прохождении",
    "Прошёл",
    "Прохождение",
    "Диагностика пройдена (+/-)",
    "Прошёл диагностику",
    "Участие",
]


def _staff() -> Rows:
    people: Rows = [[i, n, "01.02.1980", "учитель", "физика"] for i, n in enumerate(PEOPLE, 1)]
    return [[SCHOOL], ["№", "ФИО", "Дата рождения", "Должность", "Предмет"], *people]


def _with(tmp_path: Path, name: str, rows: Rows, profile: str = "vilyuysk-2021") -> RunResult:
    """Compute the staff of four and one more register of theirs."""
    folder = tmp_path / "in"
    books.xlsx(folder / "4 кадры.xlsx", {"Кадры": _staff()})
    books.xlsx(folder / f"{name}.xlsx", {"Лист1": [[SCHOOL], *rows]})
    return computed(folder, profile)


@pytest.mark.parametrize("heading", MARKS)
@pytest.mark.parametrize("marks", [("+", "", "", ""), ("да", "нет", "", "")])
def test_a_blank_beside_marks_is_not_counted_and_is_told_once(
    tmp_path: Path, heading: str, marks: tuple[str, ...]
) -> None:
    rows: Rows = [["ФИО", "Предмет", heading]]
    rows += [[one, "физика", mark] for one, mark in zip(PEOPLE, marks, strict=True)]
    found = _with(tmp_path, "диагностика проф. дефицитов 2022", rows)
    assert of(found, DIAGNOSTICS) == (1, 4)
    (text,) = told(found, "CELL-011")
    assert heading in text
    assert ("строки 4, 5, 6" if marks[1] == "" else "строки 5, 6") in text


def test_a_column_of_marks_that_is_blank_wholly_says_nothing(tmp_path: Path) -> None:
    rows: Rows = [["ФИО", "Предмет", "Прошёл"]]
    rows += [[one, "физика", ""] for one in PEOPLE]
    found = _with(tmp_path, "диагностика проф. дефицитов 2022", rows)
    assert of(found, DIAGNOSTICS) == (4, 4)


def test_a_score_tells_in_the_place_of_a_mark(tmp_path: Path) -> None:
    rows: Rows = [["ФИО", "Предмет", "Прошёл", "Балл"], [ANNA, "физика", "да", 70]]
    rows += [[OLEG, "физика", "", 60], [ZOYA, "физика", "", ""], [LIDA, "физика", "нет", ""]]
    found = _with(tmp_path, "диагностика проф. дефицитов 2022", rows)
    assert of(found, DIAGNOSTICS) == (2, 4)


def test_the_day_of_passing_is_a_mark(tmp_path: Path) -> None:
    rows: Rows = [["ФИО", "Уровень", "Дата прохождения"], [ANNA, "региональный", "01.02.2022"]]
    rows += [[one, "региональный", ""] for one in PEOPLE[1:]]
    found = _with(tmp_path, "диагностика дефицитов 2022", rows)
    assert of(found, DIAGNOSTICS) == (1, 4)
    assert told(found, "PER-004") == []  # nobody assumes a day of what is not known to have been


@pytest.mark.parametrize("heading", ["Результат", "Статус", "Роль", "Участие", "Форма участия"])
@pytest.mark.parametrize(
    "part",
    ["член жюри", "организатор, эксперт", "подала заявку, не участвовала", "не приняла участие"],
)
def test_another_part_in_a_contest_is_no_participation(
    tmp_path: Path, heading: str, part: str
) -> None:
    rows: Rows = [["ФИО", "Конкурс", "Уровень", heading, "Дата"]]
    said = (part, "участник", "победитель, член жюри", "сертификат")
    rows += [
        [one, "Учитель года", "муниципальный", words, "01.03.2022"]
        for one, words in zip(PEOPLE, said, strict=True)
    ]
    found = _with(tmp_path, "конкурсы", rows)
    assert of(found, CONTESTS) == (3, 4)
    (text,) = [text for text in told(found, "CELL-006") if heading in text]
    assert "строка 3" in text


def test_the_name_of_a_contest_is_no_refusal(tmp_path: Path) -> None:
    rows: Rows = [["ФИО", "Конкурс", "Уровень", "Дата"]]
    rows += [[ANNA, "Учитель, не сдавайся", "муниципальный", "01.03.2022"]]
    assert of(_with(tmp_path, "конкурсы", rows), CONTESTS) == (1, 4)


def _courses(heading: str, *marks: str) -> Rows:
    rows: Rows = [["ФИО", "Программа", "Вид", "Часы", "Дата окончания", "Основание", heading]]
    course = ["Физика", "ПК", 72, "01.02.2022", "ИОМ"]
    return rows + [[one, *course, mark] for one, mark in zip(PEOPLE, marks, strict=False)]


@pytest.mark.parametrize(
    ("heading", "yes", "no"),
    [
        ("Пройдены (да/нет)", "да", "нет"),
        ("Выдано удостоверение (да/нет)", "да", "нет"),
        ("Отметка о прохождении", "пройдены", "запланированы"),
        ("План / факт", "факт", "план"),
        ("Обучение завершено (да/нет)", "да", "нет"),
    ],
)
def test_a_course_that_was_not_is_not_counted(
    tmp_path: Path, heading: str, yes: str, no: str
) -> None:
    found = _with(tmp_path, "курсы 2022", _courses(heading, yes, no, yes))
    assert of(found, COURSES) == (2, 2)
    assert told(found, "HEAD-008") == []


def test_a_question_of_another_deed_is_not_read_but_told(tmp_path: Path) -> None:
    found = _with(tmp_path, "курсы 2022", _courses("Прошёл тестирование (да/нет)", "да", "нет"))
    assert of(found, COURSES) == (2, 2)
    (text,) = told(found, "HEAD-008")
    assert "Прошёл тестирование" in text


def test_a_denial_in_words_under_an_unread_heading_is_told_with_its_rows(tmp_path: Path) -> None:
    rows: Rows = [["ФИО наставника", "ФИО наставляемого", "Приказ", "Начало", "Ход работы"]]
    rows += [[ANNA, OLEG, "№ 1 от 01.09.2022", "01.09.2022", "идёт"]]
    rows += [[ZOYA, LIDA, "№ 1 от 01.09.2022", "01.09.2022", "планируется"]]
    (text,) = told(_with(tmp_path, "наставничество", rows), "HEAD-008")
    assert "Ход работы" in text
    assert "строка 4" in text


def test_who_is_no_member_of_a_community_is_not_counted(tmp_path: Path) -> None:
    rows: Rows = [["ФИО", "Название сообщества", "Вид", "Уровень", "Участие"]]
    said = ("член", "не состоит", "руководитель", "вышла в марте")
    rows += [
        [one, "РМО", "РМО", "муниципальный", mark] for one, mark in zip(PEOPLE, said, strict=True)
    ]
    found = _with(tmp_path, "сообщества 2022", rows, "amursk-2021")
    assert of(found, "communities_involved_share") == (2, 4)


def test_an_obligatory_assessment_is_not_voluntary(tmp_path: Path) -> None:
    rows: Rows = [["ФИО", "Вид НОК", "Дата"], [ANNA, "добровольная", "01.02.2022"]]
    rows += [[OLEG, "обязательная", "01.02.2022"]]
    found = _with(tmp_path, "НОК 2022", rows)
    assert of(found, "independent_qualification_share") == (1, 4)


@pytest.mark.parametrize("heading", ["Организовано (да/нет)", "Сопровождение проведено (да/нет)"])
def test_no_under_a_question_of_the_deed_is_no_fact(tmp_path: Path, heading: str) -> None:
    rows: Rows = [["ФИО", "Уровень", "Вид", "Дата начала", heading]]
    rows += [
        [one, "школьный", "консультация", "01.02.2022", mark]
        for one, mark in zip(PEOPLE, ("да", "нет", "", "да"), strict=True)
    ]
    found = _with(tmp_path, "методическое сопровождение 2022", rows)
    assert of(found, SUPPORT) == (2, 4)
    assert told(found, "HEAD-008") == []
    (text,) = [text for text in told(found, "HEAD-001") if heading in text]
    assert "строки 4, 5" in text


@pytest.mark.parametrize(
    "basis", ["без диагностики", "не по ИОМ", "ИОМ отсутствует", "вне ИОМ, по желанию", "ИОМ нет"]
)
def test_a_denied_basis_is_no_basis(tmp_path: Path, basis: str) -> None:
    rows: Rows = [["ФИО", "Программа", "Вид", "Часы", "Дата", "Основание"]]
    rows += [[ANNA, "Физика", "ПК", 72, "01.02.2022", basis]]
    rows += [[OLEG, "Физика", "ПК", 72, "01.02.2022", "по результатам диагностики"]]
    assert of(_with(tmp_path, "курсы", rows), COURSES) == (1, 2)


def test_levels_under_the_status_of_a_contest_are_told(tmp_path: Path) -> None:
    rows: Rows = [["ФИО", "Конкурс", "Статус", "Дата"]]
    rows += [[ANNA, "Учитель года", "муниципальный", "01.03.2022"]]
    rows += [[OLEG, "Учитель года", "региональный", "01.03.2022"]]
    (text,) = told(_with(tmp_path, "конкурсы", rows), "HEAD-008")
    assert "«Статус»" in text
    assert "Уровень" in text


def _diagnosed(folder: Path, *marks: object) -> RunResult:
    rows: Rows = [["ФИО", "Прошёл"]]
    rows += [[one, mark] for one, mark in zip(PEOPLE, marks, strict=True)]
    return _with(folder, "диагностика проф. дефицитов 2022", rows)


@pytest.mark.parametrize("mark", ["?", "н/д", "нет данных", "не указано", "…"])
def test_a_mark_that_nobody_knows_is_as_good_as_a_blank(tmp_path: Path, mark: str) -> None:
    """It was counted as passed, without a word."""
    found = _diagnosed(tmp_path, "да", mark, "нет", "да")
    assert of(found, DIAGNOSTICS) == (2, 4)
    (text,) = told(found, "CELL-011")
    assert "(строка 4)" in text


@pytest.mark.parametrize("mark", ["х", "X", "*"])
def test_crosses_are_asked_about_and_what_is_blank_beside_them_has_not_passed(
    tmp_path: Path, mark: str
) -> None:
    """The blank one alone was counted: «х» is «не применимо» and a cross as well."""
    found = _diagnosed(tmp_path, mark, mark, "", "")
    assert of(found, DIAGNOSTICS) == (0, 4)
    assert len(told(found, "CELL-006")) == 2
    assert len(told(found, "CELL-011")) == 1


@pytest.mark.parametrize("day", ["12.03.2021", "март 2021", 2021, "да (2021)"])
def test_a_day_in_the_place_of_yes_is_the_day_of_the_deed(tmp_path: Path, day: object) -> None:
    assert of(_diagnosed(tmp_path, "12.03.2022", day, "нет", "да"), DIAGNOSTICS) == (2, 4)


def test_the_day_of_the_row_goes_before_a_day_of_the_mark(tmp_path: Path) -> None:
    rows: Rows = [["ФИО", "Дата", "Прошёл"], [ANNA, "01.03.2022", "март 2021"]]
    assert of(_with(tmp_path, "диагностика дефицитов", rows), DIAGNOSTICS) == (1, 4)
