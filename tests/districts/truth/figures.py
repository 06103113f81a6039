"""Figures of a document, counted by plain code."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from districts.facts import OUTSIDE_SUBJECTS, Job, Person, World
from districts.world import LEVELS

if TYPE_CHECKING:
    from fractions import Fraction

    from districts.facts import Organisation

Key = tuple[str, str, str]
"""Number of the indicator, key of the breakdown («» for the total), its value."""
Having = Callable[[Person], bool]
Being = Callable[[Job], bool]


@dataclass(frozen=True)
class Count:
    """A true figure and the registers it follows from.

    Attributes:
        base: Of how many; None where the document counts.
        said: Whether the returns tell it: counts of schools tell of no subject.
    """

    counted: int | Fraction
    base: int | Fraction | None
    registers: tuple[str, ...]
    said: bool = True


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
        self.put((ref, "", ""), having, filter(of, self.jobs), registers, counts=counts)
        for place in self.places:
            jobs = filter(of, self.world.staff(place))
            self.put((ref, "organisation", place.key), having, jobs, registers, counts=counts)

    def put(
        self, key: Key, having: Having, jobs: Iterable[Job], registers: str, *, counts: bool = False
    ) -> None:
        """One figure: every person once."""
        people = {job.person for job in jobs}
        counted = sum(having(one) for one in people)
        self.figures[key] = Count(
            counted, None if counts else len(people), tuple(registers.split())
        )

    def by_subject(self, ref: str, having: Callable[[Person, str], bool], registers: str) -> None:
        """Every subject's: whoever teaches it; those who teach none stand in a row of their own."""
        jobs = [job for job in self.jobs if job.pedagogical]
        for subject in sorted({one for job in jobs for one in job.subjects or (OUTSIDE_SUBJECTS,)}):
            taught = [job for job in jobs if subject in (job.subjects or (OUTSIDE_SUBJECTS,))]
            self.put(
                (ref, "subject", subject),
                lambda one, subject=subject: having(one, subject),  # type: ignore[misc]
                taught,
                registers,
            )

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
        """A sum over organisations, and every organisation's."""
        each = {place.key: of(place) for place in self.places}
        self.figures[ref, "", ""] = Count(sum(each.values()), None, (register,))
        for key, number in each.items():
            self.figures[ref, "organisation", key] = Count(number, None, (register,))

    def amounts(
        self, ref: str, of: Callable[[Organisation], tuple[Fraction, Fraction]], register: str
    ) -> None:
        """A sum of a sum, over organisations and in each."""
        each = {place.key: of(place) for place in self.places}
        counted, base = (sum(one[at] for one in each.values()) for at in (0, 1))
        self.figures[ref, "", ""] = Count(counted, base, (register,))
        for key, (part, whole) in each.items():
            self.figures[ref, "organisation", key] = Count(part, whole, (register,))

    def organisations(
        self, ref: str, having: Callable[[Organisation], bool], registers: str
    ) -> None:
        """Organisations that have it, of those asked."""
        counted = sum(map(having, self.places))
        self.figures[ref, "", ""] = Count(counted, len(self.places), tuple(registers.split()))

    def total(self, ref: str, counted: int, register: str, base: int | None = None) -> None:
        """A figure of the municipality alone."""
        self.figures[ref, "", ""] = Count(counted, base, (register,))
