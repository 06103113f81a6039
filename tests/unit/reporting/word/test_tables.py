from __future__ import annotations

from typing import TYPE_CHECKING

from docx.oxml.ns import qn
from making.documents import document, table
from making.words import opened

from pedmonitor.reporting.word.document import render_docx

if TYPE_CHECKING:
    from pathlib import Path

    from docx.oxml.xmlchemy import BaseOxmlElement as Element


def _printed(templates: Path, rows: int) -> Element:
    (found,) = opened(render_docx(document(table(rows=rows)), templates)).tables
    return found._tbl


def test_cells_are_as_wide_as_the_grid_says(templates: Path) -> None:
    printed = _printed(templates, 3)
    grid = [column.get(qn("w:w")) for column in printed.find(qn("w:tblGrid"))]
    for row in printed.iter(qn("w:tr")):
        assert [size.get(qn("w:w")) for size in row.iter(qn("w:tcW"))] == grid
    whole = printed.find(f"{qn('w:tblPr')}/{qn('w:tblW')}")
    assert int(whole.get(qn("w:w"))) == sum(map(int, grid))


def test_the_heading_row_is_repeated_and_no_row_is_torn(templates: Path) -> None:
    first, *rest = _printed(templates, 3).iter(qn("w:tr"))
    assert len(list(first.iter(qn("w:tblHeader")))) == 1
    assert not [row for row in rest if list(row.iter(qn("w:tblHeader")))]
    assert all(list(row.iter(qn("w:cantSplit"))) for row in (first, *rest))


def test_a_small_table_stays_on_one_page_and_a_long_one_need_not(templates: Path) -> None:
    def kept(rows: int) -> int:
        found = list(_printed(templates, rows).iter(qn("w:tr")))
        return sum(bool(list(row.iter(qn("w:keepNext")))) for row in found)

    assert kept(8) == 9, "its heading, its rows, and the note under it"
    assert kept(9) == 1, "the last row and the note; the heading row is kept by its style"
