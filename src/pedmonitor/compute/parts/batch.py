"""A part of the data answers what the engine asks, so that answers can be joined."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pedmonitor.compute.dates import days_of
from pedmonitor.compute.lists import listed, listed_rows, things_by_owner
from pedmonitor.compute.measures import count, count_by_organisation, owners_of, positions_of
from pedmonitor.compute.parts.answers import Answer, Counted, Days, Each, Item, Lines, Names
from pedmonitor.compute.parts.questions import Kind, Question
from pedmonitor.compute.secondary import count_secondary, counted_as, posts_of, staff_of
from pedmonitor.compute.selection import Where
from pedmonitor.definitions.family import (
    Count,
    Listing,
    Retention,
    ShareOfPersons,
    ShareOfPositions,
    rows_of,
)
from pedmonitor.model import columns as c

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pedmonitor.compute.measures import Staffs
    from pedmonitor.definitions.family import Family, Secondary


@dataclass(frozen=True, slots=True)
class Batch:
    """A part of the data.

    Attributes:
        whole: All rows of the batch; None for the part of the shared persons.
        own: The rows without those of persons whom other batches know too.
        sources: Number of a table in the frames → its place among all tables.
    """

    whole: Staffs | None
    own: Staffs
    sources: Mapping[int, int]

    def answer(self, question: Question, family: Family, where: Where) -> Answer | None:
        """Answer one question; None where it does not concern this part."""
        one = question.secondary
        by_person = counts_persons(family if one is None else counted_as(one, family))
        if self.whole is None and not (by_person and question.kind in _COUNTED):
            return None
        staffs = self.own if self.whole is None or by_person else self.whole
        if one is not None:
            return _beside(one, family, where, staffs)
        if question.kind == Kind.COUNT:
            return _partly(family, where, staffs)
        if question.kind == Kind.EACH:
            return Each(_each(family, where.organisations, staffs))
        selector = (self.whole or self.own).of(family)
        if question.kind == Kind.DAYS:
            return Days(frozenset(days_of(family, where.organisations, selector)))
        if not isinstance(family, Count | Listing) or family.listed is None:
            return Lines()
        items = (
            Item(number, self.sources[selector.frames[form][c.SOURCE].tolist()[at]], text)
            for number, rows in enumerate(rows_of(family.fact))
            for form, at, text in listed_rows(family.listed, (rows,), owners_of(where), selector)
        )
        return Lines(tuple(items))


_COUNTED = frozenset({Kind.COUNT, Kind.EACH, Kind.SECONDARY})


def counts_persons(family: Family) -> bool:
    """Say whether a family counts persons, or what persons hold: one person is in one part."""
    if isinstance(family, Count):
        return family.of == "persons"
    return isinstance(family, ShareOfPersons | ShareOfPositions | Retention)


def _partly(family: Family, where: Where, staffs: Staffs) -> Counted:
    """Count a part so that it can be joined with others."""
    selector = staffs.of(family)
    if isinstance(family, ShareOfPositions):
        present, taking = positions_of(family, where, selector)
        return Names(frozenset(taking), frozenset(present))
    if isinstance(family, Count) and family.of == "things":
        things = things_by_owner(family, where.part, selector)
        owned = (things.get(name, set()) for name in owners_of(where))
        return Names(frozenset().union(*owned), None)
    if isinstance(family, Listing):
        lines = listed(family.listed, (family.fact,), owners_of(where), selector)
        return Names(frozenset(map(family.listed.key, lines)), None)
    return count(family, where, staffs)


def _beside(one: Secondary, family: Family, where: Where, staffs: Staffs) -> Counted:
    """Count a part of a figure for reference; all but those of organisations count persons."""
    counted, staffs = counted_as(one, family), staff_of(one, staffs)
    if one.of == "posts" and isinstance(counted, ShareOfPositions):
        return posts_of(one, counted, where, staffs.of(counted))
    if one.of in {"persons", "organisations"}:
        return _partly(counted, where, staffs)
    return count_secondary(one, family, where, staffs)


def _each(family: Family, names: tuple[str, ...], staffs: Staffs) -> dict[str, Counted]:
    if isinstance(family, ShareOfPositions):
        return {name: _partly(family, Where((name,), one=True), staffs) for name in names}
    return dict(count_by_organisation(family, names, staffs))
