"""Figures of «Корсаковский район» 2021: п. 3.1, 4.1 and 5.4 of the road map.

Source: the order of 27.05.2021 № 50-0.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from districts.truth.figures import Count, Truth
from districts.truth.happened import Facts
from districts.truth.shared import by_position, certificates, contests, present

if TYPE_CHECKING:
    from districts.facts import Course, Job, Person, World
    from districts.truth.figures import Having, Key


def korsakov(world: World) -> dict[Key, Count]:
    """Count every figure of the order."""
    it, truth = Facts(world), Truth(world)

    def taught(one: Person) -> list[Course]:
        return it.courses(one, "ПК", "ПП")

    def regional(basis: str) -> Having:
        return lambda one: any(course.regional and basis in course.bases for course in taught(one))

    truth.share("3.1-1", lambda one: it.diagnosed(one, "deficits"), "staff diagnostics")
    truth.by_subject(
        "3.1-1", lambda one, subject: it.diagnosed(one, "deficits", subject), "staff diagnostics"
    )
    by_position(truth, it, "3.1-1")
    _positions(truth, it)
    truth.share(
        "3.1-3",
        regional("diagnostics"),
        "staff training",
        of=lambda job: job.pedagogical and bool(taught(job.person)),
    )
    truth.share("3.1-4", regional("route"), "staff training")
    truth.share("3.1-5", regional("need"), "staff training")
    for ref, basis in {"3.1-4": "route", "3.1-5": "need"}.items():
        certificates(
            truth,
            it,
            ref,
            lambda course, basis=basis: course.regional and basis in course.bases,  # type: ignore[misc]
        )
    contests(truth, it, "3.1-6")
    truth.count(
        "5.4-1", lambda one: bool(taught(one)), "staff training", of=lambda job: job.manager
    )
    truth.count(
        "5.4-2", lambda one: bool(taught(one)), "staff training", of=lambda job: job.pedagogical
    )
    present(
        truth,
        it,
        {
            "3.1-7": "mentoring",
            "4.1-1": "deficits",
            "4.1-2": "contests",
            "4.1-3": "training",
            "4.1-4": "burnout",
        },
    )
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
