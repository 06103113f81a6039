"""Owners of a digest that are settlements: «г. Амурск» over the schools that stand in it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.intake.aggregates.cells import bare_number
from pedmonitor.intake.wording.municipalities import names_settlement

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from decimal import Decimal

    from pedmonitor.intake.cells.raw import Cell

Counts = dict[tuple[str, str], "Decimal"]


class OwnRow(NamedTuple):
    """A row of a digest: whose it is, its code or name, and its cells by graphs."""

    owner: str
    row: str
    cells: Mapping[str, Cell]


class Settlements(NamedTuple):
    """What the settlements of a digest are.

    Attributes:
        sums: Those that sum up the schools under them.
        unsure: Those over schools that do not.
    """

    sums: frozenset[str]
    unsure: tuple[str, ...]


def settlements_of(rows: Sequence[OwnRow]) -> Settlements:
    """Tell which owners stand over the schools of a settlement; the numbers decide.

    Where one settlement sums up its schools, the others over schools do too.

    Args:
        rows: The rows of a digest in order.
    """
    counts: dict[str, Counts] = defaultdict(dict)
    for row in rows:
        for graph, cell in row.cells.items():
            number = bare_number(cell)
            if number:
                counts[row.owner][row.row, graph] = number
    under: dict[str, list[str]] = {}
    below: list[str] | None = None
    for owner in dict.fromkeys(row.owner for row in rows):
        if names_settlement(owner):
            below = under[owner] = []
        elif below is not None:
            below.append(owner)
    over = {owner: schools for owner, schools in under.items() if schools}
    exact = {owner for owner, schools in over.items() if _sum(counts, schools) == counts[owner]}
    unsure = tuple(owner for owner in over if owner not in exact)
    return Settlements(frozenset(over if exact else ()), unsure)


def _sum(counts: Mapping[str, Counts], owners: Sequence[str]) -> Counts:
    found: Counts = {}
    for owner in owners:
        for key, number in counts[owner].items():
            found[key] = found.get(key, 0 * number) + number
    return found
