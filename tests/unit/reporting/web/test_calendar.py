"""A year by months: self-contained, escaped, every month that has anything."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from pedmonitor.model.calendar_entry import CalendarEntry, EntryKind
from pedmonitor.model.edition import Edition
from pedmonitor.model.plan import Window
from pedmonitor.reporting.web.calendar import render_calendar

if TYPE_CHECKING:
    from pathlib import Path


def entry(start: str, end: str, title: str = "Семинар") -> CalendarEntry:
    days = Window(dt.date.fromisoformat(start), dt.date.fromisoformat(end))
    return CalendarEntry(start, EntryKind.PLAN, title, days, settled=True)


def page(templates: Path, *entries: CalendarEntry, edition: Edition = Edition.INTERNAL) -> str:
    return render_calendar(
        entries, 2022, title="Округ", edition=edition, templates=templates
    ).decode()


def test_months_and_marks(templates: Path) -> None:
    text = page(templates, entry("2022-02-01", "2022-02-28"), entry("2022-03-14", "2022-03-16"))
    assert re.findall(r'<h2 id="(m\d+)">', text) == ["m2", "m3"]
    assert text.count('<span class="mark plan"><span class="unseen">строка ') == 1 + 3
    assert "✓ закрыто" in text
    assert "Для служебного пользования" in text


def test_what_lasts_long_is_listed_once_and_where_it_ends(templates: Path) -> None:
    text = page(templates, entry("2021-01-01", "2022-06-30"))
    assert re.findall(r'<h2 id="(\w+)">', text) == ["long", "m6"]


def test_nothing_from_outside_and_nothing_unescaped(templates: Path) -> None:
    text = page(templates, entry("2022-02-01", "2022-02-01", "<b>x</b>"), edition=Edition.PUBLIC)
    assert "&lt;b&gt;x" in text
    assert not re.search(r"(?:src|href)=\"(?!#)", text)
    assert "Для служебного пользования" not in text
    assert "script-src" not in text
    assert "запланировано" in page(templates)
