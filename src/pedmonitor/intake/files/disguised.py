"""A book under a foreign name: «Отчет.doc» that Excel has written, a file without an extension."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_ZIP, _OLE = b"PK\x03\x04", bytes.fromhex("d0cf11e0a1b11ae1")
_BOOKS = frozenset({"xl/workbook.xml", "xl/workbook.bin"})


def _entry(name: str) -> bytes:
    """Give the name of a stream as a directory of an OLE file holds it; a font is no stream."""
    return name.encode("utf-16-le").ljust(64, b"\0")


_OLD_BOOKS, _LETTER = (_entry("Workbook"), _entry("Book")), _entry("WordDocument")
"""A letter may hold a book inside."""
_COPIES = frozenset({".bak", ".xlk", ".tmp", ".old", ".asd"})
"""What programs leave beside a book: the book itself is there."""
_MOST = 50_000_000


def suffix_of_book(path: Path) -> str:
    """Tell by its bytes which extension a file of another kind should bear; empty for no book.

    Only files that begin as books do are read any further.
    """
    if path.suffix.lower() in _COPIES:
        return ""
    try:
        with path.open("rb") as file:
            head = file.read(len(_OLE))
            if head.startswith(_ZIP):
                with zipfile.ZipFile(path) as archive:
                    return ".xlsx" if _BOOKS & set(archive.namelist()) else ""
            if head == _OLE:
                data = file.read(_MOST)
                book = any(name in data for name in _OLD_BOOKS) and _LETTER not in data
                return ".xls" if book else ""
    except (OSError, zipfile.BadZipFile, ValueError, NotImplementedError):
        pass  # who cannot open it says so as of any file of another kind
    return ""
