# ruff: noqa: E501 - templates of markup
"""Books → bytes, the same at every run: no clock, no machine in them."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from typing import TYPE_CHECKING
from unittest import mock
from xml.sax.saxutils import escape

import msoffcrypto.method.container.ecma376_encrypted as container
import msoffcrypto.method.ecma376_agile as agile
import xlsxwriter
import xlwt
from msoffcrypto.format.ooxml import OOXMLFile

from maker.model import Cell, ErrorCell, Formula
from maker.xlsb import xlsb_parts

if TYPE_CHECKING:
    from maker.sheets import Book, Sheet

_ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
_UNCALCULATED = re.compile(rb' t="str"(><f>[^<]*</f>)<v></v>')


def write_book(book: Book) -> bytes:
    """Write a book in its format."""
    match book.kind:
        case "xlsx" | "xlsm":
            return _xlsx(book)
        case "xls":
            return _xls(book)
        case "xlsb":
            return pack(xlsb_parts(book.sheets))
        case "ods":
            return _ods(book)
        case "html":
            return _html(book)
        case _:
            return _text(book)


def pack(parts: dict[str, bytes]) -> bytes:
    """Pack an archive without times."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in parts.items():
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.create_system = 0
            info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(info, data, compresslevel=6)
    return buffer.getvalue()


