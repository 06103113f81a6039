"""The calendar as iCalendar (RFC 5545) for Outlook, Thunderbird, a telephone; no clock in it."""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import TYPE_CHECKING

from pedmonitor.model.calendar_entry import EntryKind
from pedmonitor.reporting.text.plain import printable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pedmonitor.model.calendar_entry import CalendarEntry

CATEGORY = {
    EntryKind.PLAN: "План мероприятий",
    EntryKind.MONITORING: "Мониторинг",
    EntryKind.MEASURE: "Меры",
}
_DIGITS = 32


def render_ics(entries: Iterable[CalendarEntry], *, title: str, day: dt.date) -> bytes:
    """Write the calendar: an entry lasts whole days, the last one included.

    Args:
        entries: What stands in it.
        title: Name of the calendar.
        day: Stands for the moment of writing, which the standard asks for: no clock is read.
    """
    from icalendar import Calendar, Event  # noqa: PLC0415 - only if asked for

    calendar = Calendar()
    calendar.add("prodid", "-//pedmonitor//RU")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", title)
    stamp = dt.datetime.combine(day, dt.time.min, tzinfo=dt.UTC)
    for entry in entries:
        event = Event()
        event.add("uid", f"{_digest(entry.key)}@pedmonitor")
        event.add("dtstamp", stamp)
        event.add("dtstart", entry.days.start)
        event.add("dtend", entry.days.end + dt.timedelta(days=1))
        event.add("summary", printable(entry.title))
        event.add("description", printable(_description(entry)))
        event.add("categories", [CATEGORY[entry.kind]])
        event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _digest(key: str) -> str:
    """Keep the identity of an entry in letters that every calendar takes."""
    return hashlib.sha256(key.encode()).hexdigest()[:_DIGITS]


def _description(entry: CalendarEntry) -> str:
    lines = (
        f"Источник: {entry.source}" if entry.source else "",
        f"Ответственные: {'; '.join(entry.responsible)}" if entry.responsible else "",
        f"Ожидаемый результат: {entry.note}" if entry.note else "",
    )
    return "\n".join(filter(None, lines))
