"""A row without a number is no error: it counts under the number that it will get."""

from __future__ import annotations

from pedmonitor.model import measure_sheet as sheet
from pedmonitor.model.location import Place
from pedmonitor.model.sheet_row import SheetRow
from pedmonitor.planning.measure_numbers import free_numbers, numbered


def rows(*numbers: str) -> list[SheetRow]:
    return [
        SheetRow(Place("measures.xlsx", "Меры", at), {sheet.ID: number}, {sheet.ID: 0})
        for at, number in enumerate(numbers, 1)
    ]


def test_a_number_that_is_taken_is_not_given_again() -> None:
    found, (told,) = numbered(rows("М-2", "", "", ""))
    assert [row.cells[sheet.ID] for row in found] == ["М-2", "М-1", "М-3", "М-4"]
    assert told.place is not None
    assert told.place.cell == "A3"
    assert "строк без номера — 3" in told.message
    assert next(free_numbers({"М-1"})) == "М-2"


def test_numbered_rows_are_left_alone() -> None:
    assert numbered(rows("1", "2")) == (tuple(rows("1", "2")), ())


def test_many_numbers_are_not_all_listed() -> None:
    _, (told,) = numbered(rows(*[""] * 6))
    assert told.message.endswith("М-1, М-2, …, М-6")
