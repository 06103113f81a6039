"""The reach of a sheet is known before anybody makes room for it."""

from __future__ import annotations

import pytest

from pedmonitor.intake.readers.extent import column_index, count_places, count_repeated

FAR = b'<row r="1"><c r="A1"/></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'


def test_a_far_cell_is_counted_exactly() -> None:
    assert count_places(FAR, enough=5_000_000) == 2**20 * 2**14


def test_a_far_column_in_a_short_sheet_is_counted_exactly() -> None:
    assert count_places(b'<c r="XFD7"><v>1</v></c><c r="B8"><v>1</v></c>', enough=10) == 8 * 16384


def test_cells_that_hold_nothing_but_a_format_take_no_place() -> None:
    """A book formatted down to its last row is an ordinary one (Ctrl+End shows row 1048576)."""
    xml = b'<c r="A1"><v>1</v></c><x:c r="B2" t="s"><x:v>1</x:v></x:c><c r="XFD1048576" s="1"></c>'
    assert count_places(xml + b'<c r="XFD1048575" s="1"/>', enough=10) == 2 * 2


def test_a_long_narrow_sheet_is_no_giant() -> None:
    xml = b"".join(b'<row r="%d"><c r="C%d"/></row>' % (n, n) for n in range(1, 20_001))
    assert count_places(xml, enough=5_000_000) == 60_000


@pytest.mark.parametrize("xml", [b"", b"<sheetData/>", b"<row><c/></row>"])
def test_cells_without_addresses_reach_as_far_as_the_file_is_long(xml: bytes) -> None:
    assert count_places(xml, enough=100) == 0


def test_blank_rows_up_to_the_end_of_a_sheet_are_honest() -> None:
    blank = b'<table:table-row table:number-rows-repeated="1048574"><table:table-cell/>'
    filled = b'<table:table-row><table:table-cell office:value-type="string"/></table:table-row>'
    assert count_repeated(blank + b"</table:table-row>" + filled) == 0


def test_columns_are_counted_from_zero() -> None:
    assert [column_index(letters) for letters in ("A", "Z", "AA", "XFD")] == [0, 25, 26, 16383]
