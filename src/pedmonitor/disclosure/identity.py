"""Numbers that stand in several tables: what coincides in a whole table is taken for the same.

The base of one indicator is the base of ten others; the numerator of one is the denominator of
another. Nobody has to say so in a definition: a careful reader sees that the columns are equal.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.disclosure.cells import PARTS, Cell, Column, Part, Rows, Slot
from pedmonitor.disclosure.rules import is_of_organisations
from pedmonitor.model.result import TOTAL

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pedmonitor.model.result import Breakdown

EVIDENCE = 2
"""So many rows that are not zero must agree before two columns are taken for one."""


class Same:
    """Slots that hold one and the same number."""

    def __init__(self, slots: Iterable[Slot]) -> None:
        """Begin with every slot by itself."""
        self._parent = {slot: slot for slot in slots}

    def find(self, slot: Slot) -> Slot:
        """Give the slot that stands for all that hold the same number."""
        while self._parent[slot] != slot:
            self._parent[slot] = self._parent[self._parent[slot]]
            slot = self._parent[slot]
        return slot

    def join(self, first: Slot, second: Slot) -> None:
        """Take the numbers of two slots for one."""
        one, other = sorted((self.find(first), self.find(second)))
        self._parent[other] = one

    def numbered(self) -> dict[Slot, int]:
        """Count the different numbers and say which each slot holds."""
        order: dict[Slot, int] = {}
        return {slot: order.setdefault(self.find(slot), len(order)) for slot in self._parent}


def join_bases(total: Cell, children: tuple[Cell, ...], part: Part, same: Same) -> None:
    """Take a base that all rows share for one number, and a single row for its total."""
    if part == "numerator" and len(children) > 1:
        return
    if all(child.number(part) == total.number(part) for child in children):
        for child in children:
            same.join((total.position, part), (child.position, part))


def join_columns(tables: Rows, same: Same) -> None:
    """Take columns that coincide in every row they share for one column, totals included."""
    for vectors in _vectors(tables).values():
        for first, second in itertools.combinations(vectors, 2):
            shared = _coincide(first, second)
            if shared:
                for breakdown in (*shared, *_equal_totals(tables, first, second)):
                    one = tables[first.column][breakdown].position
                    other = tables[second.column][breakdown].position
                    same.join((one, first.part), (other, second.part))


def join_rows(tables: Rows, same: Same) -> None:
    """Take a row of subjects or positions that equals one of organisations for the same people.

    Who teaches no subject works in the only kindergarten: one row gives the other away. They are
    the same where they agree in every indicator that has both.
    """
    rows: dict[Breakdown, dict[Column, Cell]] = defaultdict(dict)
    for column, own in tables.items():
        for breakdown, cell in own.items():
            if len(breakdown) == 1:
                rows[breakdown][column] = cell
    places = [one for one in rows if is_of_organisations(one)]
    people = [one for one in rows if not is_of_organisations(one)]
    for first, second in itertools.product(people, places):
        shared = rows[first].keys() & rows[second].keys()
        pairs = [(rows[first][column], rows[second][column]) for column in sorted(shared)]
        slots = [(one, other, part) for one, other in pairs for part in PARTS if one.has(part)]
        telling = sum(bool(one.number(part)) for one, _, part in slots)
        if telling >= EVIDENCE and all(one.number(p) == two.number(p) for one, two, p in slots):
            for one, other, part in slots:
                same.join((one.position, part), (other.position, part))


class _Vector(NamedTuple):
    """One count of an indicator in all rows of one table."""

    column: Column
    part: Part
    rows: dict[Breakdown, Cell]


def _vectors(tables: Rows) -> dict[tuple[str, ...], list[_Vector]]:
    """List the columns of the tables by the keys of their rows."""
    found: dict[tuple[str, ...], list[_Vector]] = defaultdict(list)
    for column, rows in tables.items():
        apart: dict[tuple[str, ...], dict[Breakdown, Cell]] = defaultdict(dict)
        for breakdown, cell in rows.items():
            apart[cell.table[1]][breakdown] = cell
        for keys, own in apart.items():
            for part in PARTS if keys else ():
                if all(cell.has(part) for cell in own.values()):
                    found[keys].append(_Vector(column, part, own))
    return found


def _equal_totals(tables: Rows, first: _Vector, second: _Vector) -> list[Breakdown]:
    one, other = tables[first.column].get(TOTAL), tables[second.column].get(TOTAL)
    if one is None or other is None or not one.has(first.part):
        return []
    return [TOTAL] if one.number(first.part) == other.number(second.part) else []


def _coincide(first: _Vector, second: _Vector) -> list[Breakdown]:
    """List the common rows of two columns if they are equal in all of them."""
    shared: list[Breakdown] = []
    telling = 0
    for breakdown, cell in first.rows.items():
        other = second.rows.get(breakdown)
        if other is None:
            continue
        number = cell.number(first.part)
        if number != other.number(second.part):
            return []
        shared.append(breakdown)
        telling += bool(number)
    return shared if telling >= EVIDENCE else []
