"""Which days a return speaks of: what its rows without a date are given."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from pedmonitor.model.period import PeriodKind, academic_year, covers

if TYPE_CHECKING:
    from pedmonitor.definitions.form import Timing
    from pedmonitor.intake.origin.attribute import OwnedTable
    from pedmonitor.intake.origin.stated import Stated
    from pedmonitor.model.period import Period

_TWO = 2
Span = tuple[dt.date, dt.date]


def speaks_of_period(owned: OwnedTable, period: Period) -> bool:
    """Say whether a table is for the period as far as its titles and names tell."""
    return covers_period(owned.stated, period)


def covers_period(stated: Stated, period: Period) -> bool:
    """Say whether what a title or a name states of its time is for the period, or says nothing.

    Args:
        stated: What has been read of its time.
        period: The period asked for.
    """
    if stated.span is not None and not is_year(period):
        return stated.span[0] <= period.end and period.start <= stated.span[1]
    own = school_year(stated.years)
    if own is not None and period.kind is PeriodKind.ACADEMIC_YEAR:
        return own == period
    return not stated.years or _touches(stated.years, period)


def school_year(years: frozenset[int]) -> Period | None:
    """Give the academic year that two calendar years in a row name; None for other years.

    Args:
        years: Calendar years that a return names.
    """
    first, last = min(years, default=0), max(years, default=0)
    return academic_year(first) if len(years) == _TWO and last == first + 1 else None


def placed(owned: OwnedTable, timing: Timing, period: Period) -> Span | None:
    """Tell which days the rows without a date are given; None leaves them without.

    A year takes whatever is stated for it. A quarter, a month or a half takes only what is stated
    for days inside it: the facts of an annual return cannot be told apart by months, but what is
    active all year is active in each of them.

    Args:
        owned: The table.
        timing: How rows of its form sit in time.
        period: The period asked for.
    """
    stated = owned.stated
    whole = (period.start, period.end)
    if timing.mode == "stock" and stated.as_of is not None:
        return (stated.as_of, stated.as_of)
    if timing.mode == "event" and is_of_several_years(stated) and not _within(stated, period):
        return None
    undated = all(start is None for start in owned.table.starts)
    if is_year(period) or not stated.years:
        return whole if undated or _touches(stated.years, period) else None
    if stated.span is not None:
        first, last = stated.span
        return stated.span if period.start <= first and last <= period.end else None
    if timing.mode == "overlap":
        return (dt.date(min(stated.years), 1, 1), dt.date(max(stated.years), 12, 31))
    return None


def is_of_several_years(stated: Stated) -> bool:
    """Say whether a title tells of several years, and so of none: «за последние три года».

    Args:
        stated: What titles and names say of the time.
    """
    return stated.several or (len(stated.years) > 1 and school_year(stated.years) is None)


def is_year(period: Period) -> bool:
    """Say whether a period is a year or more."""
    return covers(period.kind, PeriodKind.CALENDAR_YEAR)


def _within(stated: Stated, period: Period) -> bool:
    """Say whether all years that a title names lie in the period."""
    return (
        bool(stated.years)
        and period.start.year <= min(stated.years) <= max(stated.years) <= period.end.year
    )


def _touches(years: frozenset[int], period: Period) -> bool:
    return any(period.start.year <= year <= period.end.year for year in years)
