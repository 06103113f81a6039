"""Tables that a template has printed: widths of columns, small tables kept on one page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.oxml.ns import qn

from pedmonitor.reporting.word.widths import column_widths, line_count

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

    from pedmonitor.reporting.document import Table

_SMALL = 8  # lines that a page can be asked to keep together


def lay_out_table(element: Element, table: Table, total: int) -> None:
    """Set the widths of a printed table; keep a small one on one page.

    The last row of any table stays with the note under it: a note alone on a page explains nothing.

    Args:
        element: The table in the document.
        table: What it prints.
        total: Width of the text, in twentieths of a point.
    """
    widths = column_widths(table, total)
    _measure(element.find(f"{qn('w:tblPr')}/{qn('w:tblW')}"), sum(widths))
    for column, width in zip(element.find(qn("w:tblGrid")), widths, strict=True):
        column.set(qn("w:w"), str(width))
    rows = list(element.iterchildren(qn("w:tr")))
    for row in rows:
        for cell, width in zip(row.iterchildren(qn("w:tc")), widths, strict=True):
            _measure(cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}"), width)
    for row in rows if line_count(table, widths) <= _SMALL else rows[-1:]:
        for paragraph in row.iter(qn("w:p")):
            paragraph.get_or_add_pPr().get_or_add_keepNext()


def _measure(size: Element | None, width: int) -> None:
    if size is not None:
        size.set(qn("w:w"), str(width))
        size.set(qn("w:type"), "dxa")
