"""What stands in the calendar: occurrences of plans, dates of the monitoring, measures."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from pedmonitor.model.calendar_entry import CalendarEntry, EntryKind
from pedmonitor.model.plan import Source, Window
from pedmonitor.model.plan_status import RowState
from pedmonitor.planning.deadlines import parse_deadline
from pedmonitor.planning.windows import PlanDays, place

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from pedmonitor.definitions.monitoring_calendar import MonitoringCalendar
    from pedmonitor.model.measure import Measure
    from pedmonitor.model.plan_status import PlanStatus

_KEPT = dt.timedelta(days=366)
_TITLE = 60
_SETTLED = {
    RowState.DONE,
    RowState.LATE,
    RowState.HELD,
    RowState.HELD_LATE,
    RowState.NOT_REQUIRED,
    RowState.CANCELLED,
}


def of_plan(status: PlanStatus) -> Iterator[CalendarEntry]:
    """Give the occurrences of a plan; what has no days stands in no calendar."""
    seen: dict[str, int] = {}
    for one in status.occurrences:
        number = seen[one.event.number] = seen.get(one.event.number, 0) + 1
        expected = one.event.expected
        if one.window is not None:
            yield CalendarEntry(
                key=f"{status.plan}/{one.event.number}/{number}",
                kind=EntryKind.PLAN,
                title=one.event.event,
                days=one.window,
                source=f"план «{_short(status.title)}», строка {one.event.number}",
                responsible=one.event.responsible,
                note="" if expected.source is Source.EVENT else expected.text,
                settled=one.state in _SETTLED,
            )


def _short(title: str) -> str:
    """Name a plan in a line: a long title by its first words; quotes inside are of the inner sort.

    >>> _short("План работы «Старт»")
    'План работы „Старт“'
    """
    words = title.replace("«", "„").replace("»", "“")
    return words if len(words) <= _TITLE else words[:_TITLE].rsplit(" ", 1)[0] + "…"


def rows_of_year(statuses: Iterable[PlanStatus], plan: str, year: int) -> set[str]:
    """List the rows of one plan that have days in a year; equal numbers of others are not meant."""
    return {
        row.event.number
        for one in statuses
        if one.plan == plan
        for row in one.occurrences
        if row.window and row.window.start.year <= year <= row.window.end.year
    }


def of_monitoring(
    calendar: MonitoringCalendar, year: int, planned: Collection[str] = ()
) -> Iterator[CalendarEntry]:
    """Give the dates of a document's monitoring in a year.

    Args:
        calendar: The dates.
        year: The year.
        planned: Rows of the document's own plan that stand in the calendar of that year: they are
            not said twice.
    """
    days = PlanDays(dt.date(year, 1, 1), dt.date(year, 12, 31))
    for date in calendar.dates:
        if date.plan_rows and set(date.plan_rows) <= set(planned):
            continue
        windows = place(parse_deadline(date.period), days).windows
        for number, window in enumerate(windows, start=1):
            yield CalendarEntry(
                key=f"{calendar.profile}/{date.id}/{year}/{number}",
                kind=EntryKind.MONITORING,
                title=date.title,
                days=window,
                source=date.source,
                note=f"показатели {', '.join(date.indicators)}" if date.indicators else "",
            )


def of_measures(measures: Iterable[Measure]) -> Iterator[CalendarEntry]:
    """Give the measures; one without an end stands on its first day."""
    for measure in measures:
        yield CalendarEntry(
            key=f"measure/{measure.id}",
            kind=EntryKind.MEASURE,
            title=measure.title,
            days=Window(measure.start, measure.end or measure.start),
            source=f"реестр мер, {measure.id}",
            responsible=(measure.responsible,) if measure.responsible else (),
        )


def of_year(entries: Iterable[CalendarEntry], year: int) -> tuple[CalendarEntry, ...]:
    """Leave what touches a year, by its days."""
    first, last = dt.date(year, 1, 1), dt.date(year, 12, 31)
    mine = (one for one in entries if one.days.start <= last and one.days.end >= first)
    return tuple(sorted(mine, key=lambda one: (one.days, one.kind, one.key)))


def due_within(
    entries: Iterable[CalendarEntry], day: dt.date, *, days: int
) -> tuple[CalendarEntry, ...]:
    """Leave what must be done within so many days from a day on, or should have been done by it.

    What nothing shows to be done stays for a year after its last day. Dates of the monitoring and
    measures keep no record of what was done, so only those to come are named.
    """
    until, since = day + dt.timedelta(days=days), day - _KEPT
    return tuple(
        sorted(
            (
                one
                for one in entries
                if not one.settled
                and one.days.end <= until
                and one.days.end >= (since if one.kind is EntryKind.PLAN else day)
            ),
            key=lambda one: (one.days.end, one.days.start, one.key),
        )
    )


def long_overdue(entries: Iterable[CalendarEntry], day: dt.date) -> int:
    """Count the rows of plans that nothing shows to be done and that `due_within` names no more."""
    return sum(
        one.kind is EntryKind.PLAN and not one.settled and one.days.end < day - _KEPT
        for one in entries
    )
