"""Count in batches: what the engine asks is told to every batch, and what they answer is joined.

Persons are in exactly one part: those whom one batch alone knows are counted there, those whom
several know are counted apart, out of all their rows. So counts of persons are sums over the parts.
Rows, sums of amounts and organisations are in the batch of their organisation: sums again. Names of
things and positions may stand in several batches: they are joined as sets. Nothing else is counted.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.compute.dates import days_of
from pedmonitor.compute.lists import listed, listed_rows, things_by_owner
from pedmonitor.compute.measures import count, count_by_organisation, owners_of, positions_of
from pedmonitor.compute.secondary import (
    Posts,
    count_secondary,
    counted_as,
    posts_of,
    secondary_values,
    staff_of,
)
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
from pedmonitor.model.text import fold

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from pedmonitor.compute.coverage import Sent
    from pedmonitor.compute.measures import Counts, Staffs
    from pedmonitor.compute.slices import Present
    from pedmonitor.compute.stated import StatedCounts
    from pedmonitor.definitions.family import Family, Secondary
    from pedmonitor.definitions.profile import ProfileIndicator
    from pedmonitor.model.result import SecondaryValue
    from pedmonitor.model.share import Number


class Kind:
    """What is asked; plain words, for questions travel between processes."""

    COUNT, EACH, DAYS, ITEMS, SECONDARY = "count", "each", "days", "items", "secondary"


class Question(NamedTuple):
    """Something the engine asks of every batch.

    Attributes:
        kind: One of `Kind`.
        family: Id of the family.
        group: Number of the set of organisations.
        where: The slice, its organisations left out.
        secondary: The figure for reference that is asked for; None where it is the family itself.
    """

    kind: str
    family: str
    group: int
    where: Where
    secondary: Secondary | None = None


class Names(NamedTuple):
    """Counts as the sets that they count.

    Attributes:
        over: What the numerator counts.
        base: What the denominator counts; None where there is none.
    """

    over: frozenset[object]
    base: frozenset[object] | None


class Item(NamedTuple):
    """A line of a list.

    Attributes:
        selection: Number of the selection that lists it.
        source: Place of its table among all tables of the folder.
        text: The line.
    """

    selection: int
    source: int
    text: str


Answer = object
"""Counts, `Names`, or those by organisation; days; items: as the question asks."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What stands in registers; of several batches together.

    Attributes:
        subjects: Subjects that somebody teaches.
        positions: Positions that somebody holds.
        values: Register and field → values.
    """

    subjects: frozenset[str]
    positions: frozenset[str]
    values: Mapping[tuple[str, str], frozenset[str]]

    def said(self, form: str, name: str) -> frozenset[str]:
        """Name the values of a field that stand in a register."""
        return self.values.get((form, name), frozenset())


def look(present: Present, fields: Iterable[tuple[str, str]]) -> Seen:
    """Tell what stands in the registers of a batch.

    Args:
        present: The batch.
        fields: Registers and fields to look at.
    """
    values = {key: present.said(*key) for key in fields}
    return Seen(present.subjects, present.positions, values)


def look_together(seen: Sequence[Seen]) -> Seen:
    """Join what stands in several batches."""
    values: dict[tuple[str, str], frozenset[str]] = {}
    for one in seen:
        for key, found in one.values.items():
            values[key] = values.get(key, frozenset()) | found
    return Seen(
        frozenset().union(*(one.subjects for one in seen)),
        frozenset().union(*(one.positions for one in seen)),
        values,
    )


@dataclass(slots=True)
class Asking:
    """Takes down what the engine asks; every count is nought meanwhile.

    Attributes:
        seen: What there is to cut by: as the pedagogues are seen, and with managers.
        questions: The questions, each once.
        groups: Sets of organisations that they speak of.
    """

    seen: tuple[Seen, Seen]
    questions: dict[Question, None] = field(default_factory=dict)
    groups: dict[tuple[str, ...], int] = field(default_factory=dict)

    def count(self, family: Family, where: Where) -> Counts:
        """Ask for a count."""
        self._ask(Kind.COUNT, family, where)
        return 0, 0

    def by_organisation(self, family: Family, names: tuple[str, ...]) -> None:
        """Ask for the counts of each organisation."""
        self._ask(Kind.EACH, family, Where(names))

    def present(self, family: Family) -> Present:
        """Tell what there is to cut a family by."""
        return self.seen[family.managers]

    def days(self, family: Family, where: Where) -> tuple[dt.date, ...]:
        """Ask for days."""
        self._ask(Kind.DAYS, family, where)
        return ()

    def items(self, family: Count | Listing, where: Where) -> tuple[str, ...]:
        """Ask for a list."""
        self._ask(Kind.ITEMS, family, where)
        return ()

    def secondary(
        self, row: ProfileIndicator, stated: StatedCounts, sent: Sent
    ) -> tuple[SecondaryValue, ...]:
        """Ask for what stands beside a total for reference."""
        return secondary_values(row, stated, sent, self._secondary)

    def _secondary(self, one: Secondary, family: Family, where: Where) -> Counts:
        self.questions[ask(Kind.SECONDARY, family, where, self.groups, one)] = None
        return 0, 0

    def _ask(self, kind: str, family: Family, where: Where) -> None:
        self.questions[ask(kind, family, where, self.groups)] = None


def ask(
    kind: str,
    family: Family,
    where: Where,
    groups: dict[tuple[str, ...], int],
    secondary: Secondary | None = None,
) -> Question:
    """Put a question; a set of organisations that is new is numbered."""
    group = groups.setdefault(where.organisations, len(groups))
    return Question(kind, family.id, group, where._replace(organisations=()), secondary)


@dataclass(frozen=True, slots=True)
class Answering:
    """Gives the engine what the batches have answered.

    Attributes:
        seen: As of `Asking`.
        groups: As of `Asking`.
        answers: Question → what all parts say together.
    """

    seen: tuple[Seen, Seen]
    groups: dict[tuple[str, ...], int]
    answers: Mapping[Question, Answer]

    def count(self, family: Family, where: Where) -> Counts:
        """Give a count."""
        return _counts(self._answer(Kind.COUNT, family, where))

    def by_organisation(self, family: Family, names: tuple[str, ...]) -> dict[str, Counts]:
        """Give the counts of each organisation."""
        found = self._answer(Kind.EACH, family, Where(names))
        return {name: _counts(found[name]) for name in names}  # type: ignore[index]

    def present(self, family: Family) -> Present:
        """Tell what there is to cut a family by."""
        return self.seen[family.managers]

    def days(self, family: Family, where: Where) -> tuple[dt.date, ...]:
        """Give days."""
        return tuple(sorted(self._answer(Kind.DAYS, family, where)))  # type: ignore[call-overload]

    def items(self, family: Count | Listing, where: Where) -> tuple[str, ...]:
        """Give a list: of lines that differ in nothing but letters' case the first one stands."""
        found: dict[str, str] = {}
        lines: list[Item] = self._answer(Kind.ITEMS, family, where)  # type: ignore[assignment]
        for item in sorted(lines, key=lambda one: (one.selection, one.source)):
            found.setdefault(fold(item.text), item.text)
        return tuple(sorted(found.values()))

    def secondary(
        self, row: ProfileIndicator, stated: StatedCounts, sent: Sent
    ) -> tuple[SecondaryValue, ...]:
        """Give what stands beside a total for reference."""
        return secondary_values(row, stated, sent, self._secondary)

    def _secondary(self, one: Secondary, family: Family, where: Where) -> Counts:
        answer = self.answers[ask(Kind.SECONDARY, family, where, self.groups, one)]
        return answer.counts() if isinstance(answer, Posts) else _counts(answer)

    def _answer(self, kind: str, family: Family, where: Where) -> Answer:
        return self.answers[ask(kind, family, where, self.groups)]


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

    def answer(self, question: Question, family: Family, where: Where) -> Answer:
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
            return _each(family, where.organisations, staffs)
        selector = (self.whole or self.own).of(family)
        if question.kind == Kind.DAYS:
            return frozenset(days_of(family, where.organisations, selector))
        if not isinstance(family, Count | Listing) or family.listed is None:
            return []
        return [
            Item(number, self.sources[selector.frames[form][c.SOURCE].tolist()[at]], text)
            for number, rows in enumerate(rows_of(family.fact))
            for form, at, text in listed_rows(family.listed, (rows,), owners_of(where), selector)
        ]


