"""Workbooks for officials: typed cells, frozen headings, filters, printing, reproducible bytes.

Text is always written as text: whatever a school wrote into a cell can never become a formula.
"""

from __future__ import annotations

import datetime as dt
import io
import re
from dataclasses import dataclass, field
from fractions import Fraction
from functools import lru_cache
from textwrap import wrap
from typing import TYPE_CHECKING, Any

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from pedmonitor.model.own_output import mark_of
from pedmonitor.reporting.text.plain import printable
from pedmonitor.reporting.workbooks.sheet_text import clean_text, cut_text, fitting_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xlsxwriter.format import Format

    from pedmonitor.model.share import Number

COUNT_FORMAT = "#,##0"
PARTS_FORMAT = "#,##0.00"
MOST_ROWS = 250_000
"""Rows of a sheet that can still be used; Excel refuses more than 1 048 576."""
_LONGEST_NAME = 31
_FORBIDDEN_IN_NAME = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_LETTERS_PER_UNIT = 0.95  # a line breaks between words, so it is never quite full
_A4 = 9
_LINE, _HIGHEST = 15, 400  # points
_LONGEST_PROMPT = 255  # Excel refuses longer ones
_LAST_CHOICE = 1_000  # rows below it offer no choice
_HEADER_FILL = "#D9E1F2"
_GREY = "#7F7F7F"
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


@dataclass(frozen=True, slots=True)
class Style:
    """How a cell looks; a loose one has no border and runs over its neighbours."""

    number: str = ""
    bold: bool = False
    italic: bool = False
    muted: bool = False
    colour: str = ""
    fill: str = ""
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Formula:
    """A live formula with the result that is shown until the workbook is recalculated."""

    text: str
    cached: float | str
    style: Style = field(default_factory=Style)


@dataclass(frozen=True, slots=True)
class Styled:
    """A plain value with a look of its own."""

    value: str | int
    style: Style


SheetCell = str | int | Fraction | Formula | Styled | None


