"""Tables that stand beside each other on a sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import is_blank
from pedmonitor.intake.sheets.raw_table import RawTable
from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pedmonitor.intake.sheets.grid import Grid

_STRONG = 3
_FEWEST = 2
_NAMES = ("фио", "фамилия")


def split_side_by_side(table: RawTable, grid: Grid) -> Iterable[RawTable]:
    """Split at an empty column where both sides have known headings of their own."""
    parts: list[list[int]] = [[]]
    for at, column in enumerate(table.columns):
        if at and column > table.columns[at - 1] + 1:
            parts.append([])
        parts[-1].append(at)
    if len(parts) == 1 and (again := _repeating(table, grid)):
        return [_part(table, part) for part in again]
    if len(parts) == 1:
        return [table]
    if not all(_is_strong(table, grid, part) for part in parts) and not _are_apart(
        table, grid, parts
    ):
        return [table]
    return [_part(table, part) for part in parts]


def _are_apart(table: RawTable, grid: Grid, parts: list[list[int]]) -> bool:
    """Say whether unknown tables stand beside each other: the same headings, or rows of their own.

    The rows of one go on where those of the other have ended. A register may be filled in half, so
    beside a known heading only the rows on the right may go on.
    """
    heads = [[table.header[at] for at in part] for part in parts]
    if any(len(head) < _FEWEST or "" in head for head in heads):
        return False
    known = any(heading in grid.vocabulary for head in heads for heading in head)
    if all(head == heads[0] for head in heads):
        return not known
    ends = [_end_of_rows(table, part) for part in parts]
    first, rest = ends[0], ends[1:]
    if min(ends) < _FEWEST:
        return False
    right = all(end >= first + _FEWEST for end in rest)
    return right or (not known and all(abs(end - first) >= _FEWEST for end in rest))


def _end_of_rows(table: RawTable, part: list[int]) -> int:
    """Count the rows that fill more than half of a part; none where they have gaps between."""
    filled = [2 * sum(not is_blank(cells[i]) for i in part) > len(part) for cells in table.cells]
    blank = [all(is_blank(cells[i]) for i in part) for cells in table.cells]
    end = next((at for at, one in enumerate(filled) if not one), len(filled))
    return end if all(blank[end:]) else 0


def _repeating(table: RawTable, grid: Grid) -> list[list[int]]:
    """Split a list that goes on to the right under the same headings, names among them."""
    header, width = table.header, len(table.header)
    each = len(set(header))
    if each < _FEWEST or each == width or header != header[:each] * (width // each):
        return []
    if not any(normalise_label(heading).startswith(_NAMES) for heading in header[:each]):
        return []
    if sum(heading in grid.vocabulary for heading in header[:each]) < _FEWEST:
        return []
    return [list(range(at, at + each)) for at in range(0, width, each)]


def _is_strong(table: RawTable, grid: Grid, part: list[int]) -> bool:
    """Say whether columns have known headings, whole or under the caption over all of them."""
    own = _caption_over(table, part)
    known = (
        table.header[at] in grid.vocabulary
        or (bool(own) and " ".join(table.paths[at][1:]) in grid.vocabulary)
        for at in part
    )
    return sum(known) >= _STRONG


def _caption_over(table: RawTable, part: list[int]) -> str:
    """Give the caption that stands over all columns of a part: «Кадры» beside «Курсы»."""
    firsts = {table.paths[at][0] if len(table.paths[at]) > 1 else "" for at in part}
    return firsts.pop() if len(firsts) == 1 else ""


def _part(table: RawTable, at: list[int]) -> RawTable:
    caption = _caption_over(table, at)
    paths = [table.paths[i][1:] if caption else table.paths[i] for i in at]
    kept = [
        (row, [cells[i] for i in at])
        for row, cells in zip(table.rows, table.cells, strict=True)
        if not all(is_blank(cells[i]) for i in at)
    ]
    return RawTable(
        sheet=table.sheet,
        titles=[*table.titles, caption] if caption else table.titles,
        header=[" ".join(path) for path in paths] if caption else [table.header[i] for i in at],
        paths=paths,
        columns=[table.columns[i] for i in at],
        header_row=table.header_row,
        rows=[row for row, _ in kept],
        cells=[cells for _, cells in kept],
        hidden=table.hidden,
        epoch_1904=table.epoch_1904,
        percents=table.percents,
        struck=table.struck,
        header_height=table.header_height,
    )
