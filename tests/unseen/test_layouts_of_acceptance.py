"""Layouts that a blind author of acceptance tried: columns, rows and names of files read wrong."""

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
    Rows,
    computed,
    of,
    told,
)

if TYPE_CHECKING:
    from pathlib import Path

BY_ROUTE = "pk_diag_or_iom_of_trained_share"
HEAD: list[object] = ["ФИО", "Дата рождения", "Должность", "Предмет"]
BORN = "01.02.1980"
PEOPLE: Rows = [[who, BORN, "учитель", "физика"] for who in (ANNA, OLEG, ZOYA)]
DEFICITS: Rows = [["ФИО", "Дата диагностики дефицитов"], [ANNA, "02.02.2022"]]


@pytest.mark.parametrize(
    "second", ["Второй предмет", "Дополнительно ведёт", "Совмещаемый предмет", "Предмет (доп.)"]
)
def test_a_second_subject_has_a_column_of_its_own(folder: Path, second: str) -> None:
    """Q01: a teacher stands once in the row of each subject."""
    rows: Rows = [[SCHOOL], [*HEAD, second], [*PEOPLE[0], "химия"], [*PEOPLE[1], ""]]
    books.xlsx(folder / "4.xlsx", {"Кадры": rows, "Дефициты": DEFICITS})
    assert of(computed(folder), DIAGNOSTICS, subject="химия") == (1, 1)


@pytest.mark.parametrize("numbers", [["(1)", "(2)", "(3)", "(4)"], ["А", "Б", "В", "Г"]])
def test_columns_numbered_in_brackets_or_by_letters(folder: Path, numbers: list[object]) -> None:
    rows: Rows = [[SCHOOL], HEAD, numbers, *PEOPLE]
    books.xlsx(folder / "4.xlsx", {"Кадры": rows, "Дефициты": DEFICITS})
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == (1, 3)
    assert not [issue for issue in found.issues if issue.level.value == "error"]


@pytest.mark.parametrize(
    "file", ["СОШ 4 15.01.2023.xlsx", "отправлено 2023-01-20/СОШ 4.xlsx", "СОШ 4 31_01_2023.xlsx"]
)
def test_a_day_of_january_in_the_name_is_that_of_sending(folder: Path, file: str) -> None:
    path = folder / file
    path.parent.mkdir(parents=True, exist_ok=True)
    books.xlsx(path, {"Кадры": [[SCHOOL], HEAD, *PEOPLE], "Дефициты": DEFICITS})
    assert of(computed(folder), DIAGNOSTICS) == (1, 3)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("СОШ 4 2022-12-20.xlsx", "СОШ 4 2023-01-15.xlsx"),
        ("СОШ 4 20.12.2022.xlsx", "СОШ 4 15.01.2023 (исправлено).xlsx"),
    ],
)
def test_the_later_day_in_the_name_is_the_later_version(
    folder: Path, first: str, second: str
) -> None:
    """The facts of both were united: what had been taken back was counted."""
    staff: Rows = [[SCHOOL], HEAD, *PEOPLE]
    longer: Rows = [*DEFICITS, [OLEG, "02.02.2022"]]
    books.xlsx(folder / first, {"Кадры": staff, "Дефициты": longer})
    books.xlsx(folder / second, {"Кадры": staff, "Дефициты": DEFICITS})
    assert of(computed(folder), DIAGNOSTICS) == (1, 3)


def _trained(folder: Path, rows: Rows, **spans: list[str]) -> None:
    staff: Rows = [[SCHOOL], HEAD, *PEOPLE]
    books.xlsx(folder / "4.xlsx", {"Кадры": staff, "Курсы": rows}, spans=spans)


def test_a_subject_in_a_line_of_its_own_under_the_teacher(folder: Path) -> None:
    """The line was a caption, and the subject vanished without a word."""
    rows: Rows = [
        [SCHOOL],
        HEAD,
        PEOPLE[0],
        ["", "", "", "химия"],
        PEOPLE[1],
        ["", "", "", "биология"],
    ]
    books.xlsx(folder / "4.xlsx", {"Кадры": rows, "Дефициты": DEFICITS})
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == (1, 2)
    assert of(found, DIAGNOSTICS, subject="химия") == (1, 1)
    assert of(found, DIAGNOSTICS, subject="биология") == (0, 1)
    assert len(told(found, "PERS-007")) == 1


