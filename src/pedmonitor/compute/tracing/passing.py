"""Rows that a figure looks at and does not count, each with the first question it fails."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pedmonitor.compute.measures import base_staff, fact_slice
from pedmonitor.compute.tracing.asking import Asker
from pedmonitor.definitions.family import (
    Count,
    Family,
    Retention,
    Selection,
    ShareOfAmounts,
    ShareOfPersons,
    ShareOfPositions,
    rows_of,
)
from pedmonitor.model import columns as c
from pedmonitor.model.tally import Passed

if TYPE_CHECKING:
    from collections.abc import Hashable

    from pedmonitor.compute.engine import Point, Prepared
    from pedmonitor.compute.selection import Selector, Slice, Where
    from pedmonitor.model.tally import Unit

Units = tuple["Unit", ...]
Passes = tuple[Passed, ...]


def passed_over(
    family: Family, point: Point, where: Where, prepared: Prepared, units: tuple[Units, Units]
) -> tuple[Passes, Passes]:
    """List the rows that do not count, for the numerator and for the denominator.

    A row that is out of the denominator is not named again for the numerator.

    Args:
        family: The family.
        point: Where the figure lies.
        where: Its slice, without organisations that state their counts.
        prepared: What the figures of the period are computed from.
        units: What counts.
    """
    over, under = units
    look = _Look(family, point, where, prepared)
    match family:
        case Retention():
            before = prepared.staffs.before
            if before is None:
                return (), ()
            return (), look.passed(family.cohort, under, before, staff=c.STAFF_BEFORE)
        case ShareOfPersons():
            base = look.passed(family.population, under, base_staff(family, prepared.staffs))
            part = fact_slice(family, where, look.selector)
        case ShareOfPositions():
            base, part = look.passed(family.population, under, look.selector), None
        case ShareOfAmounts():
            base = look.passed(family.population, under, look.selector, where.part)
            part = where.part
        case _:
            base, part = (), where.part
    out = {one.row for one in base}
    look = replace(look, members=frozenset(unit.key for unit in under))
    told = look.passed(family.fact, over, look.selector, part)
    return tuple(one for one in told if one.row not in out), base


@dataclass(frozen=True, slots=True)
class _Look:
    """One figure being looked at."""

    family: Family
    point: Point
    where: Where
    prepared: Prepared
    members: frozenset[Hashable] = frozenset()

    @property
    def selector(self) -> Selector:
        return self.prepared.staffs.of(self.family)

    def passed(
        self,
        selection: Selection,
        units: Units,
        selector: Selector,
        part: Slice | None = None,
        *,
        staff: str = "staff",
    ) -> Passes:
        """Ask every row of the registers of a selection that does not stand under a unit."""
        counted = {row for unit in units for row in unit.rows}
        asker = Asker(
            self.family,
            self.point.stated,
            self.where,
            selector,
            self.prepared.sent.catalogue,
            staff,
            managers=self.family.managers and selector is self.prepared.staffs.managed,
            people=self._counts_people,
            members=self.members,
        )
        best: dict[object, tuple[int, Passed]] = {}
        for rows in rows_of(selection):
            for rank, one in asker.ask(rows, part):
                known = best.get(one.row)
                if one.row not in counted and (known is None or known[0] < rank):
                    best[one.row] = (rank, one)
        return tuple(one for _, one in best.values())

    @property
    def _counts_people(self) -> bool:
        family = self.family
        if isinstance(family, Count):
            return family.of == "persons"
        return isinstance(family, ShareOfPersons | ShareOfPositions | Retention)
