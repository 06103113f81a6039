"""Find the tables of a sheet: title lines, a header of one or more rows, data, what follows."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import Cell, as_text, is_blank
from pedmonitor.intake.sheets.cards import card_of
from pedmonitor.intake.sheets.plan_and_fact import without_plans
from pedmonitor.intake.sheets.raw_table import RawTable, RowKind
from pedmonitor.intake.sheets.side_by_side import split_side_by_side
from pedmonitor.intake.sheets.stairs import stairs_above
from pedmonitor.intake.sheets.sub_headers import MAX_HEADER, extend_down, repeats_captions
from pedmonitor.intake.sheets.table_ends import (
    completes,
    ends_table,
    is_signed,
    is_strong,
    opens_another,
)
from pedmonitor.intake.sheets.weak_headers import (
    NAME_MARKS,
    has_data,
    is_record,
    names_parts,
    next_weak,
)
from pedmonitor.intake.wording.colon_captions import split_colons
from pedmonitor.intake.wording.naming import whole_names

if TYPE_CHECKING:
    from collections.abc import Callable

    from pedmonitor.intake.sheets.grid import Grid

_HYPHEN_BREAK = re.compile(r"(?<=[а-яёa-z])[-\u00ad\u2010]\s*\n\s*(?=[а-яёa-z])")
_NUMBERED = re.compile(r"\A\d{1,2}[.)]\s+(?=[А-Яа-яЁё])")
"""«3. Дата рождения» of a questionnaire; «3.1. Доля …» is the number of an indicator."""
_NUMBERS = frozenset({"№", "№ п/п", "№ п.п.", "№ пп", "№п/п", "п/п", "№№", "N", "N п/п"})
_FEW = 2
_KNOWN = 3
_USUAL = 20


def find_tables(
    grid: Grid, *, is_wanted: Callable[[RawTable], bool] = lambda _: True
) -> list[RawTable]:
    """Find every table of a sheet.

    Args:
        grid: The sheet; its vocabulary of known headings makes weak headers certain.
        is_wanted: Judges a table by its titles and header; rows are walked only where it says yes.
    """
    tables: list[RawTable] = []
    card = card_of(grid)
    row = 0 if card is None else card.end
    while (start := _find_header(grid, row)) is not None:
        first, last, data = start
        titles = _titles(grid, row, first)
        if card is not None:
            titles = _titles(grid, 0, card.row) + _titles(grid, card.row + 1, card.end) + titles
        table = _head(grid, first, last, titles)
        row = data
        if is_wanted(table if card is None else card.on(table)):
            row = _take_rows(grid, table, data, (first, last))
            found = split_side_by_side(table, grid)
            tables.extend(found if card is None else map(card.on, found))
        else:
            tables.append(table)
            strong = _next_strong(grid, data)
            row = grid.height if strong is None else strong
    return tables


def _titles(grid: Grid, start: int, header: int) -> list[str]:
    return whole_names([grid.text_of(i) for i in range(start, header) if grid.filled(i)])


def _find_header(grid: Grid, start: int) -> tuple[int, int, int] | None:
    """Find the next header from a row on: first row, last row, first row of data."""
    strong = _next_strong(grid, start)
    near = strong is not None and strong - start < MAX_HEADER  # no other table fits in between
    doubted = strong is not None and grid.known(strong) < _KNOWN
    weak = None if near and not doubted else next_weak(grid, start)
    if strong is not None and (weak is None or not _stands_alone(grid, weak, strong)):
        return extend_down(grid, _parent_rows(grid, strong, start), strong)
    if weak is None:
        return None
    grouped = int(weak > start and _groups_above(grid, weak)) or stairs_above(grid, weak, start)
    first, last, data = extend_down(grid, weak - grouped, weak)
    if data == last + 1 < grid.height and names_parts(grid, last, data):
        return first, data, data + 1
    return first, last, data


def _stands_alone(grid: Grid, weak: int, strong: int) -> bool:
    """Say whether an unknown table stands before a known one, or what looks known is in it."""
    if weak < strong and is_record(grid, strong, weak):
        return True
    return strong - weak >= MAX_HEADER and has_data(grid, weak, strong)


def _next_strong(grid: Grid, start: int) -> int | None:
    """Find the next header made certain by known headings."""
    return next((i for i in grid.with_headings if i >= start and is_strong(grid, i)), None)


def _parent_rows(grid: Grid, strong: int, start: int) -> int:
    """Climb to captions that stand above the known headings."""
    if steps := stairs_above(grid, strong, start):
        return strong - steps
    first = strong
    while first > start and strong - first < MAX_HEADER and _is_parent(grid, first - 1, first):
        first -= 1
    return first


def _is_parent(grid: Grid, row: int, below: int) -> bool:
    filled = grid.filled(row)
    if not filled or not grid.is_textual(row):
        return False
    width = len(grid.spread(below))
    spans = [
        (left, right)
        for (top, left), (_, right) in grid.merges
        if top == row and right > left and not is_blank(grid.cell(top, left))
    ]
    if any(right - left + 1 >= width for left, right in spans):
        return False  # a title over the whole table
    if spans and len(filled) == 1 and filled[0] <= min(grid.filled(below), default=0):
        return False  # a title merged over a part of it: groups leave the first column out
    reaches_below = any(
        top == row and bottom >= below and not is_blank(grid.cell(top, left))
        for (top, left), (bottom, _) in grid.merges
    )
    if spans or reaches_below:
        return True
    if repeats_captions(grid, row, below):
        return True
    own = set(grid.filled(below))
    numbers = grid.first_text(row) in _NUMBERS
    if (numbers or grid.asks_for_names(row)) and completes(filled, sorted(own)):
        return True
    inside = len(filled) >= _FEW and all(i in own for i in filled)
    return inside and (filled[0] > 0 or _covers_groups(grid, row, width))


def _groups_above(grid: Grid, row: int) -> bool:
    """Say whether the row above names groups of the columns that the row names."""
    filled = grid.filled(row - 1)
    named = (
        len(filled) >= _FEW and grid.is_textual(row - 1) and set(filled) <= set(grid.filled(row))
    )
    return named and _covers_groups(grid, row - 1, max(grid.filled(row)) + 1)


def _covers_groups(grid: Grid, row: int, width: int) -> bool:
    """Say whether the captions of a row stand over two columns or more each: merged once, in text.

    A line «Учреждение; ; ; МБОУ «СОШ № 1»» is told by the marks of a name in it.
    """
    filled = [*grid.filled(row), max(width, grid.filled(row)[-1] + _FEW)]
    wide = all(right - left >= _FEW for left, right in pairwise(filled))
    return wide and not grid.merges and not NAME_MARKS.search(grid.text_of(row))


def _take_rows(grid: Grid, table: RawTable, start: int, header: tuple[int, int]) -> int:
    """Walk the data until the table ends, put the rows into it, return where to search on."""
    width = len(table.columns)
    roomy = max(_FEW, width // 3)
    captions = [grid.text_of(i) for i in range(header[0], header[1] + 1)]
    top = grid.rows[header[0]][grid.filled(header[0])[0]]
    after_blank = False
    end = grid.height
    for row in range(start, grid.height):
        if after_blank and opens_another(grid, row, table):
            end = row
            break
        if grid.is_full_and_plain(row, roomy) and (
            top not in grid.rows[row] or grid.text_of(row) not in captions
        ):
            table.rows.append((row, RowKind.DATA))
            after_blank = False
            continue
        filled = grid.filled(row)
        if not filled:
            after_blank = True
            continue
        if len(filled) > roomy and grid.is_plain(row) and top not in grid.rows[row]:
            table.rows.append((row, RowKind.DATA))
        elif not (_repeats_header(grid, row, captions) or grid.is_number_row(row)):
            odd = _is_short(grid, row, table) or is_strong(grid, row) or is_signed(grid, row)
            if odd and ends_table(grid, row, table, after_blank=after_blank):
                end = row
                break
            table.rows.append((row, _kind(grid, row, width)))
        after_blank = False
    _take_cells(grid, table, header)
    return end


def _is_short(grid: Grid, row: int, table: RawTable) -> bool:
    """Say whether a row fills less than the fullest of the rows before it."""
    filled = len(grid.filled(row))
    if filled == grid.width:
        return False
    before = (i for i, kind in table.rows[-_USUAL:] if kind is RowKind.DATA)
    return filled < max((len(grid.filled(i)) for i in before), default=len(table.columns))


def _repeats_header(grid: Grid, row: int, captions: list[str]) -> bool:
    """Say whether a row of the header stands again, as on every printed page."""
    text = grid.rows[row][grid.filled(row)[0]]
    return (
        isinstance(text, str)
        and any(c.startswith(text.strip()) for c in captions)
        and grid.text_of(row) in captions
    )


def _kind(grid: Grid, row: int, width: int) -> RowKind:
    if grid.is_total(row):
        return RowKind.TOTAL
    filled = len(grid.filled(row))
    signed = filled <= max(1, width // 3) and grid.is_signature(row)
    alone = (filled == 1 and width > _FEW and not grid.goes_on(row)) or signed
    return RowKind.GROUP if alone else RowKind.DATA


def _head(grid: Grid, first: int, last: int, titles: list[str]) -> RawTable:
    columns = sorted({i for row in range(first, last + 1) for i in grid.spread(row)})
    paths = caption_paths(grid, first, last, columns)
    return RawTable(
        sheet=grid.sheet.name,
        titles=titles,
        header=[" ".join(path) for path in paths],
        paths=without_plans(paths),
        columns=columns,
        header_row=last,
        hidden=grid.sheet.hidden,
        epoch_1904=grid.sheet.epoch_1904,
        percents=grid.sheet.percents,
        struck=grid.sheet.struck,
        header_height=last - first + 1,
    )


def _take_cells(grid: Grid, table: RawTable, header: tuple[int, int]) -> None:
    """Take the cells of the rows; columns with data but no heading join the table."""
    known = set(table.columns)
    rows = [grid.rows[row] for row, _ in table.rows]
    more = [
        i
        for i in range(grid.width)
        if i not in known and any(i < len(cells) and not is_blank(cells[i]) for cells in rows)
    ]
    if more:
        table.columns = sorted(known.union(more))
        paths = caption_paths(grid, *header, table.columns)
        table.header = [" ".join(path) for path in paths]
        table.paths = without_plans(paths)
    if not grid.merges and table.columns == list(range(grid.width)):
        short = any(len(cells) < grid.width for cells in rows)
        table.cells = [c + [""] * (grid.width - len(c)) for c in rows] if short else rows
    else:
        table.cells = [_cells(grid, row, table.columns) for row, _ in table.rows]


def _cells(grid: Grid, row: int, columns: list[int]) -> list[Cell]:
    """Take a row; cells merged downwards (one person, several courses) are spread."""
    cells = grid.rows[row]
    if columns[-1] < len(cells) and not grid.has_merges(row):
        return cells if len(columns) == len(cells) else [cells[i] for i in columns]
    if len(grid.filled(row)) <= 1 and not grid.goes_on(row):
        return [grid.cell(row, i) for i in columns]
    return [grid.value(row, i) for i in columns]


def caption_paths(grid: Grid, first: int, last: int, columns: list[int]) -> list[tuple[str, ...]]:
    """List the captions over each column, from the parent down."""
    levels = [_level(grid, row, columns, last) for row in range(first, last + 1)]
    paths = []
    for at in range(len(columns)):
        parts: list[str] = []
        for level in levels:
            text = level[at]
            if text and (not parts or parts[-1] != text):
                parts.append(text)
        paths.append(tuple(parts))
    return split_colons(paths)


def _level(grid: Grid, row: int, columns: list[int], last: int) -> list[str]:
    """Give one header row; a caption without merged cells covers the blanks to its right."""
    cell = grid.value if grid.has_merges(row) else grid.cell
    texts = [_clean(cell(row, i)) for i in columns]
    if row == last or any(top == row and right > left for (top, left), (_, right) in grid.merges):
        return texts
    under = range(row + 1, last + 1)
    below = [any(_clean(grid.value(one, i)) for one in under) for i in columns]
    current = ""
    for at, text in enumerate(texts):
        current = text or (current if below[at] else "")
        texts[at] = current
    return texts


def _clean(cell: Cell) -> str:
    return _clean_text(as_text(cell))


@lru_cache(maxsize=16_384)
def _clean_text(text: str) -> str:
    """Join the lines of a caption; captions repeat from file to file."""
    line = " ".join((_HYPHEN_BREAK.sub("", text) if "\n" in text else text).split())
    return _NUMBERED.sub("", line) if line[:1].isdigit() else line
