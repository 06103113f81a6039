"""Small real files, written in the test that reads them."""

from __future__ import annotations

import csv
import datetime as dt
import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING

import openpyxl
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

if TYPE_CHECKING:
    from pathlib import Path

Rows = Sequence[Sequence[object]]
Sheets = Mapping[str, Rows]


def xlsx(
    path: Path,
    sheets: Mapping[str, Sequence[Sequence[object]]],
    *,
    merged: Iterable[str] = (),
    spans: Mapping[str, Iterable[str]] | None = None,
    hidden: Iterable[str] = (),
) -> Path:
    """Write a workbook; `merged` are ranges of every sheet («A1:C1»), `spans` of one."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
        for span in (*merged, *(spans or {}).get(name, ())):
            sheet.merge_cells(span)
        if name in set(hidden):
            sheet.sheet_state = "hidden"
    path.parent.mkdir(parents=True, exist_ok=True)
    book.save(path)
    book.close()
    return path


def xls(path: Path, sheets: Mapping[str, Sequence[Sequence[object]]]) -> Path:
    """Write a book of Excel 97."""
    book = xlwt.Workbook()
    date_style = xlwt.easyxf(num_format_str="DD.MM.YYYY")
    for name, rows in sheets.items():
        sheet = book.add_sheet(name)
        for at, row in enumerate(rows):
            for column, cell in enumerate(row):
                if cell is None:
                    continue
                if isinstance(cell, dt.date):
                    sheet.write(at, column, cell, date_style)
                else:
                    sheet.write(at, column, cell)
    path.parent.mkdir(parents=True, exist_ok=True)
    book.save(str(path))
    return path


def ods(path: Path, sheets: Mapping[str, Sequence[Sequence[object]]]) -> Path:
    """Write an OpenDocument spreadsheet."""
    document = OpenDocumentSpreadsheet()
    for name, rows in sheets.items():
        table = Table(name=name)
        for row in rows:
            line = TableRow()
            for cell in row:
                line.addElement(_ods_cell(cell))
            table.addElement(line)
        document.spreadsheet.addElement(table)
    path.parent.mkdir(parents=True, exist_ok=True)
    document.save(str(path))
    return path


def _ods_cell(cell: object) -> TableCell:
    if cell is None:
        return TableCell()
    if isinstance(cell, dt.date):
        made = TableCell(valuetype="date", datevalue=cell.isoformat())
    elif isinstance(cell, int | float):
        made = TableCell(valuetype="float", value=str(cell))
    else:
        made = TableCell(valuetype="string")
    made.addElement(P(text=str(cell)))
    return made


def text(rows: Sequence[Sequence[object]], delimiter: str = ";") -> str:
    """Write delimited text as Excel does: quotes only where they are needed."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=delimiter, lineterminator="\r\n")
    writer.writerows([["" if cell is None else _shown(cell) for cell in row] for row in rows])
    return stream.getvalue()


def _shown(cell: object) -> str:
    return cell.strftime("%d.%m.%Y") if isinstance(cell, dt.date) else str(cell)


def delimited(
    path: Path,
    rows: Sequence[Sequence[object]],
    *,
    delimiter: str = ";",
    encoding: str = "utf-8-sig",
) -> Path:
    """Write a CSV file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text(rows, delimiter).encode(encoding))
    return path


def html(rows: Sequence[Sequence[object]]) -> str:
    """Write what «Экспорт в Excel» of many systems really gives: an HTML table."""
    lines = [
        "<tr>" + "".join(f"<td>{escape(_shown(cell or ''))}</td>" for cell in row) + "</tr>"
        for row in rows
    ]
    return "<html><body><table>" + "".join(lines) + "</table></body></html>"


def xml_2003(sheets: Mapping[str, Sequence[Sequence[object]]]) -> str:
    """Write a workbook in the XML of Excel 2003."""
    space = "urn:schemas-microsoft-com:office:spreadsheet"
    parts = [f'<?xml version="1.0"?><Workbook xmlns="{space}" xmlns:ss="{space}">']
    for name, rows in sheets.items():
        parts.append(f'<Worksheet ss:Name="{escape(name)}"><Table>')
        for row in rows:
            cells = []
            for cell in row:
                kind = "Number" if isinstance(cell, int | float) else "String"
                shown = escape(_shown(cell if cell is not None else ""))
                cells.append(f'<Cell><Data ss:Type="{kind}">{shown}</Data></Cell>')
            parts.append(f"<Row>{''.join(cells)}</Row>")
        parts.append("</Table></Worksheet>")
    return "".join(parts) + "</Workbook>"


def edit_part(path: Path, part: str, replacements: Mapping[str, str]) -> Path:
    """Replace text inside one part of a workbook: what openpyxl cannot write is written by hand."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    xml = parts[part].decode().replace("<v></v>", "<v />").replace("<v/>", "<v />")
    for old, new in replacements.items():
        if old not in xml:
            raise AssertionError(f"{old!r} is not in {part}")
        xml = xml.replace(old, new)
    parts[part] = xml.encode()
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return path
