"""Who has a fact, as sets of persons: loops over the invented facts and nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from maker.facts import NOT_TEACHING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from maker.model import Course, Job, Year


def _full_years(since: dt.date, on: dt.date) -> int:
    return on.year - since.year - ((on.month, on.day) < (since.month, since.day))


def _soon(first: dt.date | None, then: dt.date | None) -> bool:
    """Say whether the second day comes within twelve months after the first."""
    if first is None or then is None:
        return False
    return (
        0
        <= 12 * (then.year - first.year) + then.month - first.month + (then.day - first.day) / 31
        <= 12
    )


@dataclass
class FactSets:
    """The facts of one year.

    Attributes:
        year: The year.
        staff: Pedagogues of organisations that have sent their staff.
    """

    year: Year
    staff: list[Job] = field(init=False)

    def __post_init__(self) -> None:
        """Leave out other staff, contracts and organisations that have sent no staff."""
        self.staff = [
            job
            for job in self.year.jobs
            if job.counts
            and job.position not in NOT_TEACHING
            and job.employment != "contract"
            and "staff" not in self.year.lacking.get(job.org, ())
        ]

    def within(self, day: dt.date) -> bool:
        """Say whether a day lies in the year."""
        return day.year == self.year.number

    def diagnosed(self, kind: str, subject: str = "", *, passed: bool = True) -> set[int]:
        """Persons with a diagnostic of a kind; another subject does not fit."""
        return {
            d.person.number
            for d in self.year.diagnoses
            if d.counts
            and d.kind == kind
            and self.within(d.date)
            and (d.completed or not passed)
            and (kind != "qualification" or d.voluntary)
            and subject in {"", d.subject, *(() if d.subject else (subject,))}
        }

    def trained(self, wanted: Callable[[Course], bool]) -> set[int]:
        """Persons who finished a wanted course in the year."""
        return {
            c.person.number
            for c in self.year.courses
            if c.counts and c.finished and self.within(c.end) and wanted(c)
        }

    def supported(self, level: str = "") -> set[int]:
        """Persons with documented support."""
        return {
            s.person.number
            for s in self.year.supports
            if s.counts
            and s.kind != "membership"
            and s.start.year <= self.year.number <= s.end.year
            and level in {"", s.level}
        }

    def on_route(self) -> set[int]:
        """Persons whose route is not dropped."""
        return {
            r.person.number
            for r in self.year.routes
            if r.counts
            and r.status != "dropped"
            and r.created.year <= self.year.number <= r.end.year
        }

    def mentoring(self, role: str = "") -> set[int]:
        """Mentors and mentees who are pedagogues."""
        found: set[int] = set()
        for fact in self.year.mentorings:
            if fact.counts and fact.start.year <= self.year.number <= fact.end.year:
                if role in {"", "наставник"}:
                    found.add(fact.mentor.number)
                if fact.mentee is not None and role in {"", "наставляемый"}:
                    found.add(fact.mentee.number)
        return found

    def contestants(self, level: str = "") -> set[int]:
        """Persons who took part in a contest."""
        return {
            c.person.number
            for c in self.year.contests
            if c.counts and self.within(c.date) and level in {"", c.level}
        }

    def age(self, job: Job) -> int:
        """Full years on the day of the return; nobody is young whose birth date is unknown."""
        return _full_years(job.person.birth, self.year.day(job.org)) if job.birth_known else 999

    def young_graduate(self, job: Job) -> bool:
        """Under 25 and came within a year after graduation."""
        person = job.person
        return self.age(job) < 25 and (
            _soon(person.graduation, person.first_job) or _soon(person.graduation, job.hire)
        )

    def tenure(self, job: Job) -> bool:
        """Under 30 with three full years in the organisation, at the main place of work."""
        return (
            self.age(job) < 30
            and job.employment != "external"
            and _full_years(job.hire, self.year.day(job.org)) >= 3
        )

    def pk(self, *basis: str) -> set[int]:
        """Persons who finished ПК on one of the bases."""
        return self.trained(lambda c: c.kind == "ПК" and not set(basis).isdisjoint(c.basis))

    def regional(self, basis: str) -> set[int]:
        """Persons who finished a programme made in the region on a basis."""
        return self.trained(lambda c: c.regional and basis in c.basis)
