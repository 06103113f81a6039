"""Figures of «Амурский район» 2021: lists A and B, the row of the plan and of the concept.

Source: the order of 26.07.2021 № 349-Д. Young is younger than thirty-five (row 20 of the plan);
posts are of the last day that was told (Q09, Q23); A-5.3 names no graduates and is not computed
(Q13); A-6.1 needs the lists of two years.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from districts.facts import SCHOOL
from districts.more.gatherings import ROLES
from districts.truth.figures import Count, Truth
from districts.truth.happened import Facts, years_between
from districts.truth.shared import certificates, contests, present
from districts.world import LEVELS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from districts.facts import InProject, Job, Member, Organisation, Person, World
    from districts.truth.figures import Key


KINDS = {
    "methodical": "методическое объединение",
    "network": "сетевое сообщество",
    "young": "сообщество молодых педагогов",
    "professional": "профессиональное сообщество",
}


def amursk(world: World) -> dict[Key, Count]:
    """Count every figure of the order that one year of registers gives."""
    it, truth = Facts(world), Truth(world)
    _of_schools(truth.of(SCHOOL), it)
    _posts(truth)
    _gatherings(truth, it)
    _young(truth, it)
    for ref in ("A-5.2", "B-9"):
        _matching(truth, ref)
    truth.share(
        "A-6.3",
        lambda one: any(
            pair.person == one and pair.target_model and it.lasted(pair.began, pair.ended)
            for pair in it.pairs
        ),
        "staff mentoring",
        of=lambda job: job.pedagogical or job.manager,
    )
    truth.count("A-8", it.competed, "staff contests", of=_is_pedagogue)
    truth.by_level("A-8", it.competed, "staff contests", counts=True)
    truth.share("B-1", lambda one: it.invited(one, "региональный"), "staff diagnostics")
    truth.share("B-2", lambda one: bool(it.judged(one)), "staff expertise")
    truth.by(
        "B-2",
        "role",
        {
            role: lambda one, role=role: any(row.role == role for row in it.judged(one))  # type: ignore[misc]
            for role in ROLES
        },
        "staff expertise",
    )
    contests(truth, it, "B-3")
    truth.count("К-2", lambda one: one.category in {"высшая", "первая"}, "staff", of=_is_pedagogue)
    _of_the_office(truth, it)
    return truth.figures


def _is_pedagogue(job: Job) -> bool:
    return job.pedagogical


def _of_schools(truth: Truth, it: Facts) -> None:
    truth.share(
        "A-1",
        lambda one: any("diagnostics" in course.bases for course in it.courses(one, "ПК")),
        "staff training",
    )
    truth.share(
        "A-4",
        lambda one: any(
            course.form == "дистанционная" and not course.off_job
            for course in it.courses(one, "ПК")
        ),
        "staff training",
        of=lambda job: job.pedagogical and bool(it.courses(job.person, "ПК")),
    )
    certificates(
        truth, it, "A-1", lambda course: course.kind == "ПК" and "diagnostics" in course.bases
    )
    truth.share("A-5а.3", lambda one: one.education == "высшее", "staff")
    truth.share("A-6.2", lambda one: years_between(one.began, it.last) < 5, "staff")


def _matching(truth: Truth, ref: str) -> None:
    """Of those who teach a subject; the education is the person's, by his main row (Q10)."""
    match = {job.person: job.match for job in truth.jobs}
    truth.share(
        ref,
        lambda one: match[one],
        "staff",
        of=lambda job: job.pedagogical and bool(job.subjects),
    )
    pairs = {(job.person, one) for job in truth.jobs if job.pedagogical for one in job.subjects}
    matching = sum(match[one] for one, _ in pairs)
    truth.aside(ref, "by_pairs", matching, "staff", len(pairs))


