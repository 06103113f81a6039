from __future__ import annotations

import datetime as dt

from pedmonitor.intake.cells.raw import RawSheet
from pedmonitor.intake.plans.blocks import TextTable, blocks_of, cell_text


def test_cells_become_text_and_merges_are_known() -> None:
    sheet = RawSheet("Лист", [["План"], ["1", 2021.0, dt.datetime(2021, 12, 31)], ["2"]])  # noqa: DTZ001 - as Excel has it
    sheet.merges = [((0, 0), (0, 2)), ((1, 1), (2, 1)), ((9, 9), (9, 9))]
    (table,) = blocks_of(sheet)
    assert isinstance(table, TextTable)
    assert table.rows == [["План", "", ""], ["1", "2021", "31.12.2021"], ["2", "", ""]]
    assert table.banners == {0}
    assert table.spread == {(2, 1): "2021"}


def test_one_long_row_does_not_widen_the_others() -> None:
    sheet = RawSheet("Лист", [["б"] for _ in range(1000)])
    sheet.rows.append(["а"] * 100_000)
    (table,) = blocks_of(sheet)
    assert isinstance(table, TextTable)
    assert {len(row) for row in table.rows} == {200}


def test_an_empty_sheet() -> None:
    assert blocks_of(RawSheet("Лист", [])) == [TextTable([])]
    assert cell_text(" а ") == "а"
