"""Rows that sum up a group of organisations, proven by the printed total of all of them.

«Наслеги», «Куст № 2», «г. Вилюйск» may each be a kindergarten's name; where the printed total is
the sum of the rows only without them, and each is the sum of the rows beside it, they are sums.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.aggregates.cells import bare_number
from pedmonitor.intake.aggregates.figure_columns import Part
from pedmonitor.intake.cells.raw import as_text
from pedmonitor.intake.sheets.raw_table import RowKind
from pedmonitor.intake.wording.naming import is_school_like
from pedmonitor.intake.wording.totals import Whose, row_owner

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from pedmonitor.intake.aggregates.count_rows import CountRows

    Line = tuple[Decimal | None, ...]

_COUNTS = frozenset({Part.NUMERATOR, Part.DENOMINATOR})


def proven_sums(rows: CountRows) -> set[int]:
    """Find the rows of groups that the printed total proves to be sums of the rows beside them.

    Args:
        rows: The table.

    Returns:
        The sheet rows; empty where no total is printed or it does not tell.
    """
    column = rows.layout.organisation
    if column is None or rows.is_filled_down:
        return set()
    names: list[str] = []
    lines: list[Line] = []
    at: list[int] = []
    for (row, kind), cells in zip(rows.table.rows, rows.table.cells, strict=True):
        name = as_text(cells[column]).strip()
        whose = row_owner(name).whose if name else Whose.MUNICIPALITY
        if kind is RowKind.DATA and whose is Whose.OWN:
            names.append(name)
            lines.append(_counts(rows, cells))
            at.append(row)
        elif kind is not RowKind.GROUP and whose is Whose.MUNICIPALITY:
            found = _groups(names, lines, _counts(rows, cells))
            return {at[one] for one in found}
    return set()


def _counts(rows: CountRows, cells: Sequence[object]) -> Line:
    figures = [figure for figure in rows.layout.figures if figure.part in _COUNTS]
    return tuple(bare_number(cells[figure.at]) for figure in figures)  # type: ignore[arg-type]


def _groups(names: Sequence[str], lines: Sequence[Line], total: Line) -> set[int]:
    """Find the rows without which all others make the printed total; sums stand over or under."""
    if not any(total) or _adds_up(lines, total):
        return set()
    bare = {at for at, name in enumerate(names) if not is_school_like(name)}
    size = len(lines)
    back = {size - 1 - at for at in bare}
    under = {size - 1 - at for at in _heads(lines[::-1], back)}
    for found in (_heads(lines, bare), under):
        rest = [line for at, line in enumerate(lines) if at not in found]
        if found and _adds_up(rest, total):
            return found
    return set()


def _heads(lines: Sequence[Line], bare: set[int]) -> set[int]:
    """Find the rows that are the sum of those after them, up to the next such row."""
    found: set[int] = set()
    at = 0
    while at < len(lines):
        end = at + 1
        while at in bare and end < len(lines) and not _adds_up(lines[at + 1 : end + 1], lines[at]):
            end += 1
        if at in bare and end < len(lines):
            found.add(at)
            at = end
        at += 1
    return found


def _adds_up(lines: Sequence[Line], total: Line) -> bool:
    """Say whether every number of a total is the sum of the same numbers of the lines."""
    columns = list(zip(*lines, strict=True)) or [()] * len(total)
    return any(total) and all(
        told is None or told == sum(number for number in column if number is not None)
        for told, column in zip(total, columns, strict=True)
    )
