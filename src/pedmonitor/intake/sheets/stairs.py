"""Captions that go down like stairs: three levels in text, where no cells are merged."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.intake.sheets.grid import Grid

_STEPS = 2


def stairs_above(grid: Grid, row: int, start: int) -> int:
    """Count the rows above a header that name its groups, each beginning further to the left.

    «№; Данные;;», «; ФИО; Сведения;», «;; Должность; Предмет»: the last row leaves out the columns
    that the rows above have named to the end. Two columns of one row («Район; Луговской») are
    the title of a school as well as a caption: only two steps and more are taken for stairs.

    Args:
        grid: The sheet.
        row: The row that names the columns.
        start: The first row that may belong to the table.
    """
    if grid.merges or not grid.filled(row):
        return 0
    named = set(grid.filled(row))
    top = row
    while top > start and _is_step(grid, top - 1, grid.filled(top)):
        top -= 1
        named.update(grid.filled(top))
    whole = len(named) == max(named) - min(named) + 1
    return row - top if row - top >= _STEPS and whole else 0


def _is_step(grid: Grid, row: int, below: Sequence[int]) -> bool:
    """Say whether each cell stands over a group below, or to the left of all of them."""
    filled = grid.filled(row)
    if not filled or filled[0] >= below[0] or not grid.is_textual(row):
        return False
    over = [i for i in filled if i in below]
    return bool(over) and all(i in below or i < below[0] for i in filled)
