"""What two years of the same people tell: who stayed after the first year, who came and who left.

A-6.1 (Амурский район, Q14): the beginners of last year's list, whose first teaching job began from
1 September to 31 August, and those of them who still teach in the municipality, in a row of an
organisation in that one. Changes are told by persons (domain.md § 3.2).
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from districts.truth.figures import Count, Truth

if TYPE_CHECKING:
    from collections.abc import Mapping

    from districts.facts import Job, World
    from districts.truth.figures import Key


class Change(NamedTuple):
    """How many stayed; of them who gained and who lost it; who came or left with it."""

    stayed: int
    gained: int
    lost: int
    came_with: int
    left_with: int


def retention(before: World, after: World) -> dict[Key, Count]:
    """A-6.1, in all and by organisations, of the year before."""
    first, last = dt.date(before.year - 1, 9, 1), dt.date(before.year, 8, 31)

    def is_beginner(job: Job) -> bool:
        return job.pedagogical and first <= job.person.began <= last

    figures: dict[Key, Count] = {}
    for (kind, value), places in Truth(before).cuts().items():
        if kind not in {"", "organisation"}:
            continue
        begun = {job.person for place in places for job in before.staff(place) if is_beginner(job)}
        there = {
            job.person
            for job in after.jobs
            if job.pedagogical and (not kind or job.organisation in places)
        }
        figures["A-6.1", kind, value] = Count(len(begun & there), len(begun), ("staff",))
    return figures


def changes(before: Mapping[Key, Count], after: Mapping[Key, Count]) -> dict[str, Change]:
    """Number of a share of persons → how it has changed."""
    found = {}
    for key, now in after.items():
        then = before.get(key)
        if key[1:] == ("", "") and then and then.people and now.people:
            stayed = then.people & now.people
            found[key[0]] = Change(
                len(stayed),
                len(stayed & (now.having - then.having)),
                len(stayed & (then.having - now.having)),
                len(now.having - then.people),
                len(then.having - now.people),
            )
    return found
