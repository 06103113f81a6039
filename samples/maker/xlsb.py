# ruff: noqa: E501 - templates of markup
"""The smallest xlsb: worksheets of inline strings, numbers and error cells in BIFF12 records."""

from __future__ import annotations

import datetime as dt
import struct
from typing import TYPE_CHECKING

from maker.model import Cell, ErrorCell, Formula

if TYPE_CHECKING:
    from maker.sheets import Sheet

_ROW, _ERROR, _REAL, _TEXT = 0, 3, 5, 6
_BEGIN_SHEET, _END_SHEET, _BEGIN_BOOK, _END_BOOK = 129, 130, 131, 132
_BEGIN_SHEETS, _END_SHEETS, _BEGIN_DATA, _END_DATA, _DIMENSION, _BUNDLE = (
    143,
    144,
    145,
    146,
    148,
    156,
)
_DIV_ZERO = 7
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def _seven_bits(number: int) -> bytes:
    """Write a number by seven bits a byte, the low ones first."""
    out = bytearray()
    while True:
        number, low = number >> 7, number & 0x7F
        out.append(low | (0x80 if number else 0))
        if not number:
            return bytes(out)


def _record(kind: int, body: bytes = b"") -> bytes:
    head = bytes([kind]) if kind < 0x80 else bytes([kind & 0x7F | 0x80, kind >> 7])
    return head + _seven_bits(len(body)) + body


def _wide(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def _cell(column: int, value: Cell) -> bytes:
    head = struct.pack("<II", column, 0)
    if value is None or value == "":
        return b""
    if isinstance(value, dt.date):
        return _record(_REAL, head + struct.pack("<d", float((value - dt.date(1899, 12, 30)).days)))
    if isinstance(value, int | float):
        return _record(_REAL, head + struct.pack("<d", float(value)))
    if isinstance(value, ErrorCell):
        return _record(_ERROR, head + bytes([_DIV_ZERO]))
    if isinstance(value, Formula):
        raise TypeError("formulas are not written to xlsb")
    return _record(_TEXT, head + _wide(value))


def _worksheet(sheet: Sheet) -> bytes:
    width = max((len(line) for line in sheet.cells), default=1)
    out = [
        _record(_BEGIN_SHEET),
        _record(_DIMENSION, struct.pack("<IIII", 0, max(len(sheet.cells) - 1, 0), 0, width - 1)),
        _record(_BEGIN_DATA),
    ]
    for row, line in enumerate(sheet.cells):
        out.append(_record(_ROW, struct.pack("<IIHBBBI", row, 0, 300, 0, 0, 0, 0)))
        out.extend(_cell(column, value) for column, value in enumerate(line))
    out += [_record(_END_DATA), _record(_END_SHEET)]
    return b"".join(out)


def _workbook(sheets: list[Sheet]) -> bytes:
    out = [_record(_BEGIN_BOOK), _record(_BEGIN_SHEETS)]
    for number, sheet in enumerate(sheets, 1):
        out.append(
            _record(
                _BUNDLE,
                struct.pack("<II", 1 if sheet.hidden else 0, number)
                + _wide(f"rId{number}")
                + _wide(sheet.name),
            )
        )
    out += [_record(_END_SHEETS), _record(_END_BOOK)]
    return b"".join(out)


def xlsb_parts(sheets: list[Sheet]) -> dict[str, bytes]:
    """Make the parts of the archive."""
    numbers = range(1, len(sheets) + 1)
    overrides = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.bin" ContentType="application/vnd.ms-excel.worksheet"/>'
        for n in numbers
    )
    types = (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/>{overrides}</Types>'
    )
    root = f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" Type="{_RELATION}/officeDocument" Target="xl/workbook.bin"/></Relationships>'
    links = "".join(
        f'<Relationship Id="rId{n}" Type="{_RELATION}/worksheet" Target="worksheets/sheet{n}.bin"/>'
        for n in numbers
    )
    parts = {
        "[Content_Types].xml": types.encode(),
        "_rels/.rels": root.encode(),
        "xl/workbook.bin": _workbook(sheets),
        "xl/_rels/workbook.bin.rels": f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>'.encode(),
    }
    parts |= {
        f"xl/worksheets/sheet{number}.bin": _worksheet(sheet)
        for number, sheet in enumerate(sheets, 1)
    }
    return parts
