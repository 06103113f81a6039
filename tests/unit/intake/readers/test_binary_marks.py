"""Error cells of xlsb."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest

from pedmonitor.intake.readers.archive import Archive
from pedmonitor.intake.readers.binary_marks import date_from_1904, error_cells
from pedmonitor.intake.readers.marks import find_marks
from pedmonitor.intake.readers.sniff import Content

RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="x" Target="worksheets/sheet1.bin"/></Relationships>'
)


def record(kind: int, body: bytes = b"") -> bytes:
    head = bytes([kind]) if kind < 0x80 else bytes([kind & 0x7F | 0x80, kind >> 7])
    size = len(body)
    return head + (bytes([size]) if size < 0x80 else bytes([size & 0x7F | 0x80, size >> 7])) + body


def wide(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def book(*cells: bytes, since: int = 0) -> bytes:
    sheet = struct.pack("<II", 0, 1) + wide("rId1") + wide("Часы")
    workbook = record(153, bytes([since]) + b"\0" * 7) + record(156, sheet)
    rows = record(0, struct.pack("<I", 0) + b"\0" * 13) + record(6, b"\0" * 8 + wide("я" * 90))
    rows += record(0, struct.pack("<I", 4) + b"\0" * 13)
    parts = {
        "xl/workbook.bin": workbook,
        "xl/_rels/workbook.bin.rels": RELATIONS.encode(),
        "xl/worksheets/sheet1.bin": rows + b"".join(cells),
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return file.getvalue()


def cell(column: int, error: int) -> bytes:
    return struct.pack("<II", column, 0) + bytes([error])


@pytest.mark.parametrize(
    ("written", "text"),
    [
        (record(3, cell(2, 7)), "#ДЕЛ/0!"),
        (record(11, cell(2, 0x2A) + b"\0" * 10), "#Н/Д"),
        (record(3, cell(2, 0x17)), "#ССЫЛКА!"),
    ],
)
def test_errors_are_found_by_their_cells(written: bytes, text: str) -> None:
    assert find_marks(book(written), Content.XLSB).cells == {"Часы": {(4, 2): text}}


def test_a_sound_book_has_no_errors_and_may_count_from_1904() -> None:
    archive = Archive(book(since=1))
    assert error_cells(archive) == {}
    assert date_from_1904(archive)


def test_a_cut_off_record_ends_the_walk() -> None:
    assert error_cells(Archive(book(record(3, cell(2, 7)), b"\x03\x09\x01"))) == {
        "Часы": {(4, 2): "#ДЕЛ/0!"}
    }
