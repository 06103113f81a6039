"""What organisations give as numbers: posts, pupils, orders of courses, answers of forms."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import TYPE_CHECKING

from districts.facts import KINDERGARTEN, SCHOOL, Answers, Order, Posts, Pupils
from districts.more.people import day_of, this_year_or_before

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

    from districts.facts import Organisation, World

FORMS = (
    "педагогический класс",
    "индивидуальный учебный план",
    "программа «Вожатый»",
    "олимпиада",
)
_QUESTIONS = (
    "Удовлетворены ли вы содержанием курсов",
    "Удовлетворены ли вы организацией курсов",
    "Полезность курсов",
)
PROGRAMMES = ("Обновлённые ФГОС", "Функциональная грамотность", "Работа с детьми с ОВЗ")


def staffing(draw: Random, world: World, place: Organisation) -> list[Posts]:
    """Posts on two days of the year: the last one is of the year (Q23)."""
    rows = sorted({(job.position, job.subjects[:1]) for job in world.staff(place)})
    scheduled = [Fraction(draw.choice((1, 2, 3, 4, 6)), 2) + 1 for _ in rows]
    return [
        Posts(
            position,
            subject[0] if subject else "",
            day,
            posts,
            posts - draw.choice((0, 0, 0, Fraction(1, 2), 1)),
            _is_pedagogical(world, place, position),
        )
        for day in (dt.date(world.year, 9, 1), dt.date(world.year, 12, 15))
        for (position, subject), posts in zip(rows, scheduled, strict=True)
    ]


def _is_pedagogical(world: World, place: Organisation, position: str) -> bool:
    return any(job.pedagogical for job in world.staff(place) if job.position == position)


def pupils(draw: Random, world: World, place: Organisation) -> list[Pupils]:
    """How many pupils are taught to teach, by forms."""
    if place.kind == KINDERGARTEN:
        return []
    day = dt.date(world.year, 12, 20)
    return [
        Pupils(form, draw.randint(4, 40), day)
        for form in draw.sample(FORMS, draw.choice((1, 2, 3)))
    ]


def training_orders(draw: Random, world: World, place: Organisation) -> list[Order]:
    """Places on courses, ordered of the methodical centre; the centre orders of the institute."""
    at_most = 3 if place.kind == SCHOOL else 6
    return [
        Order(
            programme,
            "ОМЦ",
            draw.randint(1, 2 * at_most),
            day_of(draw, this_year_or_before(draw, world)),
        )
        for programme in draw.sample(PROGRAMMES, draw.choice((1, 2, 3)))
    ]


def surveys(draw: Random, world: World, place: Organisation) -> list[Answers]:
    """Mean scores of the questions of a form, by a scale of the school's own."""
    scale = draw.choice((5, 10))
    return [*_answers(draw, world, scale)] if place.kind == SCHOOL or draw.random() < 0.7 else []


def _answers(draw: Random, world: World, scale: int) -> Iterator[Answers]:
    day = day_of(draw, world.year, 4, 12)
    number = draw.randint(4, 20)
    for question in _QUESTIONS:
        score = Fraction(draw.randint(scale * 6, scale * 10), 10)
        yield Answers(question, scale, score, number, day)
