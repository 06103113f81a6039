"""Join small rows instead of hiding them: «химия, музыка — вместе» (domain.md §3.6, 6).

The sum of the hidden rows is what a reader could compute anyway from the total and the rows that
are shown; the audit has taken it as known. A teacher of two subjects is counted in both rows and
twice in the joined one, as the table itself does.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.disclosure.rules import is_small
from pedmonitor.model.result import JOINED, TOTAL, IndicatorValue, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pedmonitor.disclosure.cells import Cell
    from pedmonitor.disclosure.rules import Rules
    from pedmonitor.disclosure.suppress import Suppression

JOINED_KEYS = ("subject", "position")
"""Breakdowns of which small rows are joined; organisations have their groups already."""
_FEWEST = 2


def joined_rows(
    found: Suppression, rules: Rules
) -> tuple[dict[int, IndicatorValue], frozenset[int]]:
    """Join the hidden rows of each table that may be joined.

    Args:
        found: What is hidden.
        rules: The thresholds.

    Returns:
        The joined row in the place of the first of its members, and all members.
    """
    rows: dict[int, IndicatorValue] = {}
    members: set[int] = set()
    for hidden in _hidden_tables(found):
        value = _joined(hidden, rules)
        if value is not None and _is_sum_known(hidden, found):
            rows[hidden[0].position] = value
            members |= {cell.position for cell in hidden}
    return rows, frozenset(members)


def _hidden_tables(found: Suppression) -> Iterable[list[Cell]]:
    tables: dict[tuple[object, ...], list[Cell]] = {}
    for position in sorted(found.hidden):
        cell = found.system.cells[position]
        keys = tuple(key for key, _ in cell.breakdown)
        if len(keys) == 1 and keys[0] in JOINED_KEYS and cell.table not in found.dropped:
            tables.setdefault(cell.table, []).append(cell)
    return (cells for cells in tables.values() if len(cells) >= _FEWEST)


def _is_sum_known(hidden: Sequence[Cell], found: Suppression) -> bool:
    """Say whether the audit has held the sum for known: its total is printed."""
    column = hidden[0].column
    return any(
        cell.column == column and cell.breakdown == TOTAL and position not in found.hidden
        for position, cell in found.system.cells.items()
    )


def _joined(cells: Sequence[Cell], rules: Rules) -> IndicatorValue | None:
    first = cells[0].value
    bases = [cell.value.denominator for cell in cells]
    partial = any(cell.value.status is Status.PARTIAL for cell in cells)
    names = ", ".join(cell.breakdown[0][1] for cell in cells)
    value = replace(
        first,
        breakdown=((first.breakdown[0][0], names + JOINED),),
        numerator=sum(cell.value.numerator or 0 for cell in cells),
        denominator=None if None in bases else sum(base or 0 for base in bases),
        status=Status.PARTIAL if partial else Status.OK,
        target=None,
        note="",
        reporting=None,
        expected=None,
        items=(),
    )
    return None if is_small(value, cells[0].kind, rules) else value
