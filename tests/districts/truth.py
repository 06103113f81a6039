"""The true figures of a district, counted by plain code from the wording of the documents.

Sources: the orders in `catalogue/` (Вилюйск 28.01.2021 № 01-04/21-12, Корсаков 27.05.2021 № 50-0)
and the decisions on their ambiguities (domain.md § 1.9): a person once in the municipal total and
once in every organisation where he works (Q18), a teacher of two subjects in the row of each (Q01),
a diagnostic with a subject only in the row of that subject (Q02), an event by the day it ended
(Q21), persons and not certificates (Q22). Nothing here calls the program.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from districts.facts import OUTSIDE_SUBJECTS, SCHOOL, Course, Job, Person, World
from districts.world import LEVELS

if TYPE_CHECKING:
    from districts.facts import Organisation, Pair

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

    counted: int
    base: int | None
    registers: tuple[str, ...]
    said: bool = True


@dataclass
class Truth:
    """Figures of one document."""

    world: World
    figures: dict[Key, Count] = field(default_factory=dict)

    def share(
        self, ref: str, having: Having, registers: str, of: Being = lambda job: job.pedagogical
    ) -> None:
        """The total and every organisation's: persons who have it, of those asked about."""
        self._every(ref, having, of, registers, counts=False)

    def count(self, ref: str, having: Having, registers: str, of: Being) -> None:
        """Persons who have it, without a base."""
        self._every(ref, having, of, registers, counts=True)

    def _every(self, ref: str, having: Having, of: Being, registers: str, *, counts: bool) -> None:
        self.put((ref, "", ""), having, filter(of, self.world.jobs), registers, counts=counts)
        for place in self.world.organisations:
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
        jobs = [job for job in self.world.jobs if job.pedagogical]
        for subject in sorted({one for job in jobs for one in job.subjects or (OUTSIDE_SUBJECTS,)}):
            taught = [job for job in jobs if subject in (job.subjects or (OUTSIDE_SUBJECTS,))]
            self.put(
                (ref, "subject", subject),
                lambda one, subject=subject: having(one, subject),  # type: ignore[misc]
                taught,
                registers,
            )

    def by_level(self, ref: str, having: Callable[[Person, str], bool], registers: str) -> None:
        """Every level's, of all."""
        jobs = [job for job in self.world.jobs if job.pedagogical]
        for level in LEVELS:
            self.put(
                (ref, "level", level),
                lambda one, level=level: having(one, level),  # type: ignore[misc]
                jobs,
                registers,
            )


def years_between(day: dt.date, on: dt.date) -> int:
    """Full years."""
    return on.year - day.year - ((on.month, on.day) < (day.month, day.day))


def months_between(day: dt.date, on: dt.date) -> float:
    """Months, a part of one too."""
    return (on.year - day.year) * 12 + on.month - day.month + (on.day - day.day) / 31


