"""Parts of a zipped workbook are read whole, and damage is told."""

from __future__ import annotations

import io
import zipfile

import pytest

from pedmonitor.intake.readers.archive import open_archive

TEXT = "Педагогический стаж".encode() * 1000


def make_archive(compression: int) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as archive:
        archive.writestr("xl/a.xml", b"<a/>")
        archive.writestr("xl/b.xml", TEXT)
    return buffer.getvalue()


@pytest.mark.parametrize(
    "compression", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED], ids=["stored", "deflated"]
)
def test_parts_are_what_was_packed(compression: int) -> None:
    archive = open_archive(make_archive(compression))
    assert list(archive.parts) == ["xl/a.xml", "xl/b.xml"]
    assert archive.inflated == len(TEXT) + 4
    assert archive.read("xl/a.xml") == b"<a/>"
    assert archive.read("xl/b.xml") == TEXT


def test_compression_of_no_office_is_refused() -> None:
    with pytest.raises(zipfile.BadZipFile):
        open_archive(make_archive(zipfile.ZIP_LZMA)).read("xl/b.xml")


def test_a_spoilt_part_is_told() -> None:
    data = bytearray(make_archive(zipfile.ZIP_DEFLATED))
    archive = open_archive(bytes(data))
    at = archive.parts["xl/b.xml"].header_offset + 38
    data[at : at + 4] = b"\xff\xff\xff\xff"
    with pytest.raises(zipfile.BadZipFile):
        open_archive(bytes(data)).read("xl/b.xml")


def test_a_part_never_grows_beyond_what_it_declares() -> None:
    archive = open_archive(make_archive(zipfile.ZIP_DEFLATED))
    archive.parts["xl/b.xml"].file_size = 100
    assert archive.read("xl/b.xml") == TEXT[:100]


def test_an_archive_cut_off_is_told() -> None:
    with pytest.raises(zipfile.BadZipFile):
        open_archive(make_archive(zipfile.ZIP_DEFLATED)[:100])
