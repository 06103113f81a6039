"""A table of organisations by things read as rows of its register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.headings.across import settle_spread
from pedmonitor.intake.headings.recognise import recognise
from pedmonitor.intake.registers.across_rows import read_across
from pedmonitor.intake.sheets.raw_table import RawTable, RowKind
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from pedmonitor.intake.cells.raw import Cell
    from pedmonitor.intake.plan import ReadingPlan


def test_each_column_is_told_by_its_own_cells(plan: ReadingPlan) -> None:
    header = ["ОО", "ФГОС", "ИКТ", "Итого"]
    cells: list[list[Cell]] = [["СОШ № 1", 2, "ой", 2], ["СОШ № 2", "", 3, 4], ["Итого", 2, 3, 6]]
    table = RawTable("Л", ["Заказ на программы"], header, [(h,) for h in header], [0, 1, 2, 3], 1)
    table.rows = [(2, RowKind.DATA), (3, RowKind.DATA), (4, RowKind.TOTAL)]
    table.cells = cells
    found = recognise(table, file="а", plan=plan).spread
    assert found is not None
    assert settle_spread(table, found) is None  # words in a column: one thing alone is left
    cells[0][2] = 1
    spread = settle_spread(table, found)
    assert spread is not None
    tables, issues = read_across(table, spread, place=Place("а"), plan=plan, file_context="а")
    assert [one.columns["seats"] for one in tables] == [[2], [1, 3]]
    assert [one.organisations for one in tables] == [["СОШ № 1"], ["СОШ № 1", "СОШ № 2"]]
    totals = [i.place.cell for i in issues if i.code is IssueCode.AGGREGATE_TOTAL and i.place]
    assert totals == ["D3", "D4"]
