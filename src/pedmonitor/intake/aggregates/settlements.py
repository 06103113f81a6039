"""Rows of settlements and of kinds over their schools: «г. Амурск», «ДОО», then its schools."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.intake.aggregates import aggregate_issues
from pedmonitor.intake.aggregates.cells import bare_number
from pedmonitor.intake.aggregates.figure_columns import Part
from pedmonitor.intake.cells.raw import as_text
from pedmonitor.intake.sheets.raw_table import RowKind
from pedmonitor.intake.wording.municipalities import names_settlement
from pedmonitor.intake.wording.totals import Whose, row_owner
from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    from decimal import Decimal

    from pedmonitor.intake.aggregates.count_rows import CountRows

_KIND = re.compile(r"(?:[сон]ош|м?[бка]?до[оу]|[мбка]*уд[ои]|одо|[мбка]*оу|оо)")
_SEVERAL = 2
_COUNTS = frozenset({Part.NUMERATOR, Part.DENOMINATOR})


def sums_of_settlements(rows: CountRows) -> set[int]:
    """Find the rows of settlements or kinds that sum up their schools; tell of what is unsure.

    A settlement with numbers may be its only school as well («с. Болонь»), so the sums decide:
    where one settlement of a table sums up its schools, the others over schools do too. A kind in
    short («ООШ») may stand below its schools as well.

    Args:
        rows: The table.

    Returns:
        The sheet rows that stand over their schools and are none themselves.
    """
    if rows.layout.organisation is None or rows.is_filled_down:
        return set()
    under = _schools_of(rows, range(len(rows.table.rows)))
    exact = {at for at, below in under.items() if _adds_up(rows, at, below)}
    if not exact:
        upward = _schools_of(rows, range(len(rows.table.rows))[::-1])
        kinds = {at: own for at, own in upward.items() if _is_kind(_name(rows, at))}
        if proven := {at for at, above in kinds.items() if _adds_up(rows, at, above)}:
            under, exact = {at: kinds[at] for at in proven}, proven
    others = sorted(
        at
        for at in set(under) - exact
        if len(under[at]) >= _SEVERAL or not _is_kind(_name(rows, at))
    )
    for at in others:
        row, column = rows.table.rows[at][0], rows.table.columns[rows.layout.organisation]
        name = _name(rows, at)
        place = rows.place.at(row, column)
        rows.issues.append(aggregate_issues.settlement_sum(name, place, skipped=bool(exact)))
    return {rows.table.rows[at][0] for at in (under if exact else ())}


def _name(rows: CountRows, at: int) -> str:
    column = rows.layout.organisation
    return "" if column is None else as_text(rows.table.cells[at][column]).strip()


def _is_kind(name: str) -> bool:
    """Say whether a row is called after a kind alone: a village has one such school, a town many.

    >>> _is_kind("ООШ"), _is_kind("ДОО:"), _is_kind("СОШ № 1")
    (True, True, False)
    """
    return _KIND.fullmatch(normalise_label(name)) is not None


def _schools_of(rows: CountRows, order: range) -> dict[int, list[int]]:
    """List the rows of schools after each settlement or kind, up to the next one or a total."""
    found: dict[int, list[int]] = {}
    below: list[int] | None = None
    for at in order:
        kind = rows.table.rows[at][1]
        name = _name(rows, at)
        if kind is RowKind.DATA and (names_settlement(name) or _is_kind(name)):
            below = found[at] = []
        elif kind is not RowKind.DATA or row_owner(name).whose is not Whose.OWN:
            below = None
        elif below is not None and name:
            below.append(at)
    return {at: own for at, own in found.items() if own}


def _adds_up(rows: CountRows, at: int, below: list[int]) -> bool:
    """Say whether every count of a row is the sum of the same counts below it."""
    pairs = []
    for column in rows.layout.figures:
        if column.part in _COUNTS:
            told = bare_number(rows.table.cells[at][column.at])
            parts = [bare_number(rows.table.cells[one][column.at]) for one in below]
            if told is not None:
                pairs.append((told, _sum(parts)))
    return bool(pairs) and all(told == summed for told, summed in pairs)


def _sum(numbers: list[Decimal | None]) -> Decimal | int:
    return sum(number for number in numbers if number is not None)
