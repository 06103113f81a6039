"""A year of the plan by months as one HTML file: printable, readable on a telephone."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from pedmonitor.model.edition import Edition
from pedmonitor.reporting.editable.template_files import markup_environment
from pedmonitor.reporting.machine.calendar_ics import CATEGORY
from pedmonitor.reporting.text.numbers import date_text
from pedmonitor.reporting.web.page import inside, policy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.model.calendar_entry import CalendarEntry
    from pedmonitor.reporting.editable.phrases import TemplateFolders

LAYOUT, STYLE, SHARED = "calendar.html.j2", "calendar.css", "report.css"
MONTHS = (
    *("Январь", "Февраль", "Март", "Апрель", "Май", "Июнь"),
    *("Июль", "Август", "Сентябрь", "Октябрь", "Ноябрь", "Декабрь"),
)
_WEEK, _SEASON = 7, 92  # days
"""What lasts longer than a season is listed once, and again in the month in which it ends."""


@dataclass(frozen=True, slots=True)
class Day:
    """A cell of a month; blank cells have no number."""

    number: int
    date: dt.date | None
    marks: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """An entry in the list of a month."""

    number: int
    kind: str
    category: str
    days: str
    title: str
    source: str
    responsible: str
    settled: bool


@dataclass(frozen=True, slots=True)
class Month:
    """A month: its weeks and its entries."""

    id: str
    title: str
    weeks: tuple[tuple[Day, ...], ...]
    lines: tuple[Line, ...]


def render_calendar(
    entries: Sequence[CalendarEntry],
    year: int,
    *,
    title: str,
    edition: Edition,
    templates: TemplateFolders,
) -> bytes:
    """Render a year.

    Args:
        entries: What touches the year, in order.
        year: The year.
        title: Whose calendar it is.
        edition: For whom; only the internal one says so.
        templates: Where templates are.

    Raises:
        DefinitionError: A template is absent or broken.
    """
    style = inside(SHARED, templates) + inside(STYLE, templates)
    long = [one for one in entries if _length(one) > _SEASON]
    months = tuple(_month(year, number, entries) for number in range(1, 13))
    text = (
        markup_environment(templates)
        .get_template(LAYOUT)
        .render(
            title=title,
            year=year,
            months=[month for month in months if month.lines],
            long=[_line(at, one) for at, one in enumerate(long, start=1)],
            weekdays=("пн", "вт", "ср", "чт", "пт", "сб", "вс"),
            restricted=edition is Edition.INTERNAL,
            style=Markup(style),  # noqa: S704 - a file of the templates, checked by `inside`
            policy=policy(style),
        )
    )
    return text.encode()


def _month(year: int, number: int, entries: Sequence[CalendarEntry]) -> Month:
    first = dt.date(year, number, 1)
    last = first.replace(day=calendar.monthrange(year, number)[1])
    mine = [one for one in entries if one.days.start <= last and one.days.end >= first]
    mine = [one for one in mine if _length(one) <= _SEASON or one.days.end <= last]
    numbered = list(enumerate(mine, start=1))
    cells = [Day(0, None)] * first.weekday()
    cells += [_day(first.replace(day=at), numbered) for at in range(1, last.day + 1)]
    cells += [Day(0, None)] * (-len(cells) % _WEEK)
    weeks = tuple(tuple(cells[at : at + _WEEK]) for at in range(0, len(cells), _WEEK))
    lines = tuple(_line(at, one) for at, one in numbered)
    return Month(f"m{number}", f"{MONTHS[number - 1]} {year}", weeks, lines)


def _day(date: dt.date, numbered: Sequence[tuple[int, CalendarEntry]]) -> Day:
    """Put numbers of entries on their days: of a long one, on its last day only."""
    marks = tuple((str(at), one.kind.value) for at, one in numbered if _stands(one, date))
    return Day(date.day, date, marks)


def _stands(one: CalendarEntry, date: dt.date) -> bool:
    days = one.days
    return date == days.end or (_length(one) <= _WEEK and days.start <= date < days.end)


def _length(one: CalendarEntry) -> int:
    return (one.days.end - one.days.start).days + 1


def _line(number: int, one: CalendarEntry) -> Line:
    start, end = date_text(one.days.start), date_text(one.days.end)
    return Line(
        number,
        one.kind.value,
        CATEGORY[one.kind],
        start if start == end else f"{start} – {end}",
        one.title,
        one.source,
        "; ".join(one.responsible),
        one.settled,
    )
