"""Place a deadline inside its plan: the days on which an event, or each occurrence, is due."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass, replace
from typing import Literal

from pedmonitor.model.plan import (
    Deadline,
    DeadlineKind,
    Placing,
    Schedule,
    Window,
    YearPart,
)

_YEAR_DAYS = 366
_HALF = 15
_OF_YEAR_PARTS = {
    DeadlineKind.ALL_YEAR,
    DeadlineKind.ANNUAL,
    DeadlineKind.HALF_YEARLY,
    DeadlineKind.QUARTERLY,
}
_BEGINS, _ENDS = {8, 9}, {5, 6, 7, 8}
"""Months in which plans of school years begin and end."""
_SEPTEMBER, _YEAR_MONTHS = 9, 12
_HALVES = ((9, 12), (1, 6))
"""Months of the halves of a school year; June belongs to the second, as pedagogues work."""
TERMS = ((9, 10), (11, 12), (1, 3), (4, 5))
"""Months of the four terms («четверть») of a school year."""
_NEVER = Schedule((), Placing.UNKNOWN)


@dataclass(frozen=True, slots=True)
class PlanDays:
    """The days that a plan is made for, as far as it tells.

    Attributes:
        start: First day.
        end: Last day.
        placing: `TERM` when the document states them, `ASSUMED` when they follow from its rows.
        month_year: The year of months without one, when the settings of the plan say so.
        parts_of: Which year «I полугодие» and «I квартал» are of, when the plan's settings say so;
            else in a plan of school years halves are the school year's, quarters the calendar's.
    """

    start: dt.date
    end: dt.date
    placing: Placing = Placing.TERM
    month_year: int | None = None
    parts_of: Literal["school_year", "calendar_year"] | None = None

    @property
    def whole(self) -> Window:
        """All the days of the plan."""
        return Window(self.start, self.end)

    @property
    def years(self) -> tuple[int, ...]:
        """Calendar years that the plan touches."""
        return tuple(range(self.start.year, self.end.year + 1))

    @property
    def is_of_school_years(self) -> bool:
        """Whether the plan is made for one or more school years."""
        longer = self.end.year > self.start.year
        return longer and self.start.month in _BEGINS and self.end.month in _ENDS

    def counts_from_september(self, part: YearPart | None) -> bool:
        """Say whether a part of a year is one of a school year; None: what comes back in it."""
        if self.parts_of is not None or not self.is_of_school_years:
            return self.parts_of == "school_year"
        return part is not YearPart.QUARTER


def place(deadline: Deadline, days: PlanDays | None) -> Schedule:
    """Find the days of an event.

    Args:
        deadline: When the event is due by its own words.
        days: The days of the plan; None when nothing tells them.

    Returns:
        Windows in order, one an occurrence; none where the year is not told, the day does not
        exist or the event waits for an occasion.

    >>> import datetime as dt
    >>> year = PlanDays(dt.date(2022, 1, 1), dt.date(2022, 12, 31))
    >>> found = place(Deadline("", DeadlineKind.MONTH_RANGE, (), (2, 4)), year)
    >>> str(found.windows[0].start), str(found.windows[0].end), found.placing.value
    ('2022-02-01', '2022-04-30', 'term')
    >>> len(place(Deadline("", DeadlineKind.QUARTERLY), year).windows)
    4
    """
    if deadline.impossible or deadline.kind is DeadlineKind.TEXT:
        return _NEVER
    if deadline.kind.waits:
        return Schedule((), Placing.OCCASION)
    if deadline.years:
        return Schedule(_stated(deadline, days), Placing.STATED)
    if days is None:
        return _NEVER
    by_school = days.counts_from_september(deadline.part)
    if deadline.part is not None and by_school:
        months = school_months(deadline.part, deadline.parts)
        return replace(_in_term(replace(deadline, months=months), days), by_school_year=True)
    if deadline.lacks_year:
        return _in_term(deadline, days)
    windows = _recurring(deadline, days.whole, by_school=by_school)
    told = by_school and deadline.kind in _OF_YEAR_PARTS and len(windows) > 1
    return Schedule(windows, days.placing, told)


def school_months(part: YearPart, parts: tuple[int, int]) -> tuple[int, int]:
    """Give the months of halves or quarters of a school year.

    >>> school_months(YearPart.HALF, (2, 2)), school_months(YearPart.QUARTER, (1, 2))
    ((1, 6), (9, 2))
    """
    first, last = parts
    if part is YearPart.HALF:
        return _HALVES[first - 1][0], _HALVES[last - 1][1]
    start = _SEPTEMBER + 3 * (first - 1)
    end = _SEPTEMBER + 3 * last - 1
    return (start - 1) % _YEAR_MONTHS + 1, (end - 1) % _YEAR_MONTHS + 1


def _stated(deadline: Deadline, days: PlanDays | None) -> tuple[Window, ...]:
    """Windows of a deadline that names its year or years."""
    first, last = deadline.years[0], deadline.years[-1]
    if deadline.kind is DeadlineKind.BY_DATE:
        return (_dates(deadline, first, last, days),)
    if deadline.kind is DeadlineKind.DAYS:
        return _by_each(deadline, deadline.years, days)
    if deadline.kind is DeadlineKind.MONTHS:
        own = len(deadline.years) == len(deadline.months)
        years = deadline.years if own else (first,) * len(deadline.months)
        return tuple(sorted(map(_month, years, deadline.months)))
    if deadline.kind.recurs:
        whole = _months(first, last, deadline.months or (1, 12))
        return _recurring(deadline, whole)
    return (_months(first, last, deadline.months or (1, 12)),)


def _in_term(deadline: Deadline, days: PlanDays) -> Schedule:
    """Find the year of a month or a day that is named without one."""
    if days.month_year is not None:
        return Schedule(_of_year(deadline, days.month_year, days), Placing.ASSUMED)
    found = [window for year in days.years for window in _of_year(deadline, year, days)]
    inside = {w for w in found if w.start <= days.end and w.end >= days.start}
    wanted = len(deadline.months) if deadline.kind.is_listed else 1
    if len(inside) != wanted:
        return _NEVER
    return Schedule(tuple(sorted(inside)), days.placing)


def _of_year(deadline: Deadline, year: int, days: PlanDays) -> tuple[Window, ...]:
    if deadline.kind is DeadlineKind.MONTHS:
        return tuple(_month(year, number) for number in deadline.months)
    if deadline.kind is DeadlineKind.DAYS:
        return _by_each(deadline, (year,) * len(deadline.days), days)
    first, last = deadline.months[0], deadline.months[-1]
    end = year if first <= last else year + 1
    if deadline.days and max(deadline.days) > calendar.monthrange(end, last)[1]:
        return ()  # 29 February of a year that has none
    if deadline.kind is DeadlineKind.BY_DATE:
        return (_dates(deadline, year, end, days),)
    return (_months(year, end, deadline.months),)


def _dates(deadline: Deadline, first: int, last: int, days: PlanDays | None) -> Window:
    """A stretch of days, or everything from the start of the plan until the last day."""
    end = dt.date(last, deadline.months[-1], deadline.days[-1])
    if len(deadline.days) > 1:
        start = dt.date(first, deadline.months[0], deadline.days[0])
        return Window(min(start, end), end)
    return Window(days.start if days and days.start <= end else end, end)


def _by_each(
    deadline: Deadline, years: tuple[int, ...], days: PlanDays | None
) -> tuple[Window, ...]:
    """Give an occurrence by each of several days: from the day before it that is named."""
    ends = sorted(map(dt.date, years, deadline.months, deadline.days))
    starts = [end + dt.timedelta(days=1) for end in ends[:-1]]
    first = days.start if days and days.start <= ends[0] else ends[0]
    return tuple(map(Window, (first, *starts), ends))


def _recurring(deadline: Deadline, whole: Window, *, by_school: bool = False) -> tuple[Window, ...]:
    """Cut the days of the plan into occurrences; each is clipped to them."""
    kind = deadline.kind
    if kind is DeadlineKind.ANNUAL and deadline.months:
        return _every_year(deadline.months, whole)
    short = (whole.end - whole.start).days < _YEAR_DAYS
    if kind in {DeadlineKind.ALL_YEAR, DeadlineKind.ANNUAL} and short:
        return (whole,)
    length = {
        DeadlineKind.QUARTERLY: 3,
        DeadlineKind.HALF_YEARLY: 6,
        DeadlineKind.MONTHLY: 1,
        DeadlineKind.WEEKLY: 1,
        DeadlineKind.HALF_MONTHLY: 1,
    }.get(kind, 12)
    cut = _cut_school_years(whole, length) if by_school and length > 1 else _cut(whole, length)
    if kind is DeadlineKind.TERMLY:
        cut = _terms(whole)
    cut = [w for w in cut if length != 1 or _allowed(w.start.month, deadline.months)]
    if kind is DeadlineKind.HALF_MONTHLY:
        cut = [half for window in cut for half in _halves(window)]
    if deadline.days:
        longest = dt.timedelta(days=deadline.days[0] - 1)
        cut = [Window(month.start, min(month.end, month.start + longest)) for month in cut]
    clipped = [Window(max(w.start, whole.start), min(w.end, whole.end)) for w in cut]
    return tuple(window for window in clipped if window.start <= window.end)


def _cut(whole: Window, length: int) -> list[Window]:
    """Cut calendar years into parts of so many months."""
    return [
        _months(year, year, (first, first + length - 1))
        for year in range(whole.start.year, whole.end.year + 1)
        for first in range(1, 13, length)
    ]


def _cut_school_years(whole: Window, length: int) -> list[Window]:
    """Cut school years into halves, quarters or leave them whole; from September to August."""
    found: list[Window] = []
    for year in range(whole.start.year - 1, whole.end.year + 1):
        if length == 6:  # noqa: PLR2004 - halves are not equally long
            found += [_months(year, year, (9, 12)), _months(year + 1, year + 1, (1, 8))]
            continue
        for first in range(_SEPTEMBER, _SEPTEMBER + _YEAR_MONTHS, length):
            last = first + length - 1
            ends = [(month - 1) % _YEAR_MONTHS + 1 for month in (first, last)]
            years = [year + (month > _YEAR_MONTHS) for month in (first, last)]
            found.append(_months(years[0], years[1], (ends[0], ends[1])))
    return found


def _terms(whole: Window) -> list[Window]:
    """Give the terms of every school year that the days touch; no term has the summer."""
    return [
        _months(year + (first < _SEPTEMBER), year + (last < _SEPTEMBER), (first, last))
        for year in range(whole.start.year - 1, whole.end.year + 1)
        for first, last in TERMS
    ]


def _every_year(months: tuple[int, ...], whole: Window) -> tuple[Window, ...]:
    """Give the months of «ежегодно, август» in every year in which they lie in the plan."""
    turns = int(months[0] > months[-1])
    years = range(whole.start.year - turns, whole.end.year + 1)
    found = (_months(year, year + turns, months) for year in years)
    return tuple(one for one in found if one.start <= whole.end and one.end >= whole.start)


def _allowed(month: int, limit: tuple[int, ...]) -> bool:
    """Whether a month lies in «сентябрь–май»; no limit allows every month."""
    if not limit:
        return True
    first, last = limit[0], limit[-1]
    return first <= month <= last if first <= last else month >= first or month <= last


def _halves(month: Window) -> tuple[Window, Window]:
    middle = month.start.replace(day=_HALF)
    return Window(month.start, middle), Window(middle + dt.timedelta(days=1), month.end)


def _month(year: int, number: int) -> Window:
    return _months(year, year, (number,))


def _months(first: int, last: int, months: tuple[int, ...]) -> Window:
    end = calendar.monthrange(last, months[-1])[1]
    start = dt.date(first, months[0], 1)
    return Window(start, max(start, dt.date(last, months[-1], end)))
