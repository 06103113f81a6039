"""Cells that are struck out: whoever strikes a row out has taken it back, though Excel keeps it."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

from pedmonitor.intake.readers.archive import open_archive
from pedmonitor.intake.readers.marks import TABLE, ods_cells
from pedmonitor.intake.readers.styled import SPREADSHEET, Look, Places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from xlrd.book import Book

_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_NO = {"0", "false", "off", "none", ""}


def _struck_styles(root: ET.Element) -> set[int]:
    """List the styles of cells whose font is struck out."""
    fonts, cells = root.find(f"{SPREADSHEET}fonts"), root.find(f"{SPREADSHEET}cellXfs")
    struck = {
        at
        for at, font in enumerate(fonts if fonts is not None else ())
        if any(item.get("val", "1") not in _NO for item in font.iter(f"{SPREADSHEET}strike"))
    }
    return {
        at
        for at, item in enumerate(cells if cells is not None else ())
        if int(item.get("fontId", 0)) in struck
    }


def _struck_styles_of_old(book: Book) -> set[int]:
    struck = {at for at, font in enumerate(book.font_list) if font.struck_out}
    return {at for at, style in enumerate(book.xf_list) if style.font_index in struck}


def _of_open(data: bytes) -> dict[str, Places]:
    root = ET.fromstring(open_archive(data).read("content.xml"))  # noqa: S314 - sizes are bounded, expat guards entities
    struck = set(_struck_names(root))
    return {
        table.get(f"{TABLE}name", ""): frozenset(
            (row, column)
            for row, column, cell in ods_cells(table)
            if cell.get(f"{TABLE}style-name") in struck
        )
        for table in root.iter(f"{TABLE}table")
    }


def _struck_names(root: ET.Element) -> Iterator[str]:
    """Give the names of the styles of cells that a spreadsheet of OpenDocument strikes out."""
    for style in root.iter(f"{_STYLE}style"):
        for properties in style.iter(f"{_STYLE}text-properties"):
            line = properties.get(f"{_STYLE}text-line-through-style", "none")
            if style.get(f"{_STYLE}family") == "table-cell" and line not in _NO:
                yield style.get(f"{_STYLE}name", "")


STRUCK = Look(_struck_styles, _struck_styles_of_old, _of_open)
"""Cells that are struck out."""
