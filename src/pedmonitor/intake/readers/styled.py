"""Cells of a workbook by their style: the book keeps how it shows a cell apart from the cell."""

from __future__ import annotations

import contextlib
import io
import re
import xml.etree.ElementTree as ET
import zipfile
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.intake.readers.archive import open_archive
from pedmonitor.intake.readers.extent import column_index
from pedmonitor.intake.readers.marks import CELL, REFERENCE, STYLES, sheet_parts
from pedmonitor.intake.readers.sniff import Content

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from xlrd.book import Book

SPREADSHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
"""The space of the names of styles."""
_STYLE = re.compile(rb'\bs="(\d+)"')
Places = frozenset[tuple[int, int]]
"""Zero-based rows and columns."""


class Look(NamedTuple):
    """A way in which a book shows cells, by the format of the book.

    Attributes:
        new: Gives the numbers of such styles in a book of Excel since 2007.
        old: Gives them in an older one.
        open: Finds such cells in a spreadsheet of OpenDocument.
    """

    new: Callable[[ET.Element], set[int]]
    old: Callable[[Book], set[int]]
    open: Callable[[bytes], dict[str, Places]]


class StyledCells:
    """The cells that a workbook shows in some way, found when they are first asked for."""

    def __init__(self, data: bytes, content: Content, look: Look) -> None:
        """Keep the book.

        Args:
            data: The bytes of a book that has been read before, so its size is bounded.
            content: What they are; of books of other programs nothing is found.
            look: Which cells.
        """
        self._data = data
        self._content = content
        self._look = look

    def of(self, sheet: str) -> Places:
        """Give the cells of a sheet, by its name in the book: zero-based row and column."""
        return self._found.get(sheet, frozenset())

    @cached_property
    def _found(self) -> dict[str, Places]:
        if self._content is Content.XLSX:
            return cells_of_new(self._data, self._look.new)
        if self._content is Content.XLS:
            return cells_of_old(self._data, self._look.old)
        return self._look.open(self._data) if self._content is Content.ODS else {}


def cells_of_new(data: bytes, choose: Callable[[ET.Element], set[int]]) -> dict[str, Places]:
    """Find the cells of some styles in a book of Excel since 2007.

    Args:
        data: The bytes of a book that has been read before, so its size is bounded.
        choose: Gives the numbers of the styles of cells that are wanted.

    Returns:
        The cells of each sheet; nothing where the styles cannot be understood.
    """
    with contextlib.suppress(ET.ParseError, zipfile.BadZipFile, KeyError, ValueError):
        archive = open_archive(data)
        if STYLES not in archive.parts:
            return {}
        styles = choose(ET.fromstring(archive.read(STYLES)))  # noqa: S314 - sizes are bounded, expat guards entities
        if not styles:
            return {}
        parts = sheet_parts(archive, archive.read("xl/workbook.xml"))
        return {
            name: _styled(archive.read(part), styles)
            for name, part in parts.items()
            if part in archive.parts
        }
    return {}


def _styled(xml: bytes, styles: Collection[int]) -> Places:
    found = set()
    for cell in CELL.finditer(xml):
        style, reference = _STYLE.search(cell[1]), REFERENCE.search(cell[1])
        if style is not None and reference is not None and int(style[1]) in styles:
            found.add((int(reference[2]) - 1, column_index(reference[1].decode())))
    return frozenset(found)


def cells_of_old(data: bytes, choose: Callable[[Book], set[int]]) -> dict[str, Places]:
    """Find the cells of some styles in a book of Excel before 2007; see `cells_of_new`."""
    import xlrd  # noqa: PLC0415 - slow to load and needed only for old books

    try:
        book = xlrd.open_workbook(file_contents=data, formatting_info=True, logfile=io.StringIO())
    except Exception:  # noqa: BLE001 - the book has been read; only its formats are not understood
        return {}
    styles = choose(book)
    return {
        page.name: frozenset(
            (row, column)
            for row in range(page.nrows)
            for column in range(page.row_len(row))
            if page.cell_xf_index(row, column) in styles
        )
        for page in book.sheets()
    }
