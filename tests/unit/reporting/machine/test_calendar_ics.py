"""The calendar as iCalendar: read back, bytes alike, identities lasting (RFC 5545)."""

from __future__ import annotations

import datetime as dt

from icalendar import Calendar

from pedmonitor.model.calendar_entry import CalendarEntry, EntryKind
from pedmonitor.model.plan import Window
from pedmonitor.reporting.machine.calendar_ics import render_ics

DAY = dt.date(2022, 5, 15)
ONE = CalendarEntry(
    *("p/1/1", EntryKind.PLAN, "Семинар; «Опыт», часть 1\nи 2 " + "слово " * 30),
    Window(dt.date(2022, 2, 1), dt.date(2022, 2, 28)),
    "план, строка 1",
    ("методист",),
    "98 % участия",
)


def test_read_back() -> None:
    data = render_ics([ONE], title="Округ", day=DAY)
    assert data == render_ics([ONE], title="Округ", day=DAY)
    (event,) = Calendar.from_ical(data).walk("VEVENT")
    assert event.decoded("dtstart") == dt.date(2022, 2, 1)
    assert event.decoded("dtend") == dt.date(2022, 3, 1)  # the day after the last one
    assert str(event["summary"]).split() == ONE.title.split()
    assert "методист" in str(event["description"])


def test_the_form_of_the_file() -> None:
    data = render_ics([ONE], title="Округ", day=DAY)
    lines = data.split(b"\r\n")
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert max(map(len, lines)) <= 75
    assert lines[0] == b"BEGIN:VCALENDAR"
    assert b"DTSTAMP:20220515T000000Z" in lines


def test_an_entry_keeps_its_identity_when_its_days_move() -> None:
    moved = CalendarEntry("p/1/1", EntryKind.PLAN, "Иначе", Window(DAY, DAY))
    uids = {
        str(event["uid"])
        for one in (ONE, moved)
        for event in Calendar.from_ical(render_ics([one], title="", day=DAY)).walk("VEVENT")
    }
    assert len(uids) == 1
