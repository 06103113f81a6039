"""Write sheets as xlsx, xls, ods or a csv per sheet, the same bytes every time."""

from __future__ import annotations

import csv
import datetime as dt
import io
import zipfile
from typing import TYPE_CHECKING

import xlsxwriter
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

if TYPE_CHECKING:
    from pathlib import Path

    from school import Cell, Sheet

_SAVED = dt.datetime(2023, 1, 10, tzinfo=dt.UTC).replace(tzinfo=None)
_DATE = "dd.mm.yyyy"


def write_xlsx(path: Path, sheets: list[Sheet]) -> None:
    """Write a workbook with real dates."""
    with xlsxwriter.Workbook(path) as book:
        book.set_properties({"created": _SAVED})
        date = book.add_format({"num_format": _DATE})
        for sheet in sheets:
            page = book.add_worksheet(sheet.name)
            for number, row in enumerate(sheet.rows):
                for column, cell in enumerate(row):
                    if isinstance(cell, dt.date):
                        page.write_datetime(number, column, cell, date)
                    elif cell is not None:
                        page.write(number, column, cell)


def write_xls(path: Path, sheets: list[Sheet]) -> None:
    """Write a workbook of Excel 97."""
    book = xlwt.Workbook()
    date = xlwt.easyxf(num_format_str="DD.MM.YYYY")
    for sheet in sheets:
        page = book.add_sheet(sheet.name)
        for number, row in enumerate(sheet.rows):
            for column, cell in enumerate(row):
                if isinstance(cell, dt.date):
                    page.write(number, column, cell, date)
                elif cell is not None:
                    page.write(number, column, cell)
    book.save(str(path))


def write_ods(path: Path, sheets: list[Sheet]) -> None:
    """Write a spreadsheet of LibreOffice."""
    book = OpenDocumentSpreadsheet()
    for sheet in sheets:
        table = Table(name=sheet.name)
        for row in sheet.rows:
            line = TableRow()
            for cell in row:
                line.addElement(_ods_cell(cell))
            table.addElement(line)
        book.spreadsheet.addElement(table)
    buffer = io.BytesIO()
    book.write(buffer)
    with zipfile.ZipFile(buffer) as made, zipfile.ZipFile(path, "w") as archive:
        for item in made.infolist():  # odfpy stamps every part with the current time
            part = zipfile.ZipInfo(item.filename)
            part.compress_type = item.compress_type
            archive.writestr(part, made.read(item))


def write_csv(path: Path, sheets: list[Sheet]) -> None:
    """Write one file per sheet, as Russian Excel saves it: cp1251 and semicolons."""
    for sheet in sheets:
        target = path.with_name(f"{path.stem} {sheet.name}.csv")
        with target.open("w", encoding="cp1251", newline="") as file:
            csv.writer(file, delimiter=";").writerows(
                [_csv_cell(cell) for cell in row] for row in sheet.rows
            )


def _csv_cell(cell: Cell) -> str | int | None:
    return cell.strftime("%d.%m.%Y") if isinstance(cell, dt.date) else cell


def _ods_cell(cell: Cell) -> TableCell:
    if isinstance(cell, dt.date):
        return TableCell(valuetype="date", datevalue=cell.isoformat())
    if isinstance(cell, int):
        return TableCell(valuetype="float", value=cell)
    made = TableCell(valuetype="string") if cell else TableCell()
    if cell:
        made.addElement(P(text=cell))
    return made


WRITERS = {"xlsx": write_xlsx, "xls": write_xls, "ods": write_ods, "csv": write_csv}