_COUNTED = frozenset({Kind.COUNT, Kind.EACH, Kind.SECONDARY})


def counts_persons(family: Family) -> bool:
    """Say whether a family counts persons, or what persons hold: one person is in one part."""
    if isinstance(family, Count):
        return family.of == "persons"
    return isinstance(family, ShareOfPersons | ShareOfPositions | Retention)


def _partly(family: Family, where: Where, staffs: Staffs) -> Answer:
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
        return Names(frozenset(map(fold, lines)), None)
    return count(family, where, staffs)


def _beside(one: Secondary, family: Family, where: Where, staffs: Staffs) -> Answer:
    """Count a part of a figure for reference; all but those of organisations count persons."""
    counted, staffs = counted_as(one, family), staff_of(one, staffs)
    if one.of == "posts" and isinstance(counted, ShareOfPositions):
        return posts_of(one, counted, where, staffs.of(counted))
    if one.of in {"persons", "organisations"}:
        return _partly(counted, where, staffs)
    return count_secondary(one, family, where, staffs)


def _each(family: Family, names: tuple[str, ...], staffs: Staffs) -> dict[str, Answer]:
    if isinstance(family, ShareOfPositions):
        return {name: _partly(family, Where((name,), one=True), staffs) for name in names}
    return dict(count_by_organisation(family, names, staffs))


