"""Figures of «Вилюйский улус» 2021: § 1.1 (цель и задачи) and § 1.2 (показатели).

Source: the order of 28.01.2021 № 01-04/21-12.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from districts.facts import SCHOOL
from districts.truth.figures import Count, Truth
from districts.truth.happened import Facts, programme_of, years_between
from districts.truth.shared import by_position, certificates, contests

if TYPE_CHECKING:
    import datetime as dt

    from districts.facts import Organisation, Person, World
    from districts.truth.figures import Key


def vilyuysk(world: World) -> dict[Key, Count]:
    """Count every figure of the order."""
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
    truth.by(
        "1.2-2.4",
        "role",
        {
            "наставник": lambda one: it.mentored(one, taught=False),
            "наставляемый": lambda one: it.mentored(one, teaching=False),
        },
        "staff mentoring",
    )
    _programmes(truth, it)
    by_position(truth, it, "1.2-3.1")
    certificates(
        truth, it, "1.1", lambda course: course.kind == "ПК" and bool(aimed & {*course.bases})
    )
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
    contests(truth, it, "1.2-5.1")
    return truth.figures


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
