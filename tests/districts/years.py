"""Other periods of a district: the year before, a quarter of the year.

A year before some had not come, some have left since, somebody worked elsewhere; at the end of a
quarter nothing of the next one has happened.
"""

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
    _forget(before)
    return before


def quarter_of(world: World, number: int) -> World:
    """Give the district as it was at the end of a quarter, with what is asked beside."""
    then = replace(world, quarter=number, more=dict(world.more), raised=dict(world.raised))
    then.jobs = [job for job in world.jobs if job.hired <= then.last]
    then.raised = {one: given for one, given in world.raised.items() if given.day <= then.last}
    _forget(then)
    whose = _whose(then)
    then.more = {name: _told(rows, then.last, whose) for name, rows in world.more.items()}
    return then


def _forget(world: World) -> None:
    """Leave out what had not happened yet, and those who were not there."""
    whose = _whose(world)
    for name in _EVENTS:
        setattr(world, name, _told(getattr(world, name), world.last, whose))


def _whose(world: World) -> dict[Person, str]:
    return {job.person: job.organisation.key for job in world.jobs if not job.external}


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
    register: Mapping[str, list[Any]], last: dt.date, whose: Mapping[Person, str]
) -> dict[str, list[Any]]:
    """What of a register had happened, to those who were there, told by where they worked."""
    found: dict[str, list[Any]] = {key: [] for key in register}
    for key, row in ((key, row) for key, rows in register.items() for row in rows):
        named = _named(row)
        places = {whose.get(one, "") for one in named} if named else {key}
        if _had_happened(row, last) and len(places) == 1 and (key == "" or "" not in places):
            found[places.pop() if key else key].append(row)
    return found


def _had_happened(row: Any, last: dt.date) -> bool:  # noqa: ANN401 - any fact has its days
    begun = {"day", "began", "created"} & {one.name for one in fields(row)}
    return all(getattr(row, name) <= last for name in begun)


def _named(row: Any) -> set[Person]:  # noqa: ANN401 - a fact names somebody, or nobody
    return {getattr(row, name) for name in ("person", "mentee") if hasattr(row, name)}
