"""«Init → fill → check»: rows without a number are numbered, and it is told once."""

from __future__ import annotations

from pedmonitor.model import measure_sheet as sheet
from pedmonitor.model.issue import Level
from pedmonitor.model.location import Place
from pedmonitor.model.sheet_row import SheetRow
from pedmonitor.planning.measure_numbers import numbered, numbers_for


def test_rows_without_a_number_get_the_next_one_and_it_is_told_once() -> None:
    rows = [
        SheetRow(Place("measures.xlsx", "Меры", at + 2), {sheet.ID: name}, {sheet.ID: 0})
        for at, name in enumerate(("", "М-1", ""))
    ]
    found, (issue,) = numbered(rows)
    assert [row.cells[sheet.ID] for row in found] == ["М-2", "М-1", "М-3"]
    assert issue.level is Level.WARNING
    assert "без номера — 2; пока они считаются под номерами М-2, М-3" in issue.message
    assert numbered(found) == (found, [])


def test_a_number_is_not_given_twice() -> None:
    assert numbers_for(["М-2", "", ""]) == ["М-2", "М-1", "М-3"]
