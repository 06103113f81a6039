"""Read back workbooks that the program has written and the methodist keeps: nothing gets lost."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from typing import TYPE_CHECKING

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException

from pedmonitor.errors import UsageError
from pedmonitor.model.location import Place, cell_name
from pedmonitor.model.sheet_row import SheetRow, SheetRows
from pedmonitor.reporting.text.numbers import date_text
from pedmonitor.reporting.workbooks.workbook import Style, Styled

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_EPOCH = dt.date(1899, 12, 30)
"""From it Excel counts days."""
_DATE = re.compile(r"\d{1,2}\.\d{1,2}\.\d{4}")


def open_register(data: bytes, *, file: str) -> Workbook:
    """Open a register.

    Raises:
        UsageError: It is no workbook.
    """
    try:
        return openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    except (zipfile.BadZipFile, InvalidFileException, KeyError, OSError, ValueError) as error:
        raise UsageError(
            f"«{file}» не открывается как книга Excel: файл повреждён или это не xlsx. "
            "Откройте его в Excel и сохраните как «Книга Excel (xlsx)»; если не открывается, "
            "возьмите прежнюю книгу из копии."
        ) from error


def read_rows(sheet: Worksheet, columns: Sequence[str], *, file: str) -> SheetRows:
    """Read the table of a sheet whose first row holds the headings.

    Args:
        sheet: The sheet.
        columns: Headings that must be there, in any order.
        file: Name of the file, for places and complaints.

    Raises:
        UsageError: A heading is gone.
    """
    lines = [[cell_text(value) for value in line] for line in sheet.iter_rows(values_only=True)]
    heads = lines[0] if lines else []
    missing = [name for name in columns if name not in heads]
    if missing:
        raise UsageError(
            f"«{file}», лист «{sheet.title}»: нет столбцов {', '.join(missing)}. Верните их "
            "заголовки в первую строку; файл не изменён."
        )
    at = {name: heads.index(name) for name in heads if name}
    place = Place(file, sheet.title)
    rows = tuple(
        SheetRow(place.at(row), {name: line[column] for name, column in at.items()}, at)
        for row, line in enumerate(lines[1:], start=1)
        if any(line)
    )
    return SheetRows(rows, tuple(at), (*_homeless(lines), *_merged(sheet)))


def not_kept(book: Workbook, kept: Collection[str]) -> list[str]:
    """Find what the program cannot write back: other sheets, and comments of cells.

    Args:
        book: The workbook.
        kept: Names of the sheets that the program writes.
    """
    found = [
        f"лист «{other.title}» программа не хранит; перенесите его в другую книгу"
        for other in book.worksheets
        if other.title not in kept and any(any(line) for line in other.iter_rows(values_only=True))
    ]
    return found + [
        f"{cell.coordinate}: примечание программа не хранит; перенесите его в свой столбец"
        for sheet in book.worksheets
        if sheet.title in kept
        for line in sheet.iter_rows()
        for cell in line
        if cell.comment is not None
    ]


def refuse_register(complaints: Sequence[str], *, file: str) -> None:
    """Stop with every complaint at once.

    Raises:
        UsageError: There is at least one.
    """
    if complaints:
        listed = "\n  ".join(complaints)
        raise UsageError(f"«{file}» не проходит проверку, он не изменён:\n  {listed}")


def _homeless(lines: Sequence[Sequence[str]]) -> list[str]:
    """Find what stands in columns that cannot be told from others: it would be lost."""
    heads = lines[0]
    found = []
    for column, name in enumerate(heads):
        letter = cell_name(0, column)
        if not name and any(line[column] for line in lines):
            found.append(f"{letter}: столбец без заголовка; назовите его")
        elif name and name in heads[:column]:
            found.append(f"{letter}: второй столбец «{name}»; назовите его иначе")
    return found


def _merged(sheet: Worksheet) -> list[str]:
    """Find merged cells: Excel keeps one value of them, and nobody knows for which rows."""
    what = "объединённые ячейки; разъедините их и заполните каждую строку"
    return [f"{area.coord}: {what}" for area in sheet.merged_cells.ranges]


def cell_text(value: object) -> str:
    """Give the text of a cell as a person would write it.

    >>> cell_text(0.5), cell_text(3.0), cell_text(None), cell_text(dt.date(2022, 3, 1))
    ('0,5', '3', '', '01.03.2022')
    """
    if isinstance(value, dt.datetime):
        value = value.date()
    if isinstance(value, dt.date):
        return date_text(value)
    if isinstance(value, float):
        return f"{value:.15g}".replace(".", ",")
    return "" if value is None else str(value).strip()


def parse_day(text: str) -> dt.date | None:
    """Read a day as Excel or a person writes it; None when it is none.

    >>> parse_day("1.03.2023"), parse_day("31.02.2023"), parse_day("скоро")
    (datetime.date(2023, 3, 1), None, None)
    """
    if not _DATE.fullmatch(text):
        return None
    day, month, year = map(int, text.split("."))
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def day_cell(text: str, day: Style, other: Style) -> Styled:
    """Write a day as Excel keeps days; what is no day stays as it is written.

    Args:
        text: The text of the cell.
        day: How a day looks.
        other: How a text looks.
    """
    found = parse_day(text)
    return Styled(text, other) if found is None else Styled((found - _EPOCH).days, day)
