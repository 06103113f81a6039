"""A report as a workbook: a sheet per section, counts apart, percentages as live formulas."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pedmonitor.model.edition import Edition
from pedmonitor.model.location import cell_name
from pedmonitor.reporting.cells import cell_text, is_muted, shape
from pedmonitor.reporting.charts.sheets import chart_columns, write_chart
from pedmonitor.reporting.document import (
    BulletList,
    Cell,
    Chart,
    Column,
    Count,
    CountDifference,
    Difference,
    Figure,
    Heading,
    Light,
    Note,
    Paragraph,
    Percent,
    Ratio,
    Signal,
    Table,
    WritingSpace,
)
from pedmonitor.reporting.text.numbers import Pair, is_small, points
from pedmonitor.reporting.workbooks.workbook import (
    Book,
    Formula,
    Sheet,
    SheetCell,
    Style,
    Styled,
    percent_format,
    percent_formula,
)

if TYPE_CHECKING:
    from pedmonitor.model.share import Number
    from pedmonitor.reporting.document import Block, Document, Section

_Words = Heading | Paragraph | Note | BulletList | WritingSpace | Chart
_WIDE, _TEXT, _NUMBER = 60.0, 20.0, 13.0
_PAGE = 110.0
_RESTRICTED = "Для служебного пользования"
_HIGHEST_FREEZE = 12  # a heading frozen lower would leave no room to scroll
_POINTS = '+0.0" п. п.";\N{MINUS SIGN}0.0" п. п.";0" п. п."'
_COLOURS = {
    Light.GREEN: "#1A7F37",
    Light.AMBER: "#8A5700",
    Light.RED: "#B42318",
    Light.GREY: "#595959",
}
_CHANGE = "+#,##0;\N{MINUS SIGN}#,##0;0"


def render_report_xlsx(document: Document) -> bytes:
    """Render a report as a workbook; two renders are equal byte for byte."""
    marked = _RESTRICTED if document.edition is Edition.INTERNAL else ""
    book = Book(title=document.title, date=document.date, marked=marked)
    for number, section in enumerate(document.sections):
        sheet = book.sheet(section.short)
        sheet.widths(_widths(section))
        if not number:
            sheet.lines(document.letterhead.organisation)
            sheet.lines([document.title], bold=True)
            sheet.lines((*document.approval, *document.subtitle))
        _section(sheet, section)
        sheet.set_print_area()
    return book.close()


def _section(sheet: Sheet, section: Section) -> None:
    sheet.lines([section.title], bold=True)
    tables = [block for block in section.blocks if isinstance(block, Table)]
    for block in section.blocks:
        if isinstance(block, Table):
            _table(sheet, block, only=len(tables) == 1)
        else:
            _words(sheet, block)


def _words(sheet: Sheet, block: _Words) -> None:
    match block:
        case Heading(text):
            sheet.lines(["", text], bold=True)
        case Paragraph(text):
            sheet.text_block(text, style=Style(loose=True))
        case Note(text):
            sheet.text_block(text, style=Style(loose=True, italic=True))
        case BulletList(items):
            for item in items:
                sheet.text_block(f"• {item}", style=Style(loose=True))
        case WritingSpace(prompt, text):
            sheet.lines([prompt], bold=True)
            sheet.text_block(text or "\n\n\n", style=Style())
        case Chart(caption=caption, alternative=alternative):
            sheet.lines(["", caption], bold=True)
            sheet.text_block(alternative, style=Style(loose=True))
            write_chart(sheet, block)


def _table(sheet: Sheet, table: Table, *, only: bool) -> None:
    if table.caption:
        sheet.lines([table.caption], bold=True)
    parts = [_parts(table, index) for index in range(len(table.columns))]
    titles = [
        title
        for column, count in zip(table.columns, parts, strict=True)
        for title in _titles(column, count)
    ]
    sheet.header(titles)
    first = sheet.next_row
    for row in table.rows:
        laid = _Row(sheet.next_row)
        for cell, width in zip(row, parts, strict=True):
            laid.add(cell, width=width)
        sheet.row(laid.cells)
    if only and first <= _HIGHEST_FREEZE:
        sheet.freeze(first, filtered=len(titles))
    if table.note:
        sheet.text_block(table.note, style=Style(loose=True, italic=True))
    sheet.lines([""])


def _parts(table: Table, index: int) -> int:
    """Say how many sheet columns a column needs: counts stand apart for formulas to use."""
    cells = [row[index] for row in table.rows]
    if any(isinstance(cell, Figure) for cell in cells):
        return 3
    return 2 if any(isinstance(cell, Ratio) for cell in cells) else 1


def _titles(column: Column, parts: int) -> list[str]:
    suffixes = {1: ("",), 2: (": числитель", ": знаменатель")}
    return [
        column.title + suffix
        for suffix in suffixes.get(parts, (": числитель", ": знаменатель", ": доля"))
    ]


@dataclass
class _Row:
    """A row being laid out: what stands in it and where the formulas to its right find it."""

    number: int
    cells: list[SheetCell] = field(default_factory=list)
    measured: list[tuple[Pair | Number, str]] = field(default_factory=list)
    changes: int = 0

    def add(self, cell: Cell, *, width: int) -> None:
        """Lay out one cell over the sheet columns of its table column."""
        start = len(self.cells)
        self.cells += self._laid(cell, start=start)
        self.cells += [None] * (start + width - len(self.cells))

    def _laid(self, cell: Cell, *, start: int) -> list[SheetCell]:
        match cell:
            case Ratio(numerator, denominator) | Figure(numerator, denominator):
                pair = (numerator, denominator)
                places = (cell_name(self.number, start), cell_name(self.number, start + 1))
                self.measured.append((pair, "/".join(places)))
                share = percent_formula(places, pair, small=is_small(denominator))
                return [*pair, share] if isinstance(cell, Figure) else [*pair]
            case Count(value):
                self.measured.append((value, cell_name(self.number, start)))
                return [value]
            case Percent():
                return [self._percent(cell)]
            case Difference() | CountDifference():
                return [self._change(cell)]
            case Signal(light, text):
                return [Styled(text, _look(cell, _COLOURS[light]))]
            case _:
                return [cell_text(cell)]

    def _percent(self, cell: Percent) -> SheetCell:
        """Divide the counts that stand to the left; without them the formula holds the numbers."""
        pair = (cell.numerator, cell.denominator)
        if not cell.denominator:
            return cell_text(cell)
        if self.measured and self.measured[-1][0] == pair:
            places = self.measured[-1][1].split("/")
            return percent_formula((places[0], places[1]), pair, small=is_muted(cell))
        look = Style(number=percent_format(*pair), muted=is_muted(cell))
        return Formula(f"={_literal(pair)}", float(pair[0] / pair[1]), look)

    def _change(self, cell: Difference | CountDifference) -> Formula:
        """Subtract neighbours of the row; without them the formula holds the numbers."""
        old, new = self._neighbours(cell)
        self.changes += 1
        if isinstance(cell, Difference):
            exact = float(points(cell.before, cell.after))
            return Formula(f"=100*({new}-{old})", exact, Style(number=_POINTS))
        return Formula(f"={new}-{old}", float(cell.after - cell.before), Style(number=_CHANGE))

    def _neighbours(self, cell: Difference | CountDifference) -> tuple[str, str]:
        pairs = list(itertools.pairwise(self.measured))[self.changes :]
        for (before, old), (after, new) in pairs:
            if (before, after) == (cell.before, cell.after):
                return old, new
        return _literal(cell.before), _literal(cell.after)


def _look(cell: Signal, colour: str) -> Style:
    """Draw the shape by the number format, so that the cell holds the word alone."""
    return Style(number=f'"{shape(cell)} "@', colour=colour)


def _literal(number: Pair | Number) -> str:
    if isinstance(number, tuple):
        return f"{_literal(number[0])}/{_literal(number[1])}"
    return str(number if isinstance(number, int) else float(number))


def _widths(section: Section) -> list[float]:
    """Give every column the width its widest use in the section needs."""
    widths: list[float] = []
    for wanted in filter(None, map(_block_widths, section.blocks)):
        longer = itertools.zip_longest(widths, wanted, fillvalue=0)
        widths = [max(pair) for pair in longer]
    return _widened(widths)


def _block_widths(block: Block) -> list[float]:
    if isinstance(block, Chart):
        return [_TEXT, *[_NUMBER] * (chart_columns(block) - 1)]
    if not isinstance(block, Table):
        return []
    return [
        width
        for index, column in enumerate(block.columns)
        for width in [_wanted(column)] * _parts(block, index)
    ]


def _wanted(column: Column) -> float:
    if column.wide:
        return _WIDE
    if column.numeric or len(column.title) <= len("Сноски"):
        return _NUMBER
    return _TEXT


def _widened(widths: list[float]) -> list[float]:
    """Add an empty column on the right where the tables are narrower than a line of text."""
    rest = _PAGE - sum(widths)
    return [*widths, rest] if rest > 0 else widths
