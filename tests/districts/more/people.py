"""What is asked beside about the people: education, category, courses, mentors, products."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from districts.facts import Product, Raised, Route

if TYPE_CHECKING:
    from random import Random

    from districts.facts import Job, Organisation, Person, World

FORMS = ("очная", "заочная", "дистанционная", "смешанная")
_BEFORE = {
    "высшая": ("первая", "высшая"),
    "первая": ("нет", "соответствие занимаемой должности", "первая"),
}
_PRODUCTS = (
    "Сборник заданий",
    "Рабочая тетрадь",
    "Программа внеурочной деятельности",
    "Методическая копилка",
)


def day_of(draw: Random, year: int, first: int = 1, last: int = 12) -> dt.date:
    """A day of a year, between two months."""
    return dt.date(year, draw.randint(first, last), draw.randint(1, 28))


def this_year_or_before(draw: Random, world: World, chance: float = 0.85) -> int:
    """The year asked for, and now and then the one before."""
    return world.year if draw.random() < chance else world.year - 1


def own(world: World, place: Organisation) -> list[Job]:
    """Pedagogues whose main place it is."""
    return [job for job in world.staff(place) if job.pedagogical and not job.external]


def studied(draw: Random, world: World) -> None:
    """How the courses were taken, and of which list they are."""
    managers = {job.person for job in world.jobs if job.manager}
    for key, courses in world.training.items():
        world.training[key] = [
            replace(
                course,
                form=draw.choice(FORMS),
                off_job=draw.random() < 0.4,
                federal=draw.random() < 0.4,
                for_managers=course.person in managers and draw.random() < 0.7,
            )
            for course in courses
        ]


def educated(draw: Random, world: World) -> None:
    """Whether the education is of the subject taught: of a person, wherever he teaches."""
    match = {
        one: draw.random() < 0.75
        for one in sorted({job.person for job in world.jobs}, key=lambda one: one.number)
    }
    world.jobs = [replace(job, match=match[job.person]) for job in world.jobs]


def taught_by(draw: Random, world: World) -> None:
    """Which programmes of mentoring follow the target model: a teacher keeps to one way."""
    by_model = {job.person: draw.random() < 0.6 for job in world.jobs}
    for key, pairs in world.mentoring.items():
        world.mentoring[key] = [replace(pair, target_model=by_model[pair.person]) for pair in pairs]


def raised(draw: Random, world: World) -> None:
    """Whose category is of this year or of the one before, and what it was."""
    for one in sorted({job.person for job in world.jobs}, key=lambda one: one.number):
        if one.category in _BEFORE and draw.random() < 0.6:
            when = this_year_or_before(draw, world, 0.6)
            world.raised[one] = Raised(draw.choice(_BEFORE[one.category]), day_of(draw, when))


def routes_of_managers(draw: Random, world: World) -> None:
    """Heads and their deputies have routes too."""
    for job in world.jobs:
        if job.manager and draw.random() < 0.4:
            world.routes[job.organisation.key].append(
                Route(
                    job.person,
                    day_of(draw, world.year, 1, 6),
                    day_of(draw, world.year, 9, 12),
                    "running",
                    draw.choice(("diagnostics", "wish")),
                )
            )


def products(draw: Random, world: World, place: Organisation) -> list[Product]:
    """What was made at courses; two people of one school may have made one thing."""
    people: list[Person] = [job.person for job in own(world, place)]
    return [
        Product(
            one,
            draw.choice(_PRODUCTS),
            "Современный урок",
            day_of(draw, this_year_or_before(draw, world)),
        )
        for one in people
        if draw.random() < 0.4
    ]
