"""Find error cells in xlsb, which the fast reader shows as empty: a walk over BIFF12 records."""

from __future__ import annotations

import re
import struct
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pedmonitor.intake.readers.archive import Archive

_ROW, _ERROR, _FORMULA_ERROR, _PROPERTIES, _SHEET = 0, 3, 11, 153, 156
_TEXTS = {
    0x00: "#ПУСТО!",
    0x07: "#ДЕЛ/0!",
    0x0F: "#ЗНАЧ!",
    0x17: "#ССЫЛКА!",
    0x1D: "#ИМЯ?",
    0x24: "#ЧИСЛО!",
    0x2A: "#Н/Д",
}
_SUSPECT = re.compile(rb"\x03\x09.{8}|\x0b[\x0c-\xff]", re.DOTALL)
_CELL = struct.Struct("<I")
_ERROR_AT = 8  # after the column and the style


def date_from_1904(archive: Archive) -> bool:
    """Say whether date serials count from 1904."""
    workbook = archive.read("xl/workbook.bin")
    return any(
        kind == _PROPERTIES and body[:1] and body[0] & 1 for kind, body in _records(workbook)
    )


def error_cells(archive: Archive) -> dict[str, dict[tuple[int, int], str]]:
    """Find the error cells of every sheet.

    Args:
        archive: The book.

    Returns:
        Sheet name → (row, column) → error text; sheets without errors are left out.
    """
    found = {}
    for name, part in _sheets(archive).items():
        data = archive.read(part) if part in archive.parts else b""
        if _SUSPECT.search(data) and (cells := _errors(data)):
            found[name] = cells
    return found


def _errors(data: bytes) -> dict[tuple[int, int], str]:
    found: dict[tuple[int, int], str] = {}
    row = 0
    for kind, body in _records(data):
        if kind == _ROW:
            (row,) = _CELL.unpack_from(body)
        elif kind in {_ERROR, _FORMULA_ERROR}:
            (column,) = _CELL.unpack_from(body)
            found[row, column] = _TEXTS.get(body[_ERROR_AT], "#Н/Д")
    return found


def _sheets(archive: Archive) -> dict[str, str]:
    """Give the part of each sheet by its name."""
    relations = ET.fromstring(archive.read("xl/_rels/workbook.bin.rels"))  # noqa: S314 - sizes are bounded, expat guards entities
    targets = {item.get("Id"): item.get("Target", "") for item in relations}
    found = {}
    for kind, body in _records(archive.read("xl/workbook.bin")):
        if kind == _SHEET:
            link, end = _text(body, 8)
            name, _ = _text(body, end)
            target = targets.get(link, "").removeprefix("/xl/").removeprefix("xl/")
            found[name] = f"xl/{target}"
    return found


def _text(body: bytes, at: int) -> tuple[str, int]:
    """Read a text with its length before it; give it and where it ends."""
    (length,) = _CELL.unpack_from(body, at)
    end = at + 4 + 2 * length
    return body[at + 4 : end].decode("utf-16-le", "replace"), end


def _records(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Walk the records; a cut-off book ends the walk, for calamine has told of it."""
    at, end = 0, len(data)
    while at < end:
        kind = data[at]
        at += 1
        if kind & 0x80 and at < end:
            kind = kind & 0x7F | data[at] << 7
            at += 1
        size = shift = 0
        while at < end:
            byte = data[at]
            at += 1
            size |= (byte & 0x7F) << shift
            shift += 7
            if not byte & 0x80:
                break
        if at + size > end:
            return
        yield kind, data[at : at + size]
        at += size