def _posts(truth: Truth) -> None:
    """Обеспеченность and vacancies, of pedagogical positions on the last day."""

    def filled(place: Organisation) -> tuple[Fraction, Fraction]:
        told = truth.world.more["staffing"][place.key]
        rows = [row for row in told if row.day <= truth.world.last]
        last = max(row.day for row in rows)
        rows = [row for row in rows if row.pedagogical and row.day == last]
        return sum((row.filled for row in rows), Fraction()), sum(
            (row.posts for row in rows), Fraction()
        )

    def vacant(place: Organisation) -> Fraction:
        taken, posts = filled(place)
        return posts - taken

    truth.amounts("A-5.1", filled, "staffing")
    truth.amounts("B-8", filled, "staffing")
    truth.number("A-5.4", vacant, "staffing")
    with_vacancies = sum(vacant(place) > 0 for place in truth.places)
    for ref in ("A-5.1", "B-8"):
        truth.aside(ref, "with_vacancies", with_vacancies, "staffing", len(truth.places))
    pupils = truth.world.more["pupils"]
    truth.number("A-5а.2", lambda place: sum(row.number for row in pupils[place.key]), "pupils")


def _gatherings(truth: Truth, it: Facts) -> None:
    """Communities and projects: persons once, names once, a school's own in each school."""

    def active(one: Person) -> list[Member]:
        return [row for row in it.communities if row.person == one]

    truth.share("A-2", lambda one: bool(active(one)), "staff communities")
    truth.by(
        "A-2",
        "kind",
        {
            name: lambda one, kind=kind: any(row.kind == kind for row in active(one))  # type: ignore[misc]
            for kind, name in KINDS.items()
        },
        "staff communities",
    )
    truth.by_level(
        "A-2",
        lambda one, level: any(row.level == level for row in active(one)),
        "staff communities",
    )
    truth.share(
        "B-6", lambda one: any(row.kind == "network" for row in active(one)), "staff communities"
    )
    own = {
        (key, row.title)
        for key, rows in truth.world.more["communities"].items()
        for row in rows
        if row.level == "школьный" and row in it.communities
    }
    common = {(row.level, row.title) for row in it.communities if row.level != "школьный"}
    truth.total("B-7", len(own) + len(common), "communities")
    truth.total("B-4", len({row.title for row in _for_young(it.projects)}), "projects")
    truth.share(
        "B-5",
        lambda one: any(row.person == one for row in _for_young(it.projects)),
        "staff projects",
    )
    for level in LEVELS:
        named = {row.title for row in _for_young(it.projects) if row.level == level}
        truth.figures["B-4", "level", level] = Count(len(named), None, ("projects",))


def _for_young(rows: Iterable[InProject]) -> list[InProject]:
    return [row for row in rows if row.about == "young"]


def _young(truth: Truth, it: Facts) -> None:
    def is_young(job: Job) -> bool:
        return job.pedagogical and it.age(job.person) < 35

    def in_club(one: Person) -> bool:
        return any(row.person == one and row.kind == "young" for row in it.communities)

    def improved(one: Person) -> bool:
        taught = {"training", "exchange", "conference"}
        return (
            bool(it.courses(one, "ПК", "ПП"))
            or any(guest.kind in taught for guest in it.visits(one))
            or in_club(one)
        )

    truth.count(
        "A-6.4",
        lambda one: any(
            row.person == one and row.level in {"муниципальный", "региональный"}
            for row in _for_young(it.projects)
        ),
        "staff projects",
        of=is_young,
    )
    truth.share("П-20", improved, "staff training event_participants communities", of=is_young)
    truth.count(
        "К-7",
        lambda one: it.competed(one) or in_club(one),
        "staff contests communities",
        of=is_young,
    )


def _of_the_office(truth: Truth, it: Facts) -> None:
    world = truth.world
    held = [
        one
        for one in world.more["events"][""]
        if one.held and one.level == "муниципальный" and it.within(one.day)
    ]
    exchange = [one for one in held if one.kind == "exchange"]
    truth.total("A-9", len(exchange), "events")
    truth.total("A-10", len(held) - len(exchange), "events")
    students = world.more["targeted_students"][""]
    truth.total(
        "A-5а.1", sum(row.number for row in students if row.level == "ВО"), "targeted_students"
    )
    present(
        truth,
        it,
        {
            "A-5.3q": "employment",
            "A-7.1": "young community",
            "A-7.2": "registry",
            "A-11.2": "expert council",
        },
    )
