"""Figures of a document, counted by plain code."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from districts.facts import CLUB, KINDERGARTEN, OUTSIDE_SUBJECTS, SCHOOL, Job, Person, World
from districts.world import LEVELS

if TYPE_CHECKING:
    from fractions import Fraction

    from districts.facts import Organisation

Key = tuple[str, str, str]
"""Number of the indicator, key of the breakdown («» for the total), its value."""
TYPES = {
    SCHOOL: "общеобразовательная",
    KINDERGARTEN: "дошкольная",
    CLUB: "дополнительное образование",
}
Having = Callable[[Person], bool]
Being = Callable[[Job], bool]


@dataclass(frozen=True)
class Count:
    """A true figure and the registers it follows from.

    Attributes:
        base: Of how many; None where the document counts.
        said: Whether the returns tell it: counts of schools tell of no subject.
        people: Of whom, where persons are counted of persons; `having` are those counted.
    """

    counted: int | Fraction
    base: int | Fraction | None
    registers: tuple[str, ...]
    said: bool = True
    people: frozenset[Person] = frozenset()
    having: frozenset[Person] = frozenset()


@dataclass
class Truth:
    """Figures of one document.

    Attributes:
        kinds: The kinds of organisations that figures are asked of; empty for all.
    """

    world: World
    figures: dict[Key, Count] = field(default_factory=dict)
    kinds: tuple[str, ...] = ()

    @property
    def places(self) -> list[Organisation]:
        """The organisations that are asked."""
        return [one for one in self.world.organisations if not self.kinds or one.kind in self.kinds]

    @property
    def jobs(self) -> list[Job]:
        """The jobs in them."""
        return [job for place in self.places for job in self.world.staff(place)]

    def of(self, *kinds: str) -> Truth:
        """The same figures, to which those of some kinds of organisations may be added."""
        return Truth(self.world, self.figures, kinds)

    def share(
        self, ref: str, having: Having, registers: str, of: Being = lambda job: job.pedagogical
    ) -> None:
        """The total and every organisation's: persons who have it, of those asked about."""
        self._every(ref, having, of, registers, counts=False)

    def count(self, ref: str, having: Having, registers: str, of: Being) -> None:
        """Persons who have it, without a base."""
        self._every(ref, having, of, registers, counts=True)

    def _every(self, ref: str, having: Having, of: Being, registers: str, *, counts: bool) -> None:
        for (kind, value), places in self.cuts().items():
            jobs = [job for place in places for job in self.world.staff(place)]
            self.put((ref, kind, value), having, filter(of, jobs), registers, counts=counts)
        twice = self._twice(having, of, counts=counts)
        self.figures[ref, "secondary", "counted_twice"] = Count(
            twice, None, tuple(registers.split())
        )

    def cuts(self) -> dict[tuple[str, str], list[Organisation]]:
        """All organisations, each of them, those of a kind and of a locality."""
        found: dict[tuple[str, str], list[Organisation]] = {("", ""): self.places}
        for place in self.places:
            found["organisation", place.key] = [place]
            found.setdefault(("organisation_type", TYPES[place.kind]), []).append(place)
            found.setdefault(("rural", "село" if place.rural else "город"), []).append(place)
        return found

    def _twice(self, having: Having, of: Being, *, counts: bool) -> int:
        """Who is counted in two organisations; of a count, who has what is counted (Q18)."""
        jobs = Counter(job.person for job in filter(of, self.jobs))
        return sum(number > 1 and (not counts or having(one)) for one, number in jobs.items())

    def put(
        self, key: Key, having: Having, jobs: Iterable[Job], registers: str, *, counts: bool = False
    ) -> None:
        """One figure: every person once."""
        people = frozenset(job.person for job in jobs)
        counted = frozenset(filter(having, people))
        of = tuple(registers.split())
        self.figures[key] = (
            Count(len(counted), None, of)
            if counts
            else Count(len(counted), len(people), of, people=people, having=counted)
        )

    def by_subject(self, ref: str, having: Callable[[Person, str], bool], registers: str) -> None:
        """Every subject's: whoever teaches it; those who teach none stand in a row of their own."""
        jobs = [job for job in self.jobs if job.pedagogical]
        teaching = {job.person for job in jobs if job.subjects}
        outside = [job for job in jobs if job.person not in teaching]
        for subject in sorted({one for job in jobs for one in job.subjects or (OUTSIDE_SUBJECTS,)}):
            taught = [job for job in jobs if subject in job.subjects]
            taught = outside if subject == OUTSIDE_SUBJECTS else taught
            self.put(
                (ref, "subject", subject),
                lambda one, subject=subject: having(one, subject),  # type: ignore[misc]
                taught,
                registers,
            )

    def by(
        self,
        ref: str,
        kind: str,
        values: Mapping[str, Having],
        registers: str,
        of: Being = lambda job: job.pedagogical,
        *,
        counts: bool = False,
    ) -> None:
        """A row a value, of all: persons who have it."""
        jobs = list(filter(of, self.jobs))
        for value, having in values.items():
            self.put((ref, kind, value), having, jobs, registers, counts=counts)

    def aside(
        self, ref: str, name: str, counted: int, registers: str, base: int | None = None
    ) -> None:
        """A figure «справочно» beside a total."""
        self.figures[ref, "secondary", name] = Count(counted, base, tuple(registers.split()))

    def by_level(
        self,
        ref: str,
        having: Callable[[Person, str], bool],
        registers: str,
        of: Being = lambda job: job.pedagogical,
        *,
        counts: bool = False,
    ) -> None:
        """Every level's, of all."""
        jobs = list(filter(of, self.jobs))
        for level in LEVELS:
            self.put(
                (ref, "level", level),
                lambda one, level=level: having(one, level),  # type: ignore[misc]
                jobs,
                registers,
                counts=counts,
            )

    def number(self, ref: str, of: Callable[[Organisation], int | Fraction], register: str) -> None:
        """A sum over organisations, and over each of them."""
        for cut, places in self.cuts().items():
            self.figures[ref, *cut] = Count(sum(map(of, places)), None, (register,))

    def amounts(
        self, ref: str, of: Callable[[Organisation], tuple[Fraction, Fraction]], register: str
    ) -> None:
        """A sum of a sum, over organisations and in each."""
        for cut, places in self.cuts().items():
            parts, wholes = zip(*map(of, places), strict=True)
            self.figures[ref, *cut] = Count(sum(parts), sum(wholes), (register,))

    def organisations(
        self, ref: str, having: Callable[[Organisation], bool], registers: str
    ) -> None:
        """Organisations that have it, of those asked."""
        for (kind, value), places in self.cuts().items():
            if kind in {"", "organisation_type"}:
                counted = sum(map(having, places))
                self.figures[ref, kind, value] = Count(
                    counted, len(places), tuple(registers.split())
                )

    def total(self, ref: str, counted: int, register: str, base: int | None = None) -> None:
        """A figure of the municipality alone."""
        self.figures[ref, "", ""] = Count(counted, base, (register,))
