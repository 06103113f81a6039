"""What parts answer, how answers to one question are joined, and how the engine is told."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from pedmonitor.compute.measures import Counts
from pedmonitor.compute.parts.questions import Kind, Question, ask
from pedmonitor.compute.secondary import Posts, secondary_values
from pedmonitor.compute.selection import Where
from pedmonitor.model.thing_names import thing_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from pedmonitor.compute.coverage import Sent
    from pedmonitor.compute.parts.seen import Seen
    from pedmonitor.compute.slices import Present
    from pedmonitor.compute.stated import StatedCounts
    from pedmonitor.definitions.family import Count, Family, Listing, Secondary
    from pedmonitor.definitions.profile import ProfileIndicator
    from pedmonitor.model.result import SecondaryValue


class Names(NamedTuple):
    """Counts as the sets that they count.

    Attributes:
        over: What the numerator counts.
        base: What the denominator counts; None where there is none.
    """

    over: frozenset[object]
    base: frozenset[object] | None

    def counts(self) -> Counts:
        """Count what stands in the sets."""
        return len(self.over), None if self.base is None else len(self.base)


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


Counted = Counts | Names | Posts
"""What one count is answered with: numbers to add, or sets to join."""


@dataclass(frozen=True, slots=True)
class Each:
    """Counts by organisation."""

    counts: Mapping[str, Counted]


@dataclass(frozen=True, slots=True)
class Days:
    """Days of events."""

    days: frozenset[dt.date]


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines of a list."""

    items: tuple[Item, ...] = ()


Answer = Counted | Each | Days | Lines
_A = TypeVar("_A", Each, Days, Lines)


@dataclass(frozen=True, slots=True)
class Answering:
    """Gives the engine what the batches have answered.

    Attributes:
        seen: What there is to cut by, as `Asking` has it.
        groups: Sets of organisations, as `Asking` has numbered them.
        answers: Question → what all parts say together.
    """

    seen: tuple[Seen, Seen]
    groups: dict[tuple[str, ...], int]
    answers: Mapping[Question, Answer]

    def count(self, family: Family, where: Where) -> Counts:
        """Give a count."""
        return _numbers(self._answer(Kind.COUNT, family, where))

    def by_organisation(self, family: Family, names: tuple[str, ...]) -> dict[str, Counts]:
        """Give the counts of each organisation."""
        found = _of(Each, self._answer(Kind.EACH, family, Where(names)))
        return {name: _numbers(found.counts[name]) for name in names}

    def present(self, family: Family) -> Present:
        """Tell what there is to cut a family by."""
        return self.seen[family.managers]

    def days(self, family: Family, where: Where) -> tuple[dt.date, ...]:
        """Give days."""
        return tuple(sorted(_of(Days, self._answer(Kind.DAYS, family, where)).days))

    def items(self, family: Count | Listing, where: Where) -> tuple[str, ...]:
        """Give a list: of lines that name one thing the first one stands."""
        found: dict[str, str] = {}
        lines = _of(Lines, self._answer(Kind.ITEMS, family, where))
        key = thing_key if family.listed is None else family.listed.key
        for item in sorted(lines.items, key=lambda one: (one.selection, one.source)):
            found.setdefault(key(item.text), item.text)
        return tuple(sorted(found.values()))

    def secondary(
        self, row: ProfileIndicator, stated: StatedCounts, sent: Sent
    ) -> tuple[SecondaryValue, ...]:
        """Give what stands beside a total for reference."""
        return secondary_values(row, stated, sent, self._secondary)

    def _secondary(self, one: Secondary, family: Family, where: Where) -> Counts:
        return _numbers(self.answers[ask(Kind.SECONDARY, family, where, self.groups, one)])

    def _answer(self, kind: str, family: Family, where: Where) -> Answer:
        return self.answers[ask(kind, family, where, self.groups)]


def join(kind: str, parts: Iterable[Answer | None]) -> Answer:
    """Join what the parts answer to one question.

    Args:
        kind: What was asked, see `Kind`.
        parts: The answers; None from a part that the question does not concern.
    """
    told = [part for part in parts if part is not None]
    if kind == Kind.DAYS:
        return Days(frozenset[dt.date]().union(*(_of(Days, part).days for part in told)))
    if kind == Kind.ITEMS:
        return Lines(tuple(item for part in told for item in _of(Lines, part).items))
    if kind == Kind.EACH:
        by_name: dict[str, list[Counted]] = {}
        for part in told:
            for name, counted in _of(Each, part).counts.items():
                by_name.setdefault(name, []).append(counted)
        return Each({name: _joined(found) for name, found in by_name.items()})
    return _joined([_counted(part) for part in told])


def _joined(parts: Sequence[Counted]) -> Counted:
    posts = [one for one in parts if isinstance(one, Posts)]
    if posts:
        return _posts_together(posts)
    names = [one for one in parts if isinstance(one, Names)]
    if names:
        bases = [one.base for one in names if one.base is not None]
        over = frozenset[object]().union(*(one.over for one in names))
        return Names(over, frozenset[object]().union(*bases) if bases else None)
    over_each, base_each = zip(*map(_numbers, parts), strict=True)
    known = [base for base in base_each if base is not None]
    return sum(over_each), sum(known) if known else None


def _posts_together(parts: Sequence[Posts]) -> Posts:
    weights: dict[str, Fraction] = {}
    for part in parts:
        for name, posts in part.weights.items():
            weights[name] = weights.get(name, Fraction(0)) + posts
    return Posts(weights, frozenset[str]().union(*(part.taking for part in parts)))


def _numbers(answer: Answer) -> Counts:
    """Write a count as numbers."""
    counted = _counted(answer)
    return counted.counts() if isinstance(counted, Names | Posts) else counted


def _counted(answer: Answer) -> Counted:
    if isinstance(answer, Each | Days | Lines):
        raise TypeError(type(answer).__name__)
    return answer


def _of(kind: type[_A], answer: Answer) -> _A:
    if not isinstance(answer, kind):
        raise TypeError(type(answer).__name__)
    return answer
