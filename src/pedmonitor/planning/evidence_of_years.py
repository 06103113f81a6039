"""Registers of several years as one evidence: a school-year plan is carried out in two of them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from pedmonitor.model.plan import Window

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pedmonitor.model.plan_evidence import ParticipantFact, PlanEvidence, ToldDays

_Fact = TypeVar("_Fact")


def days_read(told: Iterable[ToldDays], since: int, until: int) -> Window | None:
    """Find the days that registers speak of, the last ones of a plan without a gap.

    The last year that any row tells counts whole. A year before it counts whole where a register is
    named after it; of a register that names no year only the months from its first row on count.

    Args:
        told: One a register.
        since: First year of the plans.
        until: Last year of the plans that has begun.
    """
    registers = tuple(told)
    years = {day.year for one in registers for day in one.days}
    last = max((year for year in years if since <= year <= until), default=None)
    if last is None:
        return None
    named = {year for one in registers for year in one.years}
    first = last
    while first - 1 in named and first - 1 >= since:
        first -= 1
    start = dt.date(first, 1, 1)
    early = [
        day
        for one in registers
        if not one.years
        for day in one.days
        if day < start and day.year in {first - 1} & set(range(since, until))
    ]
    if early:
        start = min(early).replace(day=1)
    return Window(start, dt.date(last, 12, 31))


def joined_years(parts: Sequence[PlanEvidence]) -> PlanEvidence:
    """Join the registers of several years, oldest first.

    What two years both tell counts once; a person is known again by organisation and key. Lists of
    organisations and associations are those of the last year.
    """
    last = parts[-1]
    if len(parts) == 1:
        return last
    return replace(
        last,
        read=_span([part.read for part in parts if part.read is not None]),
        events=_together([part.events for part in parts]),
        documents=_together([part.documents for part in parts]),
        participants=_people([part.participants for part in parts]),
        associations=last.associations or parts[0].associations,
        unread={name: why for part in parts for name, why in part.unread.items()},
        overlooked=tuple(dict.fromkeys(one for part in parts for one in part.overlooked)),
    )


def _span(windows: list[Window]) -> Window | None:
    """Give the last stretch of days without a gap."""
    if not windows:
        return None
    found = max(windows, key=lambda one: one.end)
    for one in sorted(windows, key=lambda one: one.end, reverse=True):
        if one.end >= found.start - dt.timedelta(days=1):
            found = Window(min(found.start, one.start), found.end)
    return found


def _together(parts: Sequence[tuple[_Fact, ...] | None]) -> tuple[_Fact, ...] | None:
    found: list[_Fact] = []
    for part in parts:
        known = set(found)
        found += [one for one in part or () if one not in known]
    return None if all(part is None for part in parts) else tuple(found)


def _people(
    parts: Sequence[tuple[ParticipantFact, ...] | None],
) -> tuple[ParticipantFact, ...] | None:
    """Number people anew, so that the same one of two years has one number."""
    numbers: dict[tuple[str, int], int] = {}
    size = 0
    renumbered: list[tuple[ParticipantFact, ...] | None] = []
    for part in parts:
        of_run: dict[int, int] = {}
        for one in part or ():
            if one.person < 0 or one.person in of_run:
                continue
            known = numbers.get((one.organisation, one.key)) if one.key else None
            of_run[one.person] = size if known is None else known
            size += known is None
            if one.key:
                numbers.setdefault((one.organisation, one.key), of_run[one.person])
        renumbered.append(
            part and tuple(replace(one, person=of_run.get(one.person, one.person)) for one in part)
        )
    return _together(renumbered)