class Facts:
    """What happened to whom in the year, in words near those of the documents."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.first, self.last = dt.date(world.year, 1, 1), dt.date(world.year, 12, 31)
        self.jobs: dict[Person, list[Job]] = {}
        for job in world.jobs:
            self.jobs.setdefault(job.person, []).append(job)
        self.pairs = [pair for pairs in world.mentoring.values() for pair in pairs]

    def within(self, day: dt.date) -> bool:
        return self.first <= day <= self.last

    def lasted(self, began: dt.date, ended: dt.date) -> bool:
        return began <= self.last and ended >= self.first

    def diagnosed(self, one: Person, kind: str, subject: str = "") -> bool:
        """Прошёл диагностику; of a subject when one is named and the diagnostic names one."""
        return any(
            event.person == one
            and event.kind == kind
            and event.passed
            and self.within(event.day)
            and (not subject or not event.subject or event.subject == subject)
            for events in self.world.diagnostics.values()
            for event in events
        )

    def invited(self, one: Person) -> bool:
        """По чьей должности организовано участие в диагностике дефицитов: прошёл он её или нет."""
        return any(
            event.person == one and event.kind == "deficits" and self.within(event.day)
            for events in self.world.diagnostics.values()
            for event in events
        )

    def courses(self, one: Person, *kinds: str) -> list[Course]:
        return [
            course
            for courses in self.world.training.values()
            for course in courses
            if course.person == one and course.kind in kinds and self.within(course.ended)
        ]

    def supported(self, one: Person, level: str = "") -> bool:
        return any(
            record.person == one
            and level in {"", record.level}
            and self.lasted(record.began, record.ended)
            for records in self.world.support.values()
            for record in records
        )

    def follows_a_plan(self, one: Person) -> bool:
        return any(
            route.person == one
            and route.status != "dropped"
            and self.lasted(route.created, route.until)
            for routes in self.world.routes.values()
            for route in routes
        )

    def mentored(self, one: Person) -> bool:
        return any(
            one in {pair.person, pair.mentee} and self.lasted(pair.began, pair.ended)
            for pair in self.pairs
        )

    def competed(self, one: Person, level: str = "") -> bool:
        return any(
            entry.person == one and level in {"", entry.level} and self.within(entry.day)
            for entries in self.world.contests.values()
            for entry in entries
        )

    def age(self, one: Person) -> int:
        return years_between(one.born, self.last)

    def came_after_study(self, one: Person) -> bool:
        starts = [one.began, *(job.hired for job in self.jobs[one])]
        return any(0 <= months_between(one.graduated, start) <= 12 for start in starts)


def vilyuysk(world: World) -> dict[Key, Count]:
    """Figures of «Вилюйский улус» 2021: § 1.1 (цель и задачи) and § 1.2 (показатели)."""
    it, truth = Facts(world), Truth(world)
    aimed = {"diagnostics", "route"}

    def upskilled_by_deficits(one: Person) -> bool:
        return any(aimed & {*course.bases} for course in it.courses(one, "ПК"))

    truth.share("1.1", upskilled_by_deficits, "staff training")
    truth.share(
        "1.1-1",
        lambda one: it.diagnosed(one, "deficits") and it.follows_a_plan(one),
        "staff diagnostics routes",
    )
    truth.share(
        "1.1-2",
        lambda one: it.diagnosed(one, "burnout") and it.supported(one),
        "staff diagnostics support",
    )
    for ref, level in (("1.2-1.1", "школьный"), ("1.2-1.2", "муниципальный")):
        truth.share(ref, lambda one, level=level: it.supported(one, level), "staff support")  # type: ignore[misc]
        truth.by_subject(
            ref,
            lambda one, _, level=level: it.supported(one, level),  # type: ignore[misc]
            "staff support",
        )
    truth.share("1.2-2.1", lambda one: it.age(one) < 25 and it.came_after_study(one), "staff")
    truth.share("1.2-2.2", lambda one: it.age(one) < 35, "staff")
    stayed = {
        (job.person, job.organisation.key)
        for job in world.jobs
        if not job.external and it.age(job.person) < 30 and years_between(job.hired, it.last) >= 3
    }
    truth.share("1.2-2.3", lambda one: any(one == who for who, _ in stayed), "staff")
    truth.share("1.2-2.4", it.mentored, "staff mentoring")
    _programmes(truth, it)
    truth.share("1.2-3.1", lambda one: it.diagnosed(one, "deficits"), "staff diagnostics")
    truth.by_subject(
        "1.2-3.1", lambda one, subject: it.diagnosed(one, "deficits", subject), "staff diagnostics"
    )
    truth.share("1.2-3.2", lambda one: it.diagnosed(one, "qualification"), "staff diagnostics")
    truth.share(
        "1.2-3.3",
        upskilled_by_deficits,
        "staff training",
        of=lambda job: job.pedagogical and bool(it.courses(job.person, "ПК")),
    )
    truth.share("1.2-4.1", lambda one: it.diagnosed(one, "burnout"), "staff diagnostics")
    truth.by_subject("1.2-4.1", lambda one, _: it.diagnosed(one, "burnout"), "staff diagnostics")
    truth.count(
        "1.2-4.2",
        lambda one: any(course.pedagogical for course in it.courses(one, "ПП")),
        "staff training",
        of=lambda job: job.pedagogical,
    )
    _contests(truth, it, "1.2-5.1")
    return truth.figures


def _contests(truth: Truth, it: Facts, ref: str) -> None:
    truth.share(ref, it.competed, "staff contests")
    truth.by_level(ref, it.competed, "staff contests")
    truth.by_subject(ref, lambda one, _: it.competed(one), "staff contests")


def programme_of(pair: Pair) -> tuple[Person, str, dt.date]:
    """What makes a programme: who teaches, by which order."""
    return pair.person, pair.order, pair.approved


def _programmes(truth: Truth, it: Facts) -> None:
    """Программы, утверждённые в периоде общеобразовательными организациями: одна на приказ."""

    def approved(places: list[Organisation]) -> set[tuple[Person, str, dt.date]]:
        pairs = [pair for place in places for pair in truth.world.mentoring[place.key]]
        return {programme_of(pair) for pair in pairs if it.within(pair.approved)}

    schools = [place for place in truth.world.organisations if place.kind == SCHOOL]
    counts = {("", ""): approved(schools)} | {
        ("organisation", one.key): approved([one]) for one in schools
    }
    for key, pairs in counts.items():
        truth.figures["1.2-2.5", *key] = Count(len(pairs), None, ("mentoring",))


def korsakov(world: World) -> dict[Key, Count]:
    """Figures of «Корсаковский район» 2021: п. 3.1, 4.1 and 5.4 of the road map."""
    it, truth = Facts(world), Truth(world)

    def taught(one: Person) -> list[Course]:
        return it.courses(one, "ПК", "ПП")

    def regional(basis: str) -> Having:
        return lambda one: any(course.regional and basis in course.bases for course in taught(one))

    truth.share("3.1-1", lambda one: it.diagnosed(one, "deficits"), "staff diagnostics")
    truth.by_subject(
        "3.1-1", lambda one, subject: it.diagnosed(one, "deficits", subject), "staff diagnostics"
    )
    _positions(truth, it)
    truth.share(
        "3.1-3",
        regional("diagnostics"),
        "staff training",
        of=lambda job: job.pedagogical and bool(taught(job.person)),
    )
    truth.share("3.1-4", regional("route"), "staff training")
    truth.share("3.1-5", regional("need"), "staff training")
    _contests(truth, it, "3.1-6")
    truth.count(
        "5.4-1", lambda one: bool(taught(one)), "staff training", of=lambda job: job.manager
    )
    truth.count(
        "5.4-2", lambda one: bool(taught(one)), "staff training", of=lambda job: job.pedagogical
    )
    present = {
        one.about for one in world.documents if one.status != "проект" and one.day <= it.last
    }
    for ref, about in {
        "3.1-7": "mentoring",
        "4.1-1": "deficits",
        "4.1-2": "contests",
        "4.1-3": "training",
        "4.1-4": "burnout",
    }.items():
        truth.figures[ref, "", ""] = Count(int(about in present), None, ("documents",))
    return truth.figures


def _positions(truth: Truth, it: Facts) -> None:
    """Доля должностей: names of positions with somebody invited, of all names of positions."""
    places: dict[tuple[str, str], list[Job]] = {("", ""): truth.world.jobs}
    for place in truth.world.organisations:
        places["organisation", place.key] = truth.world.staff(place)
    for key, jobs in places.items():
        names = {job.position for job in jobs if job.pedagogical}
        invited = {job.position for job in jobs if job.pedagogical and it.invited(job.person)}
        truth.figures["3.1-2", *key] = Count(len(invited), len(names), ("staff", "diagnostics"))


PROFILES: dict[str, Callable[[World], dict[Key, Count]]] = {
    "vilyuysk-2021": vilyuysk,
    "korsakov-2021": korsakov,
}


COUNTED = frozenset(
    {"1.2-3.1", "1.2-4.1", "1.2-3.2", "1.2-5.1", "1.2-2.4", "1.2-2.5", "3.1-1", "3.1-6"}
)
"""What schools count themselves; other figures need the rows of the registers."""


def of_counts(figures: dict[Key, Count], registers: Collection[str]) -> dict[Key, Count]:
    """Give the figures where schools send but counts of some registers.

    Nobody knows then who works in two schools: the total is the sum of the schools.
    """
    found = {}
    for key, count in figures.items():
        ref, kind, _ = key
        if not set(count.registers) & set(registers):
            found[key] = count
        elif ref not in COUNTED or kind not in {"", "organisation"}:
            found[key] = replace(count, said=False)
        else:
            found[key] = count if kind else _summed(figures, ref, count)
    return found


def _summed(figures: dict[Key, Count], ref: str, total: Count) -> Count:
    parts = [one for key, one in figures.items() if key[:2] == (ref, "organisation")]
    base = None if total.base is None else sum(one.base or 0 for one in parts)
    return replace(total, counted=sum(one.counted for one in parts), base=base)
