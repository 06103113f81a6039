"""Retention: who of last year's cohort is still on the staff a year later (Q14)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import numpy as np

from pedmonitor.model.period import Period, academic_year, snapshot

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from pedmonitor.compute.selection import Selector, Where
    from pedmonitor.definitions.family import Retention


def cohort_window(as_of: dt.date, *, option: str) -> Period:
    """Tell between which days the first job of a member of the cohort began.

    Args:
        as_of: Day of last year's register.
        option: ``academic``: 1 September of the year before to 31 August; ``year_before``: the
            twelve months up to the register's day.

    >>> window = cohort_window(dt.date(2021, 12, 31), option="academic")
    >>> str(window.start), str(window.end)
    ('2020-09-01', '2021-08-31')
    """
    if option == "year_before":
        day = snapshot(as_of)
        start = day.previous.start + dt.timedelta(days=1)
        return Period(day.kind, day.label, start, as_of, as_of)
    return academic_year(as_of.year - 1)


def count_retained(
    family: Retention, where: Where, selector: Selector, before: Selector
) -> tuple[int, int]:
    """Count those of the cohort who have stayed, and the cohort; arguments as of `cohort_of`."""
    stayed, members = cohort_of(family, where, selector, before)
    return len(stayed), len(members)


def cohort_of(
    family: Retention, where: Where, selector: Selector, before: Selector
) -> tuple[set[int], set[int]]:
    """Find those of the cohort who have stayed, and the cohort, by the keys of the run.

    Args:
        family: The family.
        where: The slice; organisations are those where the members began.
        selector: This year's staff.
        before: Last year's staff, with the cohort's window as its period.
    """
    then, now = before.universe, selector.universe
    wanted = [then.organisations[name] for name in where.organisations]
    cohort = before.select(family.cohort).pairs & np.isin(then.pair_organisation, wanted)
    kept = selector.select(family.fact).pairs
    if where.one:
        kept = kept & np.isin(now.pair_organisation, wanted)
    members = _keys(then.codes, then.people(cohort))
    stayed = _keys(now.codes, now.people(kept))
    return members & stayed, members


def _keys(codes: dict[int, int], people: NDArray[np.bool_]) -> set[int]:
    return {key for key, number in codes.items() if people[number]}