@dataclass(frozen=True, slots=True)
class Entry:
    """What a column that somebody fills in expects.

    Attributes:
        look: Of the cells that are still blank; as text, Excel makes no date of «1.2».
        among: Cells with the words to choose from: a formula; or the words themselves.
        several: Whether a cell may hold several of them, or words of its own.
        prompt: What is told while a cell is chosen.
        first: The first row to fill in, zero-based.
    """

    look: Style
    among: str | list[str] = ""
    several: bool = False
    prompt: str = ""
    first: int = 1


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column: heading and width in characters."""

    title: str
    width: float = 12


def row_height(texts: Sequence[tuple[str, float]]) -> float:
    """Estimate the height of a row in points from its texts and the widths of their columns.

    >>> row_height([("коротко", 12)]), row_height([("очень длинный текст в узком столбце", 12)])
    (0, 75)
    """
    lines = 1
    for text, width in texts:
        if len(text) > width * _LETTERS_PER_UNIT or "\n" in text:
            letters = max(int(width * _LETTERS_PER_UNIT), 1)
            lines = max(lines, _line_count(text, letters))
    return min(_LINE * lines, _HIGHEST) if lines > 1 else 0


@lru_cache(maxsize=4096)
def _line_count(text: str, letters: int) -> int:
    """Count the lines of a text in a column; wordings repeat on thousands of rows."""
    return sum(len(wrap(part, letters)) or 1 for part in text.split("\n"))


def percent_format(numerator: Number, denominator: Number) -> str:
    """Give Excel as many decimals as keep an inexact share from showing as 0 % or 100 %.

    >>> percent_format(31, 52), percent_format(9999, 10000), percent_format(1, 10000)
    ('0.0%', '0.00%', '0.00%')
    """
    decimals = 1
    if denominator > 0 and 0 < numerator < denominator:
        rarer = min(numerator, denominator - numerator)
        while 2 * rarer * 100 * 10**decimals < denominator:
            decimals += 1
    return f"0.{'0' * decimals}%"


def percent_formula(
    cells: tuple[str, str], counts: tuple[Number, Number], *, small: bool
) -> Formula:
    """Divide two cells of the same sheet; an empty denominator shows nothing."""
    numerator, denominator = counts
    return Formula(
        f'=IF({cells[1]}=0,"",{cells[0]}/{cells[1]})',
        float(numerator / denominator) if denominator else "",
        Style(number=percent_format(numerator, denominator), muted=small),
    )


_PLAIN = Style()
_COUNT = Style(number=COUNT_FORMAT)
_PARTS = Style(number=PARTS_FORMAT)


def count_format(number: Number) -> str:
    """Give the format of a count: posts come in parts."""
    return COUNT_FORMAT if isinstance(number, int) else PARTS_FORMAT


class _Worksheet(Worksheet):  # type: ignore[misc]
    """A worksheet whose formulas are written as they are: a quarter of the time of a workbook."""

    def _prepare_formula(self, formula: str, *_: object) -> str:
        """Search no formula for the twenty-nine functions newer than Excel 2019: we use none."""
        return formula.removeprefix("=")


class Book:
    """A workbook that is written whole and gives the same bytes for the same content."""

    def __init__(
        self, *, title: str, date: dt.date, marked: str = "", comes_back: bool = False
    ) -> None:
        """Open an empty workbook.

        Args:
            title: Goes into the properties.
            date: The date of the data; the properties carry it instead of the clock's.
            marked: What stands at the top of every printed page.
            comes_back: Whether it is to be read as a return once it is filled in; any other
                workbook bears a mark by which the reader passes over it.
        """
        self._marked = marked
        self._comes_back = comes_back
        self._buffer = io.BytesIO()
        self._workbook = xlsxwriter.Workbook(self._buffer, _OPTIONS)
        self._formats: dict[tuple[Style, bool], Format] = {}
        self._names: set[str] = set()
        self.plain = self.format(_PLAIN)
        created = dt.datetime.combine(date, dt.time.min, tzinfo=dt.UTC).replace(tzinfo=None)
        self._properties = {"title": printable(title), "created": created, "comments": ""}

    def sheet(self, name: str) -> Sheet:
        """Add a sheet; a name that Excel would refuse is mended."""
        worksheet = self._workbook.add_worksheet(self._free_name(name), worksheet_class=_Worksheet)
        worksheet.set_landscape()
        worksheet.set_paper(_A4)
        worksheet.fit_to_pages(1, 0)
        worksheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        worksheet.set_footer("&L&A&RЛист &P из &N")
        if self._marked:
            worksheet.set_header(f"&R{self._marked}")
        return Sheet(worksheet, self)

    def close(self) -> bytes:
        """Finish and give the bytes."""
        mark = {} if self._comes_back else {"keywords": mark_of(len(self._names))}
        self._workbook.set_properties(self._properties | mark)
        self._workbook.close()
        return self._buffer.getvalue()

    def chart(self, kind: str, *, subtype: str = "") -> Any:  # noqa: ANN401 - xlsxwriter is untyped
        """Make a chart of Excel's own that can be put on a sheet of this workbook."""
        return self._workbook.add_chart({"type": kind} | ({"subtype": subtype} if subtype else {}))

    def format(self, style: Style, *, header: bool = False) -> Format:
        """Give the one format object of a style."""
        key = (style, header)
        found = self._formats.get(key)
        if found is None:
            found = self._workbook.add_format(_properties(style, header=header))
            self._formats[key] = found
        return found

    def _free_name(self, name: str) -> str:
        clean = _FORBIDDEN_IN_NAME.sub(" ", clean_text(name)).strip(" '")
        clean = cut_text(clean, longest=_LONGEST_NAME).strip(" '") or "Лист"
        found, number = clean, 1
        while found.casefold() in self._names:
            number += 1
            suffix = f" ({number})"
            found = cut_text(clean, longest=_LONGEST_NAME - len(suffix)) + suffix
        self._names.add(found.casefold())
        return found


