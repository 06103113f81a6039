"""The year before of a district: who has left since, who had not come, who worked elsewhere."""

from __future__ import annotations

import datetime as dt
from dataclasses import fields, replace
from random import Random
from typing import TYPE_CHECKING, Any

from districts.facts import SCHOOL, Job, Person, World

if TYPE_CHECKING:
    from collections.abc import Mapping

_LEFT = (
    ("Ярцев", "Глеб", "Львович"),
    ("Эдель", "Роман", "Ильич"),
    ("Щукин", "Павел", "Юрьевич"),
)
_EVENTS = ("diagnostics", "training", "support", "routes", "mentoring", "contests")


def year_before(world: World, seed: int) -> World:
    """Draw the district of a year earlier; one of its teachers is moved in the later one.

    Args:
        world: The later year; whoever moved has begun to work in his school in it.
        seed: Of the district.
    """
    draw, year = Random(f"year before {seed}"), world.year - 1
    _move_somebody(draw, world)
    before = replace(
        world, year=year, documents=[one for one in world.documents if one.day.year <= year]
    )
    before.jobs = [_earlier(job, before) for job in world.jobs if _was_there(job, year)]
    before.jobs += [_gone(draw, before, at) for at in range(draw.choice((1, 2, 3)))]
    whose = {job.person: job.organisation.key for job in before.jobs if not job.external}
    for name in _EVENTS:
        setattr(before, name, _told(getattr(world, name), year, whose))
    return before


_MOVED = dt.date(1, 8, 25)


def _move_somebody(draw: Random, world: World) -> None:
    """Somebody began in his school this year, and worked in another one before."""
    schools = [place for place in world.organisations if place.kind == SCHOOL]
    able = [
        job
        for job in world.jobs
        if job.subjects
        and not job.external
        and job.hired.year < world.year
        and sum(one.person == job.person for one in world.jobs) == 1
    ]
    if len(schools) > 1 and able:
        young = [job for job in able if job.person.began.year == world.year - 2]
        job = draw.choice(young or able)
        at = world.jobs.index(job)
        world.jobs[at] = replace(job, hired=_MOVED.replace(year=world.year))


def _was_there(job: Job, year: int) -> bool:
    return job.hired.year <= year or _has_moved(job, year + 1)


def _has_moved(job: Job, year: int) -> bool:
    return job.hired == _MOVED.replace(year=year) and job.person.began.year < year


def _earlier(job: Job, before: World) -> Job:
    """The job a year earlier: in another school, where he has moved since."""
    if not _has_moved(job, before.year + 1):
        return job
    others = [
        place
        for place in before.organisations
        if place.kind == SCHOOL and place != job.organisation
    ]
    hired = max(job.person.began, dt.date(before.year - 1, 9, 2))
    return replace(job, organisation=others[0], hired=hired)


def _gone(draw: Random, before: World, at: int) -> Job:
    """A teacher who has left since; some of them had begun to teach the year before."""
    year = before.year - draw.choice((1, 1, 4))
    began = dt.date(year, 9, 1)
    born = dt.date(year - 23, draw.randint(1, 12), draw.randint(1, 28))
    one = Person(800 + at, *_LEFT[at], False, born, dt.date(year, 6, 30), began, "высшее", "нет")
    schools = [place for place in before.organisations if place.kind == SCHOOL]
    return Job(one, draw.choice(schools), "учитель", ("физика",), began)


def _told(
    register: Mapping[str, list[Any]], year: int, whose: Mapping[Person, str]
) -> dict[str, list[Any]]:
    """What of a register had happened, to those who were there, told by where they worked."""
    found: dict[str, list[Any]] = {key: [] for key in register}
    for row in (row for rows in register.values() for row in rows):
        places = {whose.get(one, "") for one in _named(row)}
        if _had_happened(row, year) and len(places) == 1 and "" not in places:
            found[whose[row.person]].append(row)
    return found


def _had_happened(row: Any, year: int) -> bool:  # noqa: ANN401 - any fact has its days
    days = [
        getattr(row, one.name) for one in fields(row) if one.name in {"day", "began", "created"}
    ]
    return all(day.year <= year for day in days)


def _named(row: Any) -> set[Person]:  # noqa: ANN401 - any fact names somebody
    return {getattr(row, name) for name in ("person", "mentee") if hasattr(row, name)}
