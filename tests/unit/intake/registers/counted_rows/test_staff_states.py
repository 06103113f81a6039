"""Words of a state of the staff that tell a day."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from making import books
from making.returns import read

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.intake.plan import ReadingPlan

HEAD: list[object] = ["ФИО", "Дата рождения", "Должность", "Статус", "Уволен"]


@pytest.mark.parametrize(
    ("words", "own", "day"),
    [
        ("уволена 30.06.2022", "", dt.date(2022, 6, 30)),
        ("увольняется с 01.02.2023", "", dt.date(2023, 2, 1)),
        ("уволена 30.06.2022", "01.07.2022", dt.date(2022, 7, 1)),  # a column of its own decides
    ],
)
def test_a_day_of_leaving_is_taken_and_not_asked_about(
    tmp_path: Path, plan: ReadingPlan, words: str, own: str, day: dt.date
) -> None:
    row: list[object] = ["Белова Анна Петровна", "01.02.1980", "учитель физики", words, own]
    books.xlsx(tmp_path / "кадры.xlsx", {"Кадры": [HEAD, row]})
    found = read(tmp_path / "кадры.xlsx", plan)
    (table,) = found.tables
    assert table.columns["end_date"] == [day]
    assert table.columns["status"] == [None]
    assert not [one for one in found.issues if one.code.value in {"CELL-009", "CELL-011"}]


@pytest.mark.parametrize(
    ("heading", "words", "field", "day"),
    [
        ("Дата увольнения", "работает", "end_date", None),
        ("Дата увольнения", "по наст. время", "end_date", None),
        ("Стаж в организации", "с 01.09.2017", "hire_date", dt.date(2017, 9, 1)),
        ("Дата рождения", "05.03.1990 (32 года)", "birth_date", dt.date(1990, 3, 5)),
        ("Дата рождения", "05.03.1990, 32 г.", "birth_date", dt.date(1990, 3, 5)),
        ("Дата окончания вуза", "ЯПК, 2021 г.", "graduation_date", dt.date(2021, 7, 2)),
        ("Дата окончания вуза", "окончила в 2021", "graduation_date", dt.date(2021, 7, 2)),
    ],
)
def test_what_is_no_day_and_yet_clear_is_read(
    tmp_path: Path, plan: ReadingPlan, heading: str, words: str, field: str, day: dt.date | None
) -> None:
    rows = [["ФИО", "Должность", heading], ["Белова Анна Петровна", "учитель физики", words]]
    books.xlsx(tmp_path / "кадры.xlsx", {"Кадры": rows})
    found = read(tmp_path / "кадры.xlsx", plan)
    (table,) = found.tables
    assert table.columns[field] == [day]
    assert not [one for one in found.issues if one.code.value in {"CELL-003", "CELL-004"}]


@pytest.mark.parametrize(
    ("heading", "words"),
    [
        ("Дата увольнения", "скоро"),
        ("Стаж в организации", "с 2017 г."),  # three years are not told from four
        ("Дата рождения", "32 года"),
        ("Дата окончания вуза", "студентка 4 курса, 2023"),
        ("Дата окончания вуза", "школа № 5, 2021"),
    ],
)
def test_what_leaves_a_doubt_is_asked_about(
    tmp_path: Path, plan: ReadingPlan, heading: str, words: str
) -> None:
    rows = [["ФИО", "Должность", heading], ["Белова Анна Петровна", "учитель физики", words]]
    books.xlsx(tmp_path / "кадры.xlsx", {"Кадры": rows})
    found = read(tmp_path / "кадры.xlsx", plan)
    assert [one for one in found.issues if one.code.value in {"CELL-003", "CELL-004"}]


@pytest.mark.parametrize(
    ("words", "answer"),
    [("молодой специалист", True), ("МС", True), ("имеет статус", True), ("статус снят", False)],
)
def test_words_of_a_young_specialist_are_an_answer(
    tmp_path: Path, plan: ReadingPlan, words: str, answer: object
) -> None:
    rows = [["ФИО", "Должность", "Молодой специалист"], ["Белова Анна Петровна", "учитель", words]]
    books.xlsx(tmp_path / "кадры.xlsx", {"Кадры": rows})
    (table,) = read(tmp_path / "кадры.xlsx", plan).tables
    assert table.columns["young_specialist"] == [answer]


def test_an_unknown_state_tells_that_the_person_counts(tmp_path: Path, plan: ReadingPlan) -> None:
    rows = [["ФИО", "Должность", "Статус"], ["Белова Анна Петровна", "учитель", "на сессии"]]
    books.xlsx(tmp_path / "кадры.xlsx", {"Кадры": rows})
    found = read(tmp_path / "кадры.xlsx", plan)
    (issue,) = [one for one in found.issues if one.code.value == "CELL-009"]
    assert "посчитана" in issue.message
