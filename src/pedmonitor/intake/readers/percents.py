"""Cells that Excel shows as per cent: 0.1 in the file is «10 %» to whoever has typed it."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from decimal import Decimal
from typing import TYPE_CHECKING

from pedmonitor.intake.readers.archive import open_archive
from pedmonitor.intake.readers.marks import OFFICE, TABLE, ods_cells
from pedmonitor.intake.readers.styled import SPREADSHEET, Look, Places, StyledCells

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xlrd.book import Book

    from pedmonitor.intake.cells.raw import RawSheet
    from pedmonitor.intake.readers.sniff import Content

_BUILT_IN = {9, 10}


def show_percents(sheets: Sequence[RawSheet], data: bytes, content: Content) -> None:
    """Write numbers that a workbook of Excel shows as per cent as it shows them.

    Args:
        sheets: Its sheets as they were read; their cells are replaced.
        data: The bytes of a book that has been read before, so its size is bounded.
        content: What they are; books of other programs are left as they are.
    """
    book = StyledCells(data, content, PERCENTS)
    for sheet in sheets:
        for row, column in book.of(sheet.name):
            if row < len(sheet.rows) and column < len(sheet.rows[row]):
                _put(sheet, row, column)


def _of_open(data: bytes) -> dict[str, Places]:
    xml = open_archive(data).read("content.xml")
    if b'value-type="percentage"' not in xml:
        return {}
    return {
        table.get(f"{TABLE}name", ""): frozenset(
            (row, column)
            for row, column, cell in ods_cells(table)
            if cell.get(f"{OFFICE}value-type") == "percentage"
        )
        for table in ET.fromstring(xml).iter(f"{TABLE}table")  # noqa: S314 - sizes are bounded, expat guards entities
    }


def percent_text(value: float) -> str:
    """Write a share as Excel shows it in per cent, with all its digits.

    >>> percent_text(0.1), percent_text(0.125), percent_text(1.0)
    ('10 %', '12,5 %', '100 %')
    """
    shown = (Decimal(repr(value)) * 100).normalize()
    return f"{shown:f} %".replace(".", ",")


def _percent_styles(root: ET.Element) -> set[int]:
    """List the styles of cells whose format of numbers holds a sign of per cent."""
    formats = {
        int(item.get("numFmtId", 0))
        for item in root.iter(f"{SPREADSHEET}numFmt")
        if "%" in item.get("formatCode", "")
    }
    cells = root.find(f"{SPREADSHEET}cellXfs")
    return {
        at
        for at, item in enumerate(cells if cells is not None else ())
        if int(item.get("numFmtId", 0)) in formats | _BUILT_IN
    }


def _percent_styles_of_old(book: Book) -> set[int]:
    return {
        at
        for at, style in enumerate(book.xf_list)
        if "%" in book.format_map[style.format_key].format_str
    }


def _put(sheet: RawSheet, row: int, column: int) -> None:
    value = sheet.rows[row][column]
    if isinstance(value, int | float) and not isinstance(value, bool):
        sheet.rows[row][column] = percent_text(float(value))


PERCENTS = Look(_percent_styles, _percent_styles_of_old, _of_open)
"""Cells that are shown as per cent."""
