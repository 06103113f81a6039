"""What happened to whom in the year, in words near those of the documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import datetime as dt

    from districts.facts import Course, Expert, Guest, InProject, Job, Member, Pair, Person, World


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
        self.first, self.last = world.first, world.last
        self.jobs: dict[Person, list[Job]] = {}
        for job in world.jobs:
            self.jobs.setdefault(job.person, []).append(job)
        self.pairs = [pair for pairs in world.mentoring.values() for pair in pairs]
        self.communities: list[Member] = [
            row for row in self.told("communities") if row.active and row.began <= self.last
        ]
        self.projects: list[InProject] = [
            row for row in self.told("projects") if self.lasted(row.began, row.ended)
        ]

    def told(self, register: str) -> list[Any]:
        """Every row of a register that is asked beside."""
        return [row for rows in self.world.more.get(register, {}).values() for row in rows]

    def visits(self, one: Person) -> list[Guest]:
        """At what events of the year somebody was."""
        rows = self.told("event_participants")
        return [row for row in rows if row.person == one and self.within(row.day)]

    def judged(self, one: Person) -> list[Expert]:
        """What he judged in the year."""
        rows = self.told("expertise")
        return [row for row in rows if row.person == one and self.within(row.day)]

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

    def invited(self, one: Person, level: str = "") -> bool:
        """Организовано участие в диагностике дефицитов: прошёл он её или нет."""
        return any(
            event.person == one
            and event.kind == "deficits"
            and level in {"", event.level}
            and self.within(event.day)
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

    def follows_a_plan(self, one: Person, basis: str = "") -> bool:
        return any(
            route.person == one
            and route.status != "dropped"
            and basis in {"", route.basis}
            and self.lasted(route.created, route.until)
            for routes in self.world.routes.values()
            for route in routes
        )

    def follows_any(self, one: Person) -> bool:
        """Has a route of the year, dropped or not: its progress is what is asked."""
        return any(
            route.person == one and self.lasted(route.created, route.until)
            for routes in self.world.routes.values()
            for route in routes
        )

    def mentored(self, one: Person, *, teaching: bool = True, taught: bool = True) -> bool:
        return any(
            ((teaching and one == pair.person) or (taught and one == pair.mentee))
            and self.lasted(pair.began, pair.ended)
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


def programme_of(pair: Pair) -> tuple[Person, str, dt.date]:
    """What makes a programme: who teaches, by which order."""
    return pair.person, pair.order, pair.approved
