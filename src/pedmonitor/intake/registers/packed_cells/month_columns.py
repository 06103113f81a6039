"""A row with a column for every month: each month that says something is a row of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.intake.cells.raw import is_blank
from pedmonitor.intake.cells.values import BLANK, special
from pedmonitor.intake.registers.counted_rows.denied_rows import set_aside, take_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.intake.cells.raw import Cell
    from pedmonitor.intake.registers.sheaf import Sheaf


class MonthColumn(NamedTuple):
    """What a register says of one month.

    Attributes:
        month: «октябрь 2022».
        cells: The values.
    """

    month: str
    cells: Sequence[Cell]


def spread_months(sheaf: Sheaf, monthly: tuple[str, str], months: list[MonthColumn]) -> None:
    """Write a row for each month of a row; one without any says that there was nothing.

    Args:
        sheaf: Columns as written; it is widened.
        monthly: The field of what stands under months, and that of the time.
        months: The columns.
    """
    if not months:
        return
    told = [
        [(one.month, cell) for one in months if not _is_nothing(cell := one.cells[at])]
        for at in range(len(sheaf.rows))
    ]
    set_aside(sheaf, [at for at, said in enumerate(told) if not said])
    order = [(at, *one) for at, said in enumerate(said for said in told if said) for one in said]
    take_rows(sheaf, [at for at, _, _ in order])
    value, time = monthly
    item = sheaf.form.field(time)
    for name in item.gives if item is not None and item.gives else ():
        sheaf.raw.pop(name, None)  # the state of a month holds for that month
    sheaf.raw[value] = [cell for _, _, cell in order]
    sheaf.raw[time] = [month for _, month, _ in order]


def _is_nothing(cell: Cell) -> bool:
    return is_blank(cell) or special(cell) is BLANK
