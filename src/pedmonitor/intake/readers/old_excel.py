"""Books of Excel 2-4: bare records without a container, which the fast reader does not know."""

from __future__ import annotations

import datetime as dt
import io
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import Cell, RawSheet

if TYPE_CHECKING:
    from xlrd.book import Book
    from xlrd.sheet import Cell as OldCell


def read_old_excel(data: bytes) -> list[RawSheet]:
    """Read the sheets.

    Raises:
        Exception: Whatever xlrd raises on a damaged book.
    """
    import xlrd  # noqa: PLC0415 - slow to load and hardly ever needed

    book = xlrd.open_workbook(file_contents=data, logfile=io.StringIO())
    return [
        RawSheet(sheet.name, [[_value(cell, book) for cell in row] for row in sheet.get_rows()])
        for sheet in book.sheets()
    ]


def _value(cell: OldCell, book: Book) -> Cell:
    import xlrd  # noqa: PLC0415 - as above

    if cell.ctype in {xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK, xlrd.XL_CELL_TEXT}:
        return str(cell.value)
    if cell.ctype == xlrd.XL_CELL_DATE:
        moment: dt.datetime = xlrd.xldate_as_datetime(cell.value, book.datemode)
        whole = moment.time().isoformat() == "00:00:00"
        return dt.date(moment.year, moment.month, moment.day) if whole else moment
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return str(xlrd.error_text_from_code.get(cell.value, "#Н/Д"))
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return bool(cell.value)
    return float(cell.value)
