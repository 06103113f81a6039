"""Days in the place of «да»: «Прошёл: 12.03.2021» is a fact of that day."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.dates import parse_span
from pedmonitor.intake.cells.raw import as_text
from pedmonitor.intake.cells.values import BLANK, Parsed
from pedmonitor.intake.cells.whole_facts import when_of
from pedmonitor.model.cell import CellState

if TYPE_CHECKING:
    from pedmonitor.intake.cells.raw import Cell
    from pedmonitor.intake.registers.sheaf import Sheaf

ON = "_on"
"""Ends the name of the field that holds the day of an answer: `trained` and `trained_on`."""
_YEAR = re.compile(r"20\d\d|\d\.\d\d(?!\d)")


def take_dated_answers(sheaf: Sheaf) -> None:
    """Give the days that stand for «да» to rows of deeds that have no day of their own.

    A mark of last year is no deed of this one.

    Args:
        sheaf: Columns that have been read; it is widened.
    """
    if sheaf.form.timing.mode == "snapshot":
        _take_days_of_states(sheaf)
    elif sheaf.form.timing.mode == "event":
        _take_days_of_deeds(sheaf)


def _take_days_of_deeds(sheaf: Sheaf) -> None:
    timing = sheaf.form.timing
    for item in sheaf.form.fields:
        if not item.deed or item.type != "yes_no" or item.id not in sheaf.raw:
            continue
        told = {cell: day for cell in set(sheaf.raw[item.id]) if (day := _day_of(cell))}
        if not told:
            continue
        own = [sheaf.parsed[name] for name in {*timing.start, *timing.end} & sheaf.parsed.keys()]
        name = timing.end[0]
        days = list(sheaf.parsed.get(name) or [BLANK] * len(sheaf.rows))
        for at, cell in enumerate(sheaf.raw[item.id]):
            undated = all(column[at].value is None for column in own)
            if undated and cell in told and sheaf.parsed[item.id][at].value is True:
                days[at] = Parsed(CellState.VALUE, told[cell])
        if any(day is not BLANK for day in days):
            sheaf.parsed[name] = days
            sheaf.positions.setdefault(name, sheaf.positions.get(item.id, 0))


def _take_days_of_states(sheaf: Sheaf) -> None:
    """Give the days that stand for «да» under a field to the field of its day: `trained_on`."""
    for item in sheaf.form.fields:
        name = item.id + ON
        if item.type != "yes_no" or item.id not in sheaf.raw or sheaf.form.field(name) is None:
            continue
        told = {cell: day for cell in set(sheaf.raw[item.id]) if (day := _day_of(cell))}
        days = list(sheaf.parsed.get(name) or [BLANK] * len(sheaf.rows))
        for at, cell in enumerate(sheaf.raw[item.id]):
            if cell in told and days[at].value is None:
                days[at] = Parsed(CellState.VALUE, told[cell])
        if told:
            sheaf.parsed[name] = days


def _day_of(cell: Cell) -> dt.date | None:
    """Read the last day that a cell tells with its year; None for a bare «да»."""
    if isinstance(cell, dt.datetime):
        return cell.date()
    if isinstance(cell, dt.date):
        return cell
    if isinstance(cell, bool) or not _YEAR.search(as_text(cell)):
        return None
    span = parse_span(cell).value or parse_span(when_of(as_text(cell))).value
    return span[1] if isinstance(span, tuple) and isinstance(span[1], dt.date) else None