class Sheet:
    """One sheet, filled from top to bottom."""

    def __init__(self, worksheet: Worksheet, book: Book) -> None:
        """Start at the first row."""
        self._worksheet = worksheet
        self._book = book
        self._widths: list[float] = []
        self.next_row = 0

    @property
    def name(self) -> str:
        """The name of the sheet as the workbook has it."""
        return str(self._worksheet.get_name())

    def chart(self, kind: str, *, subtype: str = "") -> Any:  # noqa: ANN401
        """Make a chart of Excel's own."""
        return self._book.chart(kind, subtype=subtype)

    def insert_chart(self, row: int, chart: Any, *, alternative: str) -> None:  # noqa: ANN401
        """Put a chart over the cells from a row on, with words for those who do not see it."""
        options = {"description": printable(alternative), "object_position": 1}
        self._worksheet.insert_chart(row, 0, chart, options)

    def set_print_area(self) -> None:
        """Print what has been written and nothing beside it."""
        last = max(len(self._widths), 1) - 1
        self._worksheet.print_area(0, 0, max(self.next_row, 1) - 1, last)

    def lines(self, texts: Sequence[str], *, bold: bool = False) -> None:
        """Write lines of text, one a row, running over the cells to the right."""
        for text in texts:
            self._string(self.next_row, 0, text, self._format(Style(bold=bold, loose=True)))
            self.next_row += 1

    def text_block(self, text: str, *, style: Style) -> None:
        """Write a long text over merged cells, high enough to be read."""
        height = row_height([(text, sum(self._widths))])
        self._worksheet.merge_range(
            self.next_row, 0, self.next_row, max(len(self._widths) - 1, 1), "", self._format(style)
        )
        self._string(self.next_row, 0, text, self._format(style))
        self._worksheet.set_row(self.next_row, height or _LINE)
        self.next_row += 1

    def widths(self, widths: Sequence[float]) -> None:
        """Set the widths of the columns."""
        self._widths = list(widths)
        for index, width in enumerate(widths):
            self._worksheet.set_column(index, index, width)

    def expect(self, column: int, entry: Entry) -> None:
        """Prepare a column for what somebody will write under its heading.

        Args:
            column: Zero-based.
            entry: What is expected.
        """
        look = self._format(entry.look)
        self._worksheet.set_column(column, column, self._widths[column], look)
        rule: dict[str, object] = {"validate": "any"}
        if entry.among:
            rule = {"validate": "list", "source": entry.among, "show_error": not entry.several}
        if entry.prompt:
            rule["input_message"] = cut_text(entry.prompt, longest=_LONGEST_PROMPT)
        if len(rule) > 1:
            self._worksheet.data_validation(entry.first, column, _LAST_CHOICE, column, rule)

    def header(self, titles: Sequence[str]) -> None:
        """Write a heading row."""
        look = self._book.format(Style(bold=True, fill=_HEADER_FILL), header=True)
        for column, title in enumerate(titles):
            self._string(self.next_row, column, title, look)
        self._raise(titles)
        self.next_row += 1

    def _raise(self, cells: Sequence[SheetCell]) -> None:
        """Make the row high enough: not every office fits heights when it opens a book."""
        texts = (cell.value if isinstance(cell, Styled) else cell for cell in cells)
        pairs = zip(texts, self._widths, strict=False)
        height = row_height([(t, width) for t, width in pairs if isinstance(t, str)])
        if height:
            self._worksheet.set_row(self.next_row, height)

    def table(self, columns: Sequence[SheetColumn], rows: Sequence[Sequence[SheetCell]]) -> None:
        """Write the table of the sheet: heading frozen, repeated in print and filtered."""
        self.widths([column.width for column in columns])
        self.header([column.title for column in columns])
        first = self.next_row
        for row in rows:
            self.row(row)
        self.freeze(first, filtered=len(columns) if rows else 0)

    def freeze(self, row: int, *, filtered: int = 0) -> None:
        """Keep all above the row in sight, print its heading on every page, filter columns."""
        self._worksheet.freeze_panes(row, 0)
        self._worksheet.repeat_rows(row - 1)
        if filtered and self.next_row > row:
            self._worksheet.autofilter(row - 1, 0, self.next_row - 1, filtered - 1)

    def row(self, cells: Sequence[SheetCell]) -> None:
        """Write one row of cells."""
        write = self._worksheet.write_string
        row, plain = self.next_row, self._book.plain
        for column, cell in enumerate(cells):
            if isinstance(cell, str) and cell:  # most cells of a long table
                write(row, column, fitting_text(cell), plain)
            else:
                self._cell(row, column, cell)
        self._raise(cells)
        self.next_row += 1

    def _cell(self, row: int, column: int, cell: SheetCell) -> None:
        match cell:
            case None:
                self._worksheet.write_blank(row, column, None, self._book.plain)
            case Formula(text, cached, style):
                self._worksheet.write_formula(row, column, text, self._format(style), cached)
            case Styled(str(text), style):
                self._string(row, column, text, self._format(style))
            case Styled(value, style):
                self._worksheet.write_number(row, column, value, self._format(style))
            case str():
                self._string(row, column, cell, self._book.plain)
            case int():
                self._worksheet.write_number(row, column, cell, self._format(_COUNT))
            case Fraction():
                self._worksheet.write_number(row, column, float(cell), self._format(_PARTS))

    def _string(self, row: int, column: int, text: str, look: Format) -> None:
        if text:
            self._worksheet.write_string(row, column, fitting_text(text), look)
        else:
            self._worksheet.write_blank(row, column, None, look)

    def _format(self, style: Style) -> Format:
        return self._book.format(style)


def _properties(style: Style, *, header: bool) -> dict[str, object]:
    properties: dict[str, object] = {"valign": "top", "font_name": "Calibri", "font_size": 11}
    if not style.loose:
        properties |= {"text_wrap": True, "border": 1, "border_color": "#BFBFBF"}
    if style.number:
        properties["num_format"] = style.number
    if style.fill:
        properties["bg_color"] = style.fill
    if style.muted:
        properties["font_color"] = _GREY
    if style.colour:
        properties["font_color"] = style.colour
    if header:
        properties |= {"align": "center", "valign": "vcenter"}
    return properties | {"bold": style.bold, "italic": style.italic}
