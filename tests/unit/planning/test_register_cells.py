"""Cells of registers: days are read or told, lists are taken apart."""

from __future__ import annotations

import datetime as dt

import pytest

from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.location import Place
from pedmonitor.model.sheet_row import SheetRow
from pedmonitor.planning.register_cells import RowReader


def reader(text: str) -> RowReader:
    row = SheetRow(Place("м.xlsx", "Меры", 1), {"Начало": text}, {"Начало": 5})
    return RowReader(row, IssueCode.MEASURE_DATE, lambda said: said.replace("Иванова А. А.", "…"))


def test_a_day_is_read() -> None:
    assert reader("1.03.2022").day("Начало") == dt.date(2022, 3, 1)
    assert reader("").day("Начало") is None
    assert reader("").is_fit


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("март 2022", "это не дата"),
        ("01.03.2022\n05.04.2022", "две даты"),
        ("31.09.2021", "такой даты не бывает"),
        ("01.03.0202", "неправдоподобный год"),
        ("44621", "это не дата"),
    ],
)
def test_a_fault_names_its_cell(text: str, said: str) -> None:
    one = reader(text)
    assert one.day("Начало") is None
    (issue,) = one.issues
    assert said in issue.message
    assert issue.place is not None
    assert issue.place.cell == "F2"
    assert not one.is_fit


def test_a_serial_number_is_explained() -> None:
    one = reader("44621")
    one.day("Начало")
    assert "формат «Дата»" in one.issues[0].hint


def test_a_message_names_nobody() -> None:
    one = reader("Иванова А. А.")
    one.day("Начало")
    assert "Иванова" not in one.issues[0].message


def test_lists_are_taken_apart() -> None:
    assert reader("СОШ № 1; СОШ № 2\nДДТ;").parts("Начало") == ["СОШ № 1", "СОШ № 2", "ДДТ"]