def join(kind: str, parts: Sequence[Answer]) -> Answer:
    """Join what the parts answer to one question."""
    told = [part for part in parts if part is not None]
    if kind == Kind.DAYS:
        return frozenset().union(*told)  # type: ignore[arg-type]
    if kind == Kind.ITEMS:
        return [item for part in told for item in part]  # type: ignore[attr-defined]
    if kind in {Kind.COUNT, Kind.SECONDARY}:
        return _joined(told)
    by_name: dict[str, list[Answer]] = {}
    for part in told:
        for name, counts in part.items():  # type: ignore[attr-defined]
            by_name.setdefault(name, []).append(counts)
    return {name: _joined(found) for name, found in by_name.items()}


def _joined(parts: Sequence[Answer]) -> Answer:
    if isinstance(parts[0], Posts):
        return _posts_together([one for one in parts if isinstance(one, Posts)])
    if isinstance(parts[0], Names):
        bases = [one.base for one in parts if isinstance(one, Names) and one.base is not None]
        over = frozenset[object]().union(*(one.over for one in parts if isinstance(one, Names)))
        return Names(over, frozenset[object]().union(*bases) if bases else None)
    return _added(parts, lambda one: one[0]), _added(parts, lambda one: one[1])  # type: ignore[index]


def _posts_together(parts: Sequence[Posts]) -> Posts:
    weights: dict[str, Fraction] = {}
    for part in parts:
        for name, posts in part.weights.items():
            weights[name] = weights.get(name, Fraction(0)) + posts
    return Posts(weights, frozenset().union(*(part.taking for part in parts)))


def _added(parts: Sequence[Answer], pick: Callable[[Answer], Number | None]) -> Number | None:
    known = [number for number in map(pick, parts) if number is not None]
    return sum(known) if known else None


def _counts(answer: Answer) -> Counts:
    if isinstance(answer, Names):
        return len(answer.over), None if answer.base is None else len(answer.base)
    counts: Counts = answer  # type: ignore[assignment]
    return counts
