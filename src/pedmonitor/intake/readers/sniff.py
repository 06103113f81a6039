"""Tell what a file is by its content; the extension is only compared with it."""

from __future__ import annotations

import re
import zipfile
from contextlib import suppress
from enum import StrEnum
from pathlib import PurePosixPath

from pedmonitor.intake.cells.raw import UnreadableError
from pedmonitor.intake.readers.archive import Archive, open_archive
from pedmonitor.intake.readers.text import utf16_without_bom


class Content(StrEnum):
    """Kinds of content the readers know."""

    XLSX = "xlsx"
    XLSB = "xlsb"
    XLS = "xls"
    ODS = "ods"
    HTML = "html"
    XML_2003 = "xml2003"
    ROSSTAT_XML = "rosstat"
    TEXT = "text"


_EXPECTED = {
    ".xlsx": Content.XLSX,
    ".xlsm": Content.XLSX,
    ".xltx": Content.XLSX,
    ".xls": Content.XLS,
    ".xlsb": Content.XLSB,
    ".ods": Content.ODS,
    ".csv": Content.TEXT,
    ".tsv": Content.TEXT,
    ".txt": Content.TEXT,
    ".htm": Content.HTML,
    ".html": Content.HTML,
    ".xml": Content.XML_2003,
}
OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BIFF = (b"\x09\x08", b"\x09\x04", b"\x09\x02", b"\x09\x00")
_MAX_INFLATED = 500_000_000
_HEAD = 4096
_LOST = b"\0" * 16
_BLOCK = 512
_BINARY = re.compile(rb"[\x01-\x08\x0e-\x19]|\xff\xff")
_LOOKED_AT = 65_536
_ENCRYPTED_ODS = "encrypted-package"
_MANIFEST = "META-INF/manifest.xml"


def sniff(data: bytes) -> Content:
    """Tell the content of a file.

    Raises:
        UnreadableError: Empty, protected by a password, an unfolding bomb, or no table at all.
    """
    if not data.strip(b"\0 \r\n\t\xef\xbb\xbf"):
        raise UnreadableError("empty", "файл пуст: в нём нет ни одного знака")
    if data.startswith(b"PK"):
        return _zip_content(data)
    if data.startswith(OLE2):
        return _ole_content(data)
    if data.startswith(_BIFF):
        return Content.XLS
    return _text_content(data)


def _zip_content(data: bytes) -> Content:
    try:
        archive = open_archive(data)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise UnreadableError(
            "broken", "файл повреждён или скачан не полностью (архив книги не открывается)"
        ) from error
    if archive.inflated > _MAX_INFLATED:
        raise UnreadableError("limit", "содержимое файла при распаковке больше 500 МБ")
    if archive.encrypted or _ENCRYPTED_ODS in archive.parts or _is_encrypted(archive):
        raise UnreadableError("password", "книга защищена паролем на открытие")
    if "xl/workbook.xml" in archive.parts:
        return Content.XLSX
    if "xl/workbook.bin" in archive.parts:
        return Content.XLSB
    if "content.xml" in archive.parts and "word/document.xml" not in archive.parts:
        return Content.ODS
    raise UnreadableError("foreign", "внутри нет таблиц: это не книга Excel и не таблица ODS")


def _is_encrypted(archive: Archive) -> bool:
    """Say whether a spreadsheet of OpenDocument lists its parts as encrypted."""
    if _MANIFEST not in archive.parts:
        return False
    with suppress(zipfile.BadZipFile):
        return b"encryption-data" in archive.read(_MANIFEST)
    return False


def _ole_content(data: bytes) -> Content:
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise UnreadableError("password", "книга защищена паролем на открытие")
    if any(name.encode("utf-16-le") in data for name in ("Workbook", "Book")):
        return Content.XLS
    if "WordDocument".encode("utf-16-le") in data:
        raise UnreadableError("foreign", "это документ Word, а не таблица")
    raise UnreadableError("broken", "файл повреждён: внутри нет книги Excel")


def _text_content(data: bytes) -> Content:
    data = _without_padding(data)
    head = data[:_HEAD].lstrip(b"\xef\xbb\xbf \r\n\t").lower().replace(b"\0", b"")
    if head.startswith((b"%pdf", b"{\\rtf", b"\x89png", b"\xff\xd8", b"gif8", b"rar!", b"7z")):
        raise UnreadableError("foreign", "это не таблица (PDF, рисунок, RTF или архив)")
    if b"urn:schemas-microsoft-com:office:spreadsheet" in head:
        return Content.XML_2003
    if head.startswith(b"<") and b"<report" in head and b"<section" in data.lower():
        return Content.ROSSTAT_XML
    if head.startswith(b"<") and (b"<table" in data.lower() or b"<html" in head):
        return Content.HTML
    marked = data.startswith((b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff"))
    if b"\0" in data and not marked and utf16_without_bom(data) is None and not _is_specked(data):
        raise UnreadableError("broken", "файл повреждён: это не текст и не книга Excel")
    return Content.TEXT


def _without_padding(data: bytes) -> bytes:
    """Take off the zeros that fill up the last block of a file, behind a line that ends.

    A block of them and more, or behind half a line, are a file that was lost on the way.
    """
    text = data.rstrip(b"\0")
    return text if len(data) - len(text) < _BLOCK and text.endswith(b"\n") else data


def _is_specked(data: bytes) -> bool:
    """Say whether text holds a stray zero byte here and there, as old programs pad their cells.

    A long run of zeros is a file that was lost on the way, and other control bytes no text at all.
    """
    return _LOST not in data and not _BINARY.search(data, 0, _LOOKED_AT)


def extension_mismatch(name: str, content: Content) -> bool:
    """Say whether the extension promises something else.

    >>> extension_mismatch("Персонал.xls", Content.HTML), extension_mismatch("а.xlsm", Content.XLSX)
    (True, False)
    """
    expected = _EXPECTED.get(PurePosixPath(name).suffix.lower())
    kind = Content.XML_2003 if content is Content.ROSSTAT_XML else content
    return expected is not None and expected is not kind
