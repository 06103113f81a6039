"""Headers that no form knows: a row of words, and what the rows below it are."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import as_text, is_blank
from pedmonitor.intake.sheets.column_sorts import Sort, is_word, says_nothing, sorts_of
from pedmonitor.intake.sheets.sub_headers import repeats_captions
from pedmonitor.intake.sheets.table_ends import is_strong
from pedmonitor.intake.wording.naming import is_school_like

if TYPE_CHECKING:
    from pedmonitor.intake.cells.raw import Cell
    from pedmonitor.intake.sheets.grid import Grid

NAME_MARKS = re.compile(r'[«"№:\d]')
_TITLE_MARKS = re.compile(r"[«\"]|№\s?\d|\b20[0-4]\d\b")
_DAY = re.compile(r"\d\d\.(\d\d)|\d{1,2}[./]\d{1,2}[./]\d{2}(?:\d\d)?")
"""«01.09», «01.09.22», «1/22/20»; «1.5» is a figure."""
_MONTHS = 12
_FEW = 2
_KNOWN = 3
_LOOK_AHEAD = 4
_SOME_ROWS = 3
_SOME_DAYS = 3
_MANY_ROWS = 2
_UNIT = 5
"""No unit in brackets is longer: «(м/с)», «°C»."""


def next_weak(grid: Grid, start: int) -> int | None:
    """Find the next row that words and the rows below it make a header."""
    rows = range(start, grid.height)
    found = (i for i in rows if (_is_weak(grid, i) and _leads(grid, i)) or _heads_days(grid, i))
    return next((i for i in found if not _is_spread_title(grid, i)), None)


def has_data(grid: Grid, first: int, end: int) -> bool:
    """Say whether an unknown table with rows of its own stands before a known one."""
    width = len(grid.spread(first))
    full = sum(len(grid.filled(i)) * 2 > width for i in range(first + 1, end))
    return full >= _MANY_ROWS


def is_record(grid: Grid, row: int, header: int) -> bool:
    """Say whether a row that two words make a header is a row of the unknown table above it.

    «НОК | независимая оценка квалификации | приказ» stands among rows that fill the same columns;
    below captions over groups stands one header, and no row between.
    """
    if grid.known(row) >= _KNOWN or grid.has_merges(header) or grid.has_merges(row):
        return False
    columns = list(grid.filled(row))
    if len(columns) < _KNOWN or _TITLE_MARKS.search(grid.text_of(header)):
        return False
    if any(list(grid.filled(i)) != columns for i in range(header, row)):
        return False
    if row - header > 1:
        return True
    below = range(row + 1, min(row + _LOOK_AHEAD, grid.height))
    return not grid.asks_for_names(row) and any(
        list(grid.filled(i)) == columns and is_strong(grid, i) for i in below
    )


def names_parts(grid: Grid, header: int, row: int) -> bool:
    """Say whether a second row of words below an unknown header belongs to it: figures follow.

    «time | voltage» over «s | V»; «Order | Order» over «ID | Date». A row with nothing to tell
    («нет», «н/д») is a record.
    """
    columns = list(grid.filled(row))
    rows = range(row + 1, min(row + 1 + _SOME_ROWS, grid.height))
    if len(columns) < _FEW or len(rows) < _SOME_ROWS or grid.known(header) or grid.known(row):
        return False
    if grid.has_merges(row) or not grid.is_textual(row) or columns != list(grid.filled(header)):
        return False
    texts = [as_text(grid.cell(row, i)).strip() for i in columns]
    if any(map(says_nothing, texts)) or is_school_like(texts[0]):
        return False
    if len({*texts}) < len(texts) and any(len(text.strip("()")) > _UNIT for text in texts):
        return False
    sorts = sorts_of(grid, columns, rows)
    figures = sum(sort is Sort.FIGURE for sort in sorts)
    return figures >= _FEW and 2 * figures >= len(columns)


def _is_weak(grid: Grid, row: int) -> bool:
    """Words only, in at least half of the columns that follow, and nobody named first of all."""
    filled = len(grid.filled(row))
    if filled < _FEW or not grid.is_textual(row) or grid.is_number_row(row):
        return False
    if grid.opens_with_a_name(row):
        return False
    width = grid.width_ahead(row)
    if filled == _FEW < width and NAME_MARKS.search(grid.text_of(row)):
        return False  # «Учреждение: МБОУ «СОШ № 1»» over a table
    return 2 * len(grid.spread(row)) >= width or _heads_figures(grid, row)


def _heads_figures(grid: Grid, row: int) -> bool:
    """Say whether a narrow table of its own begins here, above a wider one: words over figures."""
    columns = list(grid.filled(row))
    rows = []
    for i in range(row + 1, grid.height):
        if len(grid.filled(i)) < _FEW:
            break
        rows.append(i)
    if len(rows) < _SOME_ROWS or any(list(grid.filled(i)) != columns for i in rows):
        return False
    return Sort.FIGURE in sorts_of(grid, columns, rows)


def _leads(grid: Grid, row: int) -> bool:
    """Say whether rows follow that fill its columns: a line of signatures leads nowhere."""
    following = [i for i in range(row + 1, min(row + 8, grid.height)) if grid.filled(i)]
    wanted = max(_FEW, len(grid.spread(row)) // 2)
    return any(len(grid.filled(i)) >= wanted for i in following)


def _heads_days(grid: Grid, row: int) -> bool:
    """Say whether the columns are days, as in a journal of marks: no day stands below them."""
    filled = grid.filled(row)
    cells = [grid.cell(row, i) for i in filled]
    first = next((at for at, cell in enumerate(cells) if not is_word(cell)), 0)
    days = cells[first:]
    if not first or len(days) < _SOME_DAYS or is_school_like(as_text(cells[0])):
        return False
    if len({*days}) < len(days) or not all(map(_is_day, days)):
        return False
    below = [i for i in range(row + 1, min(row + 1 + _FEW, grid.height)) if grid.filled(i)]
    marks = [[grid.cell(i, at) for at in filled[first:]] for i in below]
    marked = all(any(not is_blank(cell) for cell in line) for line in marks)
    return (
        len(below) == _FEW and marked and not any(_is_day(cell) for line in marks for cell in line)
    )


def _is_day(cell: Cell) -> bool:
    """Say whether a cell is a day of the year: a date, «01.09», «1/22/20»."""
    if isinstance(cell, dt.date):
        return True
    found = _DAY.fullmatch(cell.strip()) if isinstance(cell, str) else None
    return found is not None and int(found[1] or 1) <= _MONTHS


def _is_spread_title(grid: Grid, row: int) -> bool:
    """Say whether a title stands cell by cell over a header: «Мониторинг | педагогов | 2022 г.».

    It names a year or a school, or goes on from cell to cell in small letters.
    """
    cells = [as_text(grid.rows[row][i]).strip() for i in grid.filled(row)]
    goes_on = sum(cell[:1].islower() for cell in cells[1:])
    if cells[0][:1].islower() or not (goes_on or _TITLE_MARKS.search(grid.text_of(row))):
        return False
    if row + 1 < grid.height and repeats_captions(grid, row, row + 1):
        return False  # «Показатель | 2021 | 2021» over «Показатель | план | факт»
    following = [i for i in range(row + 1, min(row + _LOOK_AHEAD, grid.height)) if grid.filled(i)]
    heads = (i for i in following if len(grid.filled(i)) >= len(cells) and _is_weak(grid, i))
    head = next((i for i in heads if _leads(grid, i)), None)
    if head is None or grid.known(head) <= grid.known(row):
        return False
    return all(grid.is_textual(i) for i in range(row + 1, head))
