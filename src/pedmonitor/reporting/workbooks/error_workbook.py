"""A return with its faults marked, to be sent back to the organisation that sent it.

The copy holds values only: no formula, macro, link or connection of the original survives, so
nothing in it runs, asks the network or depends on another file.
"""

from __future__ import annotations

import io
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import openpyxl
from openpyxl.cell import Cell as BookCell
from openpyxl.comments import Comment
from openpyxl.formatting.formatting import ConditionalFormattingList
from openpyxl.packaging.core import DocumentProperties
from openpyxl.packaging.custom import CustomPropertyList
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.workbook.defined_name import DefinedNameDict
from openpyxl.workbook.protection import DocumentSecurity
from openpyxl.worksheet.datavalidation import DataValidationList
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.protection import SheetProtection

from pedmonitor.model.correction import (
    LIST_SHEET,
    NOBODY,
    CellValue,
    Mark,
    SheetCopy,
    read_list_title,
)
from pedmonitor.model.issue import Level
from pedmonitor.model.location import Place, cell_name
from pedmonitor.reporting.text.words import LEVEL
from pedmonitor.reporting.workbooks.fixed_zip import fix_zip
from pedmonitor.reporting.workbooks.sheet_text import clean_text, cut_text
from pedmonitor.reporting.workbooks.workbook import row_height

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_FILLS = {
    Level.ERROR: PatternFill("solid", fgColor="FFF8CBAD"),
    Level.WARNING: PatternFill("solid", fgColor="FFFFF2CC"),
    Level.INFO: PatternFill("solid", fgColor="FFDDEBF7"),
}
_COLUMNS = (
    ("№", 5),
    ("Лист", 20),
    ("Ячейка", 11),
    ("Важность", 11),
    ("Что не так", 60),
    ("Как исправить", 52),
    ("Что это изменит", 52),
)
_LINK_COLUMN = 3
_LONGEST = 32_767
_WIDEST_ROW = 60
_AUTHOR = "pedmonitor"
_SAID = re.compile(rf"(?m)^(?:{'|'.join(text.capitalize() for text in LEVEL.values())}): ")
_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
_CONTROL = dict.fromkeys((*range(9), 11, 12, *range(14, 32)), " ")


def mark_copy(
    data: bytes, marks: list[Mark], *, title: str, date: dt.date, only: set[str]
) -> bytes:
    """Mark the faults in a copy of an Excel workbook.

    Args:
        data: The workbook as it was sent (xlsx or xlsm).
        marks: The faults; their places are those of the original.
        title: First line of the list.
        date: Goes into the properties instead of the clock.
        only: Sheets to keep; empty keeps all.
    """
    book = openpyxl.load_workbook(io.BytesIO(data), data_only=True, keep_links=False)
    own = {sheet.title for sheet in book.worksheets}
    if any(map(_is_list, book.worksheets)):
        _unmark(book)
    for name in book.sheetnames:
        if name not in own or _is_list(book[name]) or (only and name not in only):
            del book[name]
    _disarm(book)
    return _finish(book, marks, title=title, date=date)


def write_copy(sheets: list[SheetCopy], marks: list[Mark], *, title: str, date: dt.date) -> bytes:
    """Write values as a new workbook and mark the faults in it.

    Args:
        sheets: What the organisation sent, or its own rows of a common file.
        marks: The faults; their places are those of `sheets`.
        title: First line of the list.
        date: Goes into the properties instead of the clock.
    """
    book = openpyxl.Workbook()
    for name in book.sheetnames:
        del book[name]
    titles: dict[str, str] = {}
    for copy in sheets:
        sheet = book.create_sheet(_sheet_name(copy.name))
        titles[copy.name] = sheet.title
        for at, row in enumerate(copy.rows, 1):
            for column, value in enumerate(row, 1):
                if value != "":
                    _put(sheet, at, column, value)
        _widen(sheet, copy.rows)
    placed = [replace(mark, sheet=titles.get(mark.sheet, "")) for mark in marks]
    return _finish(book, placed, title=title, date=date)


def _finish(book: Workbook, marks: list[Mark], *, title: str, date: dt.date) -> bytes:
    for sheet in book.worksheets:
        sheet.sheet_view.tabSelected = False
        for mark in marks:
            if mark.sheet == sheet.title and mark.row is not None:
                _mark(sheet, mark)
    _list(book, marks, title=title)
    book.active = 0
    book.properties = DocumentProperties(creator=_AUTHOR, title=clean_text(title))
    buffer = io.BytesIO()
    book.save(buffer)
    return fix_zip(buffer.getvalue(), date=date)


def _disarm(book: Workbook) -> None:
    """Take away all that could run, reach out of the file or hide a mark."""
    book.defined_names = DefinedNameDict()
    setattr(book, "custom_doc_props", CustomPropertyList())  # noqa: B010 - unknown to the stubs
    book.security = DocumentSecurity()
    for sheet in book.worksheets:
        sheet.defined_names = DefinedNameDict()
        sheet.conditional_formatting = ConditionalFormattingList()
        sheet.data_validations = DataValidationList()
        sheet.protection = SheetProtection()
        for name in ("_pivots", "_charts", "_images"):  # there is no public way
            setattr(sheet, name, [])
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell, BookCell) and cell.hyperlink is not None:
                    cell.hyperlink = None


def _unmark(book: Workbook) -> None:
    """Take the marks of an earlier return away: what has been mended is no longer red."""
    colours = {fill.fgColor.rgb for fill in _FILLS.values()}
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell, BookCell) and cell.fill.fgColor.rgb in colours:
                    cell.fill = PatternFill()
                    _uncomment(cell)


