"""Cells that Excel shows as per cent: 0.1 in the file is «10 %» to whoever has typed it."""

from __future__ import annotations

import contextlib
import io
import re
import xml.etree.ElementTree as ET
import zipfile
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING

from pedmonitor.intake.readers.archive import open_archive
from pedmonitor.intake.readers.extent import column_index
from pedmonitor.intake.readers.marks import (
    CELL,
    OFFICE,
    REFERENCE,
    TABLE,
    ods_cells,
    sheet_parts,
)
from pedmonitor.intake.readers.sniff import Content

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.intake.cells.raw import RawSheet

_STYLES = "xl/styles.xml"
_BUILT_IN = {9, 10}
_STYLE = re.compile(rb'\bs="(\d+)"')
Places = frozenset[tuple[int, int]]
_OFFICE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def show_percents(sheets: Sequence[RawSheet], data: bytes, content: Content) -> None:
    """Write numbers that a workbook of Excel shows as per cent as it shows them.

    Args:
        sheets: Its sheets as they were read; their cells are replaced.
        data: The bytes of a book that has been read before, so its size is bounded.
        content: What they are; books of other programs are left as they are.
    """
    book = PercentCells(data, content)
    for sheet in sheets:
        for row, column in book.of(sheet.name):
            if row < len(sheet.rows) and column < len(sheet.rows[row]):
                _put(sheet, row, column)


class PercentCells:
    """The cells of a workbook that Excel shows as per cent, found when they are first asked for."""

    def __init__(self, data: bytes, content: Content) -> None:
        """Keep the book.

        Args:
            data: The bytes of a book that has been read before, so its size is bounded.
            content: What they are; of books of other programs nothing is found.
        """
        self._data = data
        self._content = content

    def of(self, sheet: str) -> Places:
        """Give the cells of a sheet, by its name in the book: zero-based row and column."""
        return self._found.get(sheet, frozenset())

    @cached_property
    def _found(self) -> dict[str, Places]:
        if self._content is Content.XLSX:
            with contextlib.suppress(ET.ParseError, zipfile.BadZipFile, KeyError, ValueError):
                return _of_new(self._data)  # the book has been read; its formats may be broken
        elif self._content is Content.XLS:
            return _of_old(self._data)
        elif self._content is Content.ODS:
            return _of_open(self._data)
        return {}


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


def _of_new(data: bytes) -> dict[str, Places]:
    archive = open_archive(data)
    styles = _percent_styles(archive.read(_STYLES)) if _STYLES in archive.parts else set()
    if not styles:
        return {}
    parts = sheet_parts(archive, archive.read("xl/workbook.xml"))
    return {
        name: _styled(archive.read(part), styles)
        for name, part in parts.items()
        if part in archive.parts
    }


def percent_text(value: float) -> str:
    """Write a share as Excel shows it in per cent, with all its digits.

    >>> percent_text(0.1), percent_text(0.125), percent_text(1.0)
    ('10 %', '12,5 %', '100 %')
    """
    shown = (Decimal(repr(value)) * 100).normalize()
    return f"{shown:f} %".replace(".", ",")


def _percent_styles(xml: bytes) -> set[int]:
    """List the styles of cells whose format of numbers holds a sign of per cent."""
    root = ET.fromstring(xml)  # noqa: S314 - sizes are bounded, expat guards entities
    formats = {
        int(item.get("numFmtId", 0))
        for item in root.iter(f"{_OFFICE}numFmt")
        if "%" in item.get("formatCode", "")
    }
    cells = root.find(f"{_OFFICE}cellXfs")
    return {
        at
        for at, item in enumerate(cells if cells is not None else ())
        if int(item.get("numFmtId", 0)) in formats | _BUILT_IN
    }


def _of_old(data: bytes) -> dict[str, Places]:
    import xlrd  # noqa: PLC0415 - slow to load and needed only for old books

    try:
        book = xlrd.open_workbook(file_contents=data, formatting_info=True, logfile=io.StringIO())
    except Exception:  # noqa: BLE001 - the book has been read; only its formats are not understood
        return {}
    shown = {
        at
        for at, style in enumerate(book.xf_list)
        if "%" in book.format_map[style.format_key].format_str
    }
    return {
        page.name: frozenset(
            (row, column)
            for row in range(page.nrows)
            for column in range(page.row_len(row))
            if page.cell_xf_index(row, column) in shown
        )
        for page in book.sheets()
    }


def _styled(xml: bytes, styles: set[int]) -> Places:
    found = set()
    for cell in CELL.finditer(xml):
        style, reference = _STYLE.search(cell[1]), REFERENCE.search(cell[1])
        if style is not None and reference is not None and int(style[1]) in styles:
            found.add((int(reference[2]) - 1, column_index(reference[1].decode())))
    return frozenset(found)


def _put(sheet: RawSheet, row: int, column: int) -> None:
    value = sheet.rows[row][column]
    if isinstance(value, int | float) and not isinstance(value, bool):
        sheet.rows[row][column] = percent_text(float(value))
