"""Cells that Excel shows as per cent: 0.1 in the file is «10 %» to whoever has typed it."""

from __future__ import annotations

import contextlib
import io
import re
import xml.etree.ElementTree as ET
import zipfile
from decimal import Decimal
from typing import TYPE_CHECKING

from pedmonitor.intake.readers.archive import open_archive
from pedmonitor.intake.readers.extent import column_index
from pedmonitor.intake.readers.marks import CELL, REFERENCE, sheet_parts
from pedmonitor.intake.readers.sniff import Content

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.intake.cells.raw import RawSheet

_STYLES = "xl/styles.xml"
_BUILT_IN = {9, 10}
_STYLE = re.compile(rb'\bs="(\d+)"')
_OFFICE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def show_percents(sheets: Sequence[RawSheet], data: bytes, content: Content) -> None:
    """Write numbers that a workbook of Excel shows as per cent as it shows them.

    Args:
        sheets: Its sheets as they were read; their cells are replaced.
        data: The bytes of a book that has been read before, so its size is bounded.
        content: What they are; books of other programs are left as they are.
    """
    if content is Content.XLSX:
        with contextlib.suppress(ET.ParseError, zipfile.BadZipFile, KeyError, ValueError):
            _show_new(sheets, data)  # the book has been read; its formats may be broken
    elif content is Content.XLS:
        _show_old(sheets, data)


def _show_new(sheets: Sequence[RawSheet], data: bytes) -> None:
    archive = open_archive(data)
    styles = _percent_styles(archive.read(_STYLES)) if _STYLES in archive.parts else set()
    if not styles:
        return
    parts = sheet_parts(archive, archive.read("xl/workbook.xml"))
    for sheet in sheets:
        part = parts.get(sheet.name, "")
        if part in archive.parts:
            _show(sheet, archive.read(part), styles)


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


def _show_old(sheets: Sequence[RawSheet], data: bytes) -> None:
    import xlrd  # noqa: PLC0415 - slow to load and needed only for old books

    try:
        book = xlrd.open_workbook(file_contents=data, formatting_info=True, logfile=io.StringIO())
    except Exception:  # noqa: BLE001 - the book has been read; only its formats are not understood
        return
    for sheet in sheets:
        if sheet.name not in book.sheet_names():
            continue
        page = book.sheet_by_name(sheet.name)
        for row in range(min(page.nrows, len(sheet.rows))):
            for column in range(min(page.row_len(row), len(sheet.rows[row]))):
                style = book.xf_list[page.cell_xf_index(row, column)]
                if "%" in book.format_map[style.format_key].format_str:
                    _put(sheet, row, column)


def _show(sheet: RawSheet, xml: bytes, styles: set[int]) -> None:
    for cell in CELL.finditer(xml):
        style, reference = _STYLE.search(cell[1]), REFERENCE.search(cell[1])
        if style is None or reference is None or int(style[1]) not in styles:
            continue
        row, column = int(reference[2]) - 1, column_index(reference[1].decode())
        if row < len(sheet.rows) and column < len(sheet.rows[row]):
            _put(sheet, row, column)


def _put(sheet: RawSheet, row: int, column: int) -> None:
    value = sheet.rows[row][column]
    if isinstance(value, int | float) and not isinstance(value, bool):
        sheet.rows[row][column] = percent_text(float(value))
