"""Figures of «Казачинско-Ленский район» 2022: table 1 of the plan, and its rows 1.2, 1.3, 6.2.

Source: the order of 09.02.2022 № 36. Heads and their deputies count above and below (Q05); a row
heard every quarter is, over a year, of whoever had it in any of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from districts.facts import CLUB, SCHOOL
from districts.truth.figures import Truth
from districts.truth.happened import Facts
from districts.truth.shared import certificates, contests, in_force

if TYPE_CHECKING:
    from districts.facts import Job, Organisation, Person, World
    from districts.truth.figures import Count, Key

RANKS = ("нет", "соответствие занимаемой должности", "первая", "высшая")
IRO = ("ГАУ ДПО ИРО", "ЦНППМ")
ACADEMY = ("ФГАОУ ДПО «Академия Минпросвещения России»",)


def kazachinsko(world: World) -> dict[Key, Count]:
    """Count every figure of the plan."""
    it, truth = Facts(world), Truth(world)

    def working(job: Job) -> bool:
        return job.pedagogical or job.manager

    truth.share("Т1-1", lambda one: it.follows_a_plan(one, "diagnostics"), "staff routes", working)
    for name, of in (("pedagogues_only", _is_pedagogue), ("with_managers", working)):
        people = {job.person for job in world.jobs if of(job)}
        counted = sum(it.follows_a_plan(one, "diagnostics") for one in people)
        truth.aside("Т1-1", name, counted, "staff routes", len(people))
    service = world.more["method_service"][""]
    trained = sum(one.trained for one in service)
    truth.total("Т1-2", trained, "method_service", len(service))
    held = [
        one
        for one in world.more["events"][""]
        if one.held and one.programme and one.level == "муниципальный" and it.within(one.day)
    ]
    truth.total("Т1-3", len(held), "events")
    truth.share(
        "Т1-4",
        lambda one: any(
            guest.programme and guest.level == "региональный" for guest in it.visits(one)
        ),
        "staff event_participants",
        working,
    )
    _organisations(truth, it)
    _federal(truth.of(SCHOOL), it)
    truth.share("1.2", lambda one: _rose(it, one), "staff")
    contests(truth, it, "1.3")
    truth.share(
        "6.2",
        lambda one: any(record.kind == "attestation" for record in it.judged(one)),
        "staff expertise",
    )
    return truth.figures


def _is_pedagogue(job: Job) -> bool:
    return job.pedagogical


def _organisations(truth: Truth, it: Facts) -> None:
    """Т1-5 of all organisations, one however many it sent; Т1-6 of those of three kinds."""

    def sent_its_managers(place: Organisation) -> bool:
        return any(
            course.for_managers
            for job in it.world.staff(place)
            for course in it.courses(job.person, "ПК")
        )

    by_document = {one.organisation for one in in_force(it) if one.about == "target model"}

    def follows_the_model(place: Organisation) -> bool:
        pairs = it.world.mentoring[place.key]
        return place.key in by_document or any(
            pair.target_model and it.lasted(pair.began, pair.ended) for pair in pairs
        )

    truth.organisations("Т1-5", sent_its_managers, "training")
    truth.of(SCHOOL, CLUB).organisations("Т1-6", follows_the_model, "mentoring documents")


def _federal(truth: Truth, it: Facts) -> None:
    """Т1-7 wherever, and its parts by where."""

    def trained(one: Person, where: tuple[str, ...]) -> bool:
        return any(
            course.federal and (not where or course.provider in where)
            for course in it.courses(one, "ПК")
        )

    for ref, where in {"Т1-7": (), "Т1-7а": ACADEMY, "Т1-7б": IRO}.items():
        truth.share(ref, lambda one, where=where: trained(one, where), "staff training")  # type: ignore[misc]
    truth.by(
        "Т1-7",
        "provider",
        {name: lambda one, where=where: trained(one, where) for name, where in PROVIDERS.items()},  # type: ignore[misc]
        "staff training",
    )
    certificates(truth, it, "Т1-7", lambda course: course.kind == "ПК" and course.federal)


PROVIDERS = {
    "ИРО": ("ГАУ ДПО ИРО",),
    "ЦНППМ": ("ЦНППМ",),
    "Академия Минпросвещения": ACADEMY,
    "иная": ("ООО «Инфоурок»",),
}


def _rose(it: Facts, one: Person) -> bool:
    """Повысил категорию: the same one given anew is no rise."""
    given = it.world.raised.get(one)
    return (
        given is not None
        and it.within(given.day)
        and RANKS.index(one.category) > RANKS.index(given.previous)
    )
