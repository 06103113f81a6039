"""Cells that Excel shows as per cent: 0.1 in the file is «10 %» to whoever has typed it."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from decimal import Decimal
from typing import TYPE_CHECKING

from pedmonitor.intake.readers.archive import open_archive
from pedmonitor.intake.readers.extent import column_index
from pedmonitor.intake.readers.marks import CELL, REFERENCE, sheet_parts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.intake.raw import RawSheet

_STYLES = "xl/styles.xml"
_BUILT_IN = {9, 10}
_STYLE = re.compile(rb'\bs="(\d+)"')
_OFFICE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def show_percents(sheets: Sequence[RawSheet], data: bytes) -> None:
    """Write numbers that a workbook shows as per cent as it shows them.

    Args:
        sheets: Its sheets as they were read; their cells are replaced.
        data: The bytes of an xlsx that has been read before, so its size is bounded.
    """
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


def _show(sheet: RawSheet, xml: bytes, styles: set[int]) -> None:
    for cell in CELL.finditer(xml):
        style, reference = _STYLE.search(cell[1]), REFERENCE.search(cell[1])
        if style is None or reference is None or int(style[1]) not in styles:
            continue
        row, column = int(reference[2]) - 1, column_index(reference[1].decode())
        if row < len(sheet.rows) and column < len(sheet.rows[row]):
            value = sheet.rows[row][column]
            if isinstance(value, int | float) and not isinstance(value, bool):
                sheet.rows[row][column] = percent_text(float(value))