def _uncomment(cell: BookCell) -> None:
    """Leave of a comment what the organisation itself had written before ours."""
    comment = cell.comment
    if comment is not None:
        said = _SAID.split(comment.text)[0].strip()
        cell.comment = Comment(said, comment.author) if said else None


def _mark(sheet: Worksheet, mark: Mark) -> None:
    """Fill the cells of a fault and write the comment into the first of them."""
    sheet.sheet_state = "visible"
    cells = list(_cells_of(sheet, mark))
    for cell in cells:
        cell.fill = _FILLS[mark.level]
    if cells:
        said = f"{LEVEL[mark.level].capitalize()}: {mark.what}\nКак исправить: {mark.how}"
        old = cells[0].comment
        text = f"{old.text}\n\n{said}" if old is not None else said
        comment = Comment(_clean(text), _AUTHOR)
        comment.width, comment.height = 360, 60 + 20 * (len(text) // 45 + text.count("\n"))
        cells[0].comment = comment


def _cells_of(sheet: Worksheet, mark: Mark) -> Iterable[BookCell]:
    """Find the cell of a fault, the first cell of its merged range, or the filled ones of a row."""
    row = (mark.row or 0) + 1
    if mark.column is not None:
        yield _anchor(sheet, row, mark.column + 1)
        return
    for column in range(1, min(sheet.max_column, _WIDEST_ROW) + 1):
        cell = sheet.cell(row, column)
        if isinstance(cell, BookCell) and cell.value is not None:
            yield cell


def _anchor(sheet: Worksheet, row: int, column: int) -> BookCell:
    for merged in sheet.merged_cells.ranges:
        inside = merged.min_row <= row <= merged.max_row
        if inside and merged.min_col <= column <= merged.max_col:
            row, column = merged.min_row, merged.min_col
            break
    cell = sheet.cell(row, column)
    if not isinstance(cell, BookCell):
        raise TypeError("a merged cell has no first cell")
    return cell


def _list(book: Workbook, marks: list[Mark], *, title: str) -> None:
    """Write the list of faults as the first sheet, each with a link to its cell."""
    sheet = book.create_sheet(_free_name(book), 0)
    _put(sheet, 1, 1, title).font = Font(bold=True, size=12)
    _put(sheet, 2, 1, "Исправьте отмеченные ячейки в этом файле и пришлите его обратно.")
    header = 4
    for column, (heading, width) in enumerate(_COLUMNS, 1):
        cell = _put(sheet, header, column, heading)
        cell.font, cell.fill = Font(bold=True), PatternFill("solid", fgColor="FFD9E1F2")
        sheet.column_dimensions[get_column_letter(column)].width = width
    for number, mark in enumerate(marks, 1):
        where = Place("", row=mark.row, column=mark.column).spot
        row: tuple[CellValue, ...] = (
            number,
            mark.sheet,
            where,
            LEVEL[mark.level],
            mark.what,
            mark.how,
            mark.moves,
        )
        for column, value in enumerate(row, 1):
            cell = _put(sheet, header + number, column, value)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
        texts = zip(map(str, row), (width for _, width in _COLUMNS), strict=True)
        height = row_height(list(texts))
        if height:
            sheet.row_dimensions[header + number].height = height
        sheet.cell(header + number, 4).fill = _FILLS[mark.level]
        if where and mark.sheet in book.sheetnames:
            _link(sheet, header + number, f"{quote_sheetname(mark.sheet)}!{_first(where, mark)}")
    sheet.freeze_panes = f"A{header + 1}"
    sheet.page_setup.orientation, sheet.page_setup.fitToHeight = "landscape", 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _first(where: str, mark: Mark) -> str:
    """Name the first cell of a whole row: a link leads to a cell."""
    return where if mark.column is not None else cell_name(mark.row or 0, 0)


def _link(sheet: Worksheet, row: int, location: str) -> None:
    cell = sheet.cell(row, _LINK_COLUMN)
    cell.hyperlink = Hyperlink(ref=cell.coordinate, location=location)
    cell.font = Font(color="FF0563C1", underline="single")


def _sheet_name(name: str) -> str:
    """Make a name that Excel accepts.

    >>> _sheet_name("Кадры: основные/прочие")
    'Кадры  основные прочие'
    """
    return cut_text(_FORBIDDEN.sub(" ", _clean(name)), longest=31).strip(" '") or "Данные"


def _is_list(sheet: Worksheet) -> bool:
    """Say whether a sheet is the list of an earlier return: the new one takes its place."""
    return sheet.title.startswith(LIST_SHEET) and read_list_title(str(sheet["A1"].value)) != NOBODY


def _free_name(book: Workbook) -> str:
    name, number = LIST_SHEET, 1
    while name in book.sheetnames:
        number += 1
        name = f"{LIST_SHEET} {number}"
    return name


def _put(sheet: Worksheet, row: int, column: int, value: CellValue) -> BookCell:
    """Write a value; a text is always a text, whatever it begins with."""
    cell = sheet.cell(row, column)
    if not isinstance(cell, BookCell):
        raise TypeError("values go into plain cells")
    if isinstance(value, str):
        cell.value = _clean(value)
        cell.data_type = "s"
    else:
        cell.value = value
    return cell


def _clean(text: str) -> str:
    return cut_text(clean_text(text).translate(_CONTROL), longest=_LONGEST)


def _widen(sheet: Worksheet, rows: list[list[CellValue]]) -> None:
    """Give columns the width of what stands in them, within reason."""
    for column in range(max(map(len, rows), default=0)):
        longest = max((len(str(row[column])) for row in rows if column < len(row)), default=0)
        letter = get_column_letter(column + 1)
        sheet.column_dimensions[letter].width = min(max(longest + 2, 8), 40)
