"""What a file is, by content."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest
from making import books
from msoffcrypto.format.ooxml import OOXMLFile

from pedmonitor.intake.cells.raw import UnreadableError
from pedmonitor.intake.readers.sniff import Content, extension_mismatch, sniff

if TYPE_CHECKING:
    from pathlib import Path

ROWS: list[list[object]] = [["ФИО", "Должность"], ["Иванова", "учитель"]]


def refused(data: bytes) -> str:
    with pytest.raises(UnreadableError) as caught:
        sniff(data)
    assert str(caught.value)
    return caught.value.reason


def archive(*names: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as packed:
        for name in names:
            packed.writestr(name, "x")
    return stream.getvalue()


def test_formats_are_told_by_content(tmp_path: Path) -> None:
    files = {
        Content.XLSX: books.xlsx(tmp_path / "a.bin", {"Лист1": ROWS}).read_bytes(),
        Content.XLS: books.xls(tmp_path / "b.bin", {"Лист1": ROWS}).read_bytes(),
        Content.ODS: books.ods(tmp_path / "c.bin", {"Лист1": ROWS}).read_bytes(),
        Content.XLSB: archive("xl/workbook.bin"),
        Content.HTML: books.html(ROWS).encode(),
        Content.XML_2003: books.xml_2003({"Лист1": ROWS}).encode(),
        Content.TEXT: books.text(ROWS).encode("cp1251"),
    }
    assert {content: sniff(data) for content, data in files.items()} == {c: c for c in files}


@pytest.mark.parametrize(
    "data", [b"", b"\n\r\n", b"\xef\xbb\xbf", b"\0" * 100, b" \t\r\n"], ids=repr
)
def test_nothing_at_all_is_empty(data: bytes) -> None:
    assert refused(data) == "empty"


def test_a_book_with_a_password_is_told_from_a_broken_one(tmp_path: Path) -> None:
    plain = books.xlsx(tmp_path / "a.xlsx", {"Лист1": ROWS})
    locked = io.BytesIO()
    with plain.open("rb") as stream:
        OOXMLFile(stream).encrypt("секрет", locked)
    assert refused(locked.getvalue()) == "password"


def test_half_a_download_is_broken(tmp_path: Path) -> None:
    data = books.xlsx(tmp_path / "a.xlsx", {"Лист1": ROWS}).read_bytes()
    assert refused(data[: len(data) // 2]) == "broken"


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7 ...",
        b"{\\rtf1 ...",
        b"\x89PNG\r\n\x1a\n",
        b"\xff\xd8\xff\xe0 jpeg",
        b"Rar!\x1a\x07",
        b"7z\xbc\xaf\x27\x1c",
        archive("word/document.xml", "content.xml"),
        archive("фото.jpg"),
    ],
    ids=["pdf", "rtf", "png", "jpeg", "rar", "7z", "docx", "zip"],
)
def test_things_that_are_no_tables_are_foreign(data: bytes) -> None:
    assert refused(data) == "foreign"


def test_binary_noise_is_broken() -> None:
    assert refused(bytes(range(1, 256)) + b"\0\1") == "broken"


def test_utf16_text_is_text_with_and_without_bom() -> None:
    text = "ФИО;Должность\nИванова;учитель\n"
    assert {sniff(text.encode(name)) for name in ("utf-16", "utf-16-le", "utf-16-be")} == {
        Content.TEXT
    }


@pytest.mark.parametrize(
    ("name", "content", "differs"),
    [
        ("Персонал.xls", Content.HTML, "yes"),
        ("Персонал.csv", Content.XLSX, "yes"),
        ("Персонал.xlsm", Content.XLSX, "no"),
        ("ПЕРСОНАЛ.XLSX", Content.XLSX, "no"),
        ("персонал.dat", Content.XLSX, "no"),
    ],
)
def test_extension_against_content(name: str, content: Content, differs: str) -> None:
    assert extension_mismatch(name, content) is (differs == "yes")


def test_stray_zero_bytes_are_no_damage() -> None:
    assert sniff("Школа;Часов\0\nЛицей\0;72\n".encode()) is Content.TEXT


def test_a_run_of_zeros_is_a_file_lost_on_the_way() -> None:
    assert refused("Школа;Часов\nЛицей;72\n".encode() + b"\0" * 512) == "broken"


def test_zeros_that_fill_up_the_last_block_are_no_loss() -> None:
    whole = "Школа;Часов\nЛицей;72\n".encode()
    assert sniff(whole + b"\0" * 64) is Content.TEXT
    assert refused(whole[:-4] + b"\0" * 64) == "broken"
