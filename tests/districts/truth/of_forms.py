"""Figures that profiles take from state forms, where forms are all that was sent.

Amursk names the forms as the source (ОО-1, 85-К) of A-5.1, A-5.4, A-5а.3, A-6.2; Vilyuysk's share
of those under thirty-five is in every form. Nobody in a form works elsewhere: totals are sums.
"""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import TYPE_CHECKING

from districts.facts import KINDERGARTEN, SCHOOL
from districts.forms.numbers import age_of, listed, vacant
from districts.truth.figures import Truth
from districts.truth.happened import years_between

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from districts.facts import Job, Organisation, World
    from districts.truth.figures import Count, Key

REGISTER = "forms"


def vilyuysk(world: World) -> dict[Key, Count]:
    """The share of the young."""
    truth = Truth(world)
    truth.amounts("1.2-2.2", _share(world, lambda job: age_of(world, job) < 35), REGISTER)
    return truth.figures


def amursk(world: World) -> dict[Key, Count]:
    """Posts, vacancies, education and experience."""
    truth, last = Truth(world), dt.date(world.year, 12, 31)
    schools, with_posts = truth.of(SCHOOL), truth.of(SCHOOL, KINDERGARTEN)
    schools.amounts("A-5а.3", _share(world, lambda job: job.person.education == "высшее"), REGISTER)
    schools.amounts(
        "A-6.2", _share(world, lambda job: years_between(job.person.began, last) < 5), REGISTER
    )

    def posts(place: Organisation) -> tuple[Fraction, Fraction]:
        taken = _pedagogues(world, place)
        empty = sum((vacant(world, job) for job in taken), Fraction())
        return Fraction(len(taken)), len(taken) + empty

    for ref in ("A-5.1", "B-8"):
        with_posts.amounts(ref, posts, REGISTER)
    with_posts.number("A-5.4", lambda place: posts(place)[1] - posts(place)[0], REGISTER)
    return truth.figures


def _pedagogues(world: World, place: Organisation) -> list[Job]:
    return [job for job in listed(world, place) if job.pedagogical]


def _share(
    world: World, having: Callable[[Job], bool]
) -> Callable[[Organisation], tuple[Fraction, Fraction]]:
    def of(place: Organisation) -> tuple[Fraction, Fraction]:
        people = _pedagogues(world, place)
        return Fraction(sum(map(having, people))), Fraction(len(people))

    return of


OF_FORMS: Mapping[str, Callable[[World], dict[Key, Count]]] = {
    "vilyuysk-2021": vilyuysk,
    "amursk-2021": amursk,
}