def unpack(data: bytes) -> dict[str, bytes]:
    """Read the parts of an archive."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _xlsx(book: Book) -> bytes:
    buffer = io.BytesIO()
    made = xlsxwriter.Workbook(
        buffer,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    )
    made.set_properties(
        {"title": "", "author": "Заозёрный район (вымышлен)", "created": book.modified}
    )
    day = made.add_format({"num_format": "dd.mm.yyyy"})
    for sheet in book.sheets:
        _xlsx_sheet(made.add_worksheet(sheet.name), sheet, day)
    made.close()
    parts = unpack(buffer.getvalue())
    for name in parts:
        if name.startswith("xl/worksheets/"):
            parts[name] = _UNCALCULATED.sub(rb"\1", parts[name])
    if book.kind == "xlsm":
        plain, macro = (
            b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            b"application/vnd.ms-excel.sheet.macroEnabled.main+xml",
        )
        parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(plain, macro)
    return pack(parts)


def _xlsx_sheet(
    target: xlsxwriter.worksheet.Worksheet, sheet: Sheet, day: xlsxwriter.format.Format
) -> None:
    for row, line in enumerate(sheet.cells):
        for column, value in enumerate(line):
            _xlsx_cell(target, row, column, value, day)
    for top, left, bottom, right in sheet.merges:
        target.merge_range(top, left, bottom, right, sheet.cells[top][left])
    if sheet.hidden:
        target.hide()


def _xlsx_cell(
    target: xlsxwriter.worksheet.Worksheet,
    row: int,
    column: int,
    value: Cell,
    day: xlsxwriter.format.Format,
) -> None:
    if isinstance(value, dt.date):
        target.write_datetime(row, column, value, day)
    elif isinstance(value, Formula):
        target.write_formula(row, column, value.text, None, "")
    elif isinstance(value, ErrorCell):
        target.write_formula(row, column, "=1/0", None, value.text)
    elif isinstance(value, str):
        target.write_string(row, column, value)
    elif value is not None:
        target.write_number(row, column, value)


def _xls(book: Book) -> bytes:
    made = xlwt.Workbook(encoding="utf-8")
    day = xlwt.easyxf(num_format_str="dd.mm.yyyy")
    for sheet in book.sheets:
        target = made.add_sheet(sheet.name)
        covered = {
            (r, c)
            for top, left, bottom, right in sheet.merges
            for r in range(top, bottom + 1)
            for c in range(left, right + 1)
        }
        for row, line in enumerate(sheet.cells):
            for column, value in enumerate(line):
                if isinstance(value, dt.date):
                    target.write(row, column, value, day)
                elif isinstance(value, str | int | float) and (row, column) not in covered:
                    target.write(row, column, value)
        for top, left, bottom, right in sheet.merges:
            target.write_merge(top, bottom, left, right, sheet.cells[top][left])
        target.visibility = int(sheet.hidden)
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def _ods(book: Book) -> bytes:
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{path}:1.0"'
        for name, path in (("office", "office"), ("table", "table"), ("text", "text"))
    )
    tables = "".join(_ods_sheet(sheet) for sheet in book.sheets)
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    content = f'{head}<office:document-content {spaces} office:version="1.2"><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>'
    space = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    manifest = (
        f'{head}<manifest:manifest xmlns:manifest="{space}"><manifest:file-entry manifest:full-path="/" manifest:media-type="{_ODS_TYPE}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
    )
    return pack(
        {
            "mimetype": _ODS_TYPE.encode(),
            "content.xml": content.encode(),
            "META-INF/manifest.xml": manifest.encode(),
        }
    )


def _ods_sheet(sheet: Sheet) -> str:
    rows = "".join(
        "<table:table-row>"
        + ("".join(map(_ods_cell, line)) or "<table:table-cell/>")
        + "</table:table-row>"
        for line in sheet.cells
    )
    return f'<table:table table:name="{escape(sheet.name)}">{rows}</table:table>'


def _ods_cell(value: Cell) -> str:
    if value is None or value == "":
        return "<table:table-cell/>"
    if isinstance(value, dt.date):
        return f'<table:table-cell office:value-type="date" office:date-value="{value.isoformat()}"><text:p>{value:%d.%m.%Y}</text:p></table:table-cell>'
    if isinstance(value, int | float):
        return f'<table:table-cell office:value-type="float" office:value="{value}"><text:p>{value}</text:p></table:table-cell>'
    return f'<table:table-cell office:value-type="string"><text:p>{escape(as_text(value))}</text:p></table:table-cell>'


def as_text(value: Cell) -> str:
    """Write a cell as text files show it."""
    if value is None:
        return ""
    if isinstance(value, dt.date):
        return f"{value:%d.%m.%Y}"
    if isinstance(value, ErrorCell):
        return "#ДЕЛ/0!"
    return value.text if isinstance(value, Formula) else str(value)


def _html(book: Book) -> bytes:
    tables = "".join(
        "<table border=1>"
        + "".join(
            "<tr>" + "".join(f"<td>{escape(as_text(value))}</td>" for value in line) + "</tr>\n"
            for line in sheet.cells
        )
        + "</table>"
        for sheet in book.sheets
    )
    return f'<html><head><meta charset="utf-8"></head><body>\n{tables}\n</body></html>\n'.encode()


def _text(book: Book) -> bytes:
    sign = book.delimiter
    lines = []
    for line in book.sheets[0].cells:
        texts = [as_text(value) for value in line]
        lines.append(sign.join(_quoted(text, sign) for text in texts))
    text = "\r\n".join(lines) + "\r\n"
    if book.kind in {"cp866", "koi8-r"}:  # the old code pages have no «» and the latter no №
        text = text.translate({0xAB: "'", 0xBB: "'"})
        text = text if book.kind == "cp866" else text.replace("№", "N")
    return text.encode(book.kind)


def _quoted(text: str, sign: str) -> str:
    if sign in text or '"' in text or "\n" in text:
        return '"' + text.replace('"', '""') + '"'
    return text


def protect(data: bytes, password: str) -> bytes:
    """Protect a workbook by a password; salts and times are constants here."""
    buffer = io.BytesIO()
    salts = mock.patch.object(agile, "_random_buffer", lambda size: bytes(range(1, size + 1)))
    times = mock.patch.object(container, "datetime2filetime", return_value=0)
    with salts, times:
        OOXMLFile(io.BytesIO(data)).encrypt(password, buffer)
    return buffer.getvalue()
