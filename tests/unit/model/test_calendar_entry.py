"""An entry of a calendar."""

from __future__ import annotations

import datetime as dt

from pedmonitor.model.calendar_entry import CalendarEntry, EntryKind
from pedmonitor.model.plan import Window


def test_entries_of_a_day_are_equal_when_they_say_the_same() -> None:
    days = Window(dt.date(2022, 1, 1), dt.date(2022, 1, 2))
    assert CalendarEntry("k", EntryKind.PLAN, "т", days) == CalendarEntry(
        "k", EntryKind("plan"), "т", days
    )
