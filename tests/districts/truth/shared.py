"""Figures that several documents ask for in the same words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from districts.truth.figures import Count

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from districts.facts import Course, Document
    from districts.truth.figures import Truth
    from districts.truth.happened import Facts


def contests(truth: Truth, it: Facts, ref: str) -> None:
    truth.share(ref, it.competed, "staff contests")
    truth.by_level(ref, it.competed, "staff contests")
    truth.by_subject(ref, lambda one, _: it.competed(one), "staff contests")
    entries = {
        (entry.person, entry.title, entry.level)
        for rows in it.world.contests.values()
        for entry in rows
        if it.within(entry.day)
    }
    truth.aside(ref, "participations", len(entries), "staff contests")


def by_position(truth: Truth, it: Facts, ref: str) -> None:
    """Прошедшие диагностику дефицитов, by the posts of pedagogues."""
    for position in sorted({job.position for job in truth.jobs if job.pedagogical}):
        taught = [job for job in truth.jobs if job.pedagogical and job.position == position]
        key = (ref, "position", POSITIONS.get(position, position))
        truth.put(key, lambda one: it.diagnosed(one, "deficits"), taught, "staff diagnostics")


POSITIONS: Mapping[str, str] = {}
"""What a position is called in the list of positions, where people call it otherwise."""


def certificates(truth: Truth, it: Facts, ref: str, counts: Callable[[Course], bool]) -> None:
    """Удостоверения: every paper, though a programme be taken twice (Q22)."""
    people = {job.person for job in truth.jobs if job.pedagogical}
    found = [course for one in people for course in it.courses(one, "ПК", "ПП") if counts(course)]
    truth.aside(ref, "certificates", len(found), "staff training")


def in_force(it: Facts) -> list[Document]:
    """Documents approved by the end of the year; a draft is no document."""
    return [one for one in it.world.documents if one.status != "проект" and one.day <= it.last]


def present(truth: Truth, it: Facts, asked: Mapping[str, str]) -> None:
    """Наличие: whether there is a document about it; indicator → what about."""
    about = {one.about for one in in_force(it)}
    for ref, one in asked.items():
        truth.figures[ref, "", ""] = Count(int(one in about), None, ("documents",))
