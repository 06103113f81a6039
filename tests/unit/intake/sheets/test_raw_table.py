"""A table as found."""

from __future__ import annotations

from pedmonitor.intake.sheets.raw_table import RawTable, RowKind


def test_a_table_begins_without_rows() -> None:
    table = RawTable("Лист1", [], ["ФИО"], [("ФИО",)], [0], header_row=0)
    assert (table.rows, table.cells) == ([], [])
    assert {kind.name for kind in RowKind} == {"DATA", "TOTAL", "GROUP"}
