"""Tables that stand beside each other on a sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import is_blank
from pedmonitor.intake.sheets.raw_table import RawTable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pedmonitor.intake.sheets.grid import Grid

_STRONG = 3


def split_side_by_side(table: RawTable, grid: Grid) -> Iterable[RawTable]:
    """Split at an empty column where both sides have known headings of their own."""
    parts: list[list[int]] = [[]]
    for at, column in enumerate(table.columns):
        if at and column > table.columns[at - 1] + 1:
            parts.append([])
        parts[-1].append(at)
    strong = all(
        sum(table.header[at] in grid.vocabulary for at in part) >= _STRONG for part in parts
    )
    if len(parts) == 1 or not strong:
        return [table]
    return [_part(table, part) for part in parts]


def _part(table: RawTable, at: list[int]) -> RawTable:
    kept = [
        (row, [cells[i] for i in at])
        for row, cells in zip(table.rows, table.cells, strict=True)
        if not all(is_blank(cells[i]) for i in at)
    ]
    return RawTable(
        sheet=table.sheet,
        titles=table.titles,
        header=[table.header[i] for i in at],
        paths=[table.paths[i] for i in at],
        columns=[table.columns[i] for i in at],
        header_row=table.header_row,
        rows=[row for row, _ in kept],
        cells=[cells for _, cells in kept],
        hidden=table.hidden,
        epoch_1904=table.epoch_1904,
    )
