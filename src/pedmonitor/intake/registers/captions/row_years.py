"""The time of rows that no day tells: columns «Год», «Учебный год», lines «2021 год» over rows."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.dates import lacks_year, parse_span
from pedmonitor.intake.cells.years import (
    is_of_several_years,
    is_school_year,
    lacks_its_year,
    parse_years,
    with_its_year,
)
from pedmonitor.intake.origin.stated import first_stated
from pedmonitor.intake.registers.captions.caption_days import caption_days
from pedmonitor.intake.wording.caption_lines import lines_of
from pedmonitor.model.cell import CellState
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import quoted, rows_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.intake.cells.raw import Cell
    from pedmonitor.intake.registers.sheaf import Sheaf

_COLUMNS = ("quarter", "year")
"""Columns of a time without a day, the surest first."""
_MODES = frozenset({"event", "overlap"})
_SCHOOL_YEAR_STARTS = 9
Span = tuple[dt.date, dt.date]
_Days = list[dt.date | None]


def complete_by_row(sheaf: Sheaf, lines: Sequence[str], headings: dict[str, str]) -> None:
    """Complete quarters and days of no year with the year that their own row or the title names.

    Args:
        sheaf: Columns as written; quarters, days and months are completed.
        lines: The lines over the table, the nearest first, and the sheet's name.
        headings: Field id → its heading.
    """
    years = [parse_years(cell).value for cell in sheaf.raw.get("year", ())]
    cells = sheaf.raw.get("quarter")
    if cells is not None and any(map(lacks_its_year, cells)):
        stated = first_stated([*lines]).years
        titled = next(iter(stated)) if len(stated) == 1 else None
        heading = headings.get("quarter", "")
        own = [_only_year(span) or titled for span in years] or [titled] * len(cells)
        sheaf.raw["quarter"] = [
            with_its_year(cell, year, heading=heading) if year and lacks_its_year(cell) else cell
            for cell, year in zip(cells, own, strict=True)
        ]
    if years:
        timing = sheaf.form.timing
        for name in {*timing.start, *timing.end} & sheaf.raw.keys():
            dated = zip(sheaf.raw[name], years, strict=True)
            sheaf.raw[name] = [_dated(cell, span) for cell, span in dated]


def take_years(sheaf: Sheaf) -> list[Span | None]:
    """Take out of the columns what tells the time of each row without a day of its own.

    Args:
        sheaf: The parsed columns; those of years are taken out, vague ones are noted.

    Returns:
        The days of each row; empty when neither a column nor a line tells any.
    """
    columns = [(n, cells) for n in _COLUMNS if (cells := sheaf.parsed.pop(n, None)) is not None]
    timing = sheaf.form.timing
    if timing.mode not in _MODES or timing.dateless:
        return []
    found: list[Span | None] = _by_captions(sheaf)
    for name, cells in reversed(columns):
        found = found or [None] * len(sheaf.rows)
        for at, cell in enumerate(cells):
            if isinstance(cell.value, tuple):
                found[at] = _days(cell.value)
            elif cell.state is CellState.ERROR:
                sheaf.vague.add(at)
        _note_several(sheaf, name, found)
    if timing.mode == "event":
        vague = {at for at, span in enumerate(found) if span and is_of_several_years(span)}
        sheaf.vague |= vague
    return found


def give_years(
    sheaf: Sheaf, spans: list[Span | None], starts: _Days, ends: _Days, unclear: list[bool]
) -> list[int]:
    """Give rows without a day the days of their year: an event its last one (Q21).

    Args:
        sheaf: The parsed columns.
        spans: What `take_years` has found.
        starts: First days of the rows; filled in.
        ends: Last days of the rows; filled in.
        unclear: Rows whose time is written and cannot be told; added to.

    Returns:
        Rows of events of which only the school year is known.
    """
    school: list[int] = []
    event = sheaf.form.timing.mode == "event"
    for at, (start, end) in enumerate(zip(starts, ends, strict=True)):
        if start is not None or end is not None or unclear[at]:
            continue
        span = spans[at] if spans else None
        if at in sheaf.vague:
            unclear[at] = True
        elif span is not None:
            starts[at], ends[at] = (span[1], span[1]) if event else span
            if event and is_school_year(span):
                school.append(at)
    return school


def _days(value: tuple[object, ...]) -> Span | None:
    first, last = value
    return (first, last) if isinstance(first, dt.date) and isinstance(last, dt.date) else None


def _only_year(span: object) -> int | None:
    """Give the calendar year of a row, of which a quarter is named beside."""
    if not isinstance(span, tuple):
        return None
    days = _days(span)
    return days[0].year if days is not None and days[0].year == days[1].year else None


def _dated(cell: Cell, span: object) -> Cell:
    """Add the year of the row to «март» and «15.03»; of a school year the month tells which."""
    days = _days(span) if isinstance(span, tuple) else None
    if days is None or not isinstance(cell, str) or not lacks_year(cell):
        return cell
    text = cell.strip()
    joined = f"{text.rstrip('.')}.{{}}" if text[0].isdigit() and "." in text else f"{text} {{}}"
    if days[0].year == days[1].year:
        return joined.format(days[0].year)
    if not is_school_year(days):
        return cell
    month = parse_span(joined.format(days[0].year)).value
    first = month[0] if isinstance(month, tuple) else None
    if not isinstance(first, dt.date):
        return cell
    autumn = first.month >= _SCHOOL_YEAR_STARTS
    return joined.format(days[0].year if autumn else days[1].year)


def _by_captions(sheaf: Sheaf) -> list[Span | None]:
    """Tell the days that the nearest line over each row names."""
    told: dict[str, Span | None] = {}
    for text in set(sheaf.groups):
        named = (caption_days(line) for line in reversed(lines_of(text)))
        told[text] = next((span for span in named if span is not None), None)
    if not any(told.values()):
        return []
    return [told[text] for text in sheaf.groups]


def _note_several(sheaf: Sheaf, name: str, spans: list[Span | None]) -> None:
    """Ask for the year of events of which a column names several."""
    if sheaf.form.timing.mode != "event":
        return
    rows = [at for at, span in enumerate(spans) if span and is_of_several_years(span)]
    if rows:
        item = sheaf.form.field(name)
        title = item.title if item else name
        sheaf.issues.append(
            Issue(
                IssueCode.PERIOD_NO_DATE,
                Level.ERROR,
                f"{quoted(title)}: названо несколько лет "
                f"({rows_text([sheaf.rows[at] for at in rows])}); без даты факт не учтён",
                "Впишите дату или один год в каждую строку.",
                sheaf.place.at(sheaf.rows[rows[0]], sheaf.positions.get(name)),
            )
        )