@pytest.mark.parametrize("number", ["{}", "({})", "№ {}"])
def test_headings_with_numbers_are_a_fact_each(folder: Path, number: str) -> None:
    """«Тема 1, Дата 1, Тема 2, Дата 2»: the second course was left out, for information only."""
    parts = ["Тема", "Дата окончания", "Основание"]
    head: list[object] = [f"{part} {number.format(n)}" for n in (1, 2) for part in parts]
    rows: Rows = [["ФИО", *head], [ANNA, "А", "01.02.2022", "план", "Б", "01.09.2022", "ИОМ"]]
    rows += [[OLEG, "А", "01.02.2021", "ИОМ", "Б", "01.09.2022", "план"]]
    rows += [[ZOYA, "А", "01.02.2022", "план", "", "", ""]]
    _trained(folder, rows)
    assert of(computed(folder), BY_ROUTE) == (1, 3)


def test_the_first_heading_alone_bears_a_number(folder: Path) -> None:
    head: list[object] = [
        "ФИО",
        "Конкурс 1",
        "Уровень",
        "Результат",
        "Конкурс 2",
        "Уровень",
        "Результат",
    ]
    rows: Rows = [head, [ANNA, "Дебют", "школьный", "участник", "Грани", "региональный", "призёр"]]
    rows += [[OLEG, "", "", "", "Грани", "региональный", "участник"]]
    staff: Rows = [[SCHOOL], HEAD, *PEOPLE]
    books.xlsx(folder / "4 за 2022.xlsx", {"Кадры": staff, "Конкурсы": rows})
    found = computed(folder)
    assert of(found, CONTESTS) == (2, 3)
    assert of(found, CONTESTS, level="региональный") == (2, 3)


def test_courses_and_retraining_under_captions(folder: Path) -> None:
    """The name of the sheet, «Курсы», went before the caption over the columns."""
    rows: Rows = [["ФИО", "Повышение квалификации", "", "", "Профессиональная переподготовка", ""]]
    rows += [["", "программа", "дата", "основание", "программа", "дата"]]
    rows += [[ANNA, "А", "01.02.2022", "ИОМ", "Педагогическое образование: физика", "01.09.2022"]]
    rows += [[OLEG, "", "", "", "Учитель физики", "01.09.2022"]]
    rows += [[ZOYA, "А", "01.02.2022", "план", "", ""]]
    _trained(folder, rows, Курсы=["A1:A2", "B1:D1", "E1:F1"])
    found = computed(folder)
    assert of(found, BY_ROUTE) == (1, 2)
    assert of(found, "retrained_pedagogical_count")[0] == 2


def test_a_list_goes_on_to_the_right_under_the_same_headings(folder: Path) -> None:
    rows: Rows = [[SCHOOL], ["№", *HEAD] * 2, [1, *PEOPLE[0], 2, *PEOPLE[1]]]
    books.xlsx(folder / "4.xlsx", {"Кадры": rows, "Дефициты": DEFICITS})
    assert of(computed(folder), DIAGNOSTICS) == (1, 2)


def test_a_second_column_that_says_otherwise_is_a_warning(folder: Path) -> None:
    rows: Rows = [["ФИО", "Тема", "Дата окончания", "Дата завершения"]]
    rows += [[ANNA, "А", "01.02.2021", "01.02.2022"]]
    _trained(folder, rows)
    (issue,) = (one for one in computed(folder).issues if one.code.value == "HEAD-005")
    assert (issue.level.value, issue.place and issue.place.cell) == ("warning", "D1")


@pytest.mark.parametrize("caption", ["Прошли диагностику", "Прохождение диагностики"])
def test_a_header_of_two_rows_that_nothing_merges(folder: Path, caption: str) -> None:
    """The lower row alone was taken for the header: a table of counts without people."""
    rows: Rows = [[f"{SCHOOL}, 2022 год"], ["№", "ФИО", caption, ""]]
    rows += [["", "", "профессиональные дефициты", "профессиональное выгорание"]]
    rows += [[1, ANNA, "+", "+"], [2, OLEG, "да", "нет"], [3, ZOYA, "-", "-"]]
    books.xlsx(folder / "4.xlsx", {"Кадры": [[SCHOOL], HEAD, *PEOPLE], "Лист2": rows})
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == (2, 3)
    assert of(found, "burnout_diag_by_subject_share") == (1, 3)


@pytest.mark.parametrize(
    ("sheet", "count", "level"),
    [
        ("Кадры (продолжение)", 3, "warning"),
        ("Лист2", 3, "warning"),
        ("Уволенные", 2, "error"),
    ],
)
def test_rows_go_on_upon_the_next_sheet(folder: Path, sheet: str, count: int, level: str) -> None:
    sheets: dict[str, Rows] = {
        "Дефициты": DEFICITS,
        "Кадры": [[SCHOOL], HEAD, *PEOPLE[:2]],
        sheet: PEOPLE[2:],
    }
    books.xlsx(folder / "4.xlsx", sheets)
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == (1, count)
    said = [one for one in found.issues if one.place and one.place.sheet == sheet]
    assert level in {one.level.value for one in said}
