"""Until when a category is valid, or a document: «высшая до 25.03.2021», «срок действия до …»."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.dates import OPEN_END, parse_span
from pedmonitor.intake.cells.raw import as_text
from pedmonitor.intake.cells.stretches import parse_stretch
from pedmonitor.intake.cells.values import BLANK, Parsed
from pedmonitor.model.cell import CellState

if TYPE_CHECKING:
    from pedmonitor.intake.cells.raw import Cell
    from pedmonitor.intake.registers.sheaf import Sheaf

CATEGORY, UNTIL = "category", "category_until"
TERM, REMARK, IN_FORCE_UNTIL = "valid_to", "remark", "valid_until"
_IN_FORCE = re.compile(r"(?i)\W*(?:срок\w*|действ\w*|действителен|действительно)\W")
"""How a remark begins that tells until when a document is in force."""
_UNTIL = re.compile(r"(?i)(?<![а-яё])(?:до|по)\s+(\d{1,2}\.\d{1,2}\.\d{2,4}|\d{1,2}\.\d{4}|20\d\d)")


def take_validity(sheaf: Sheaf) -> None:
    """Give the last day that cells of categories name to the field of it.

    Args:
        sheaf: Columns that have been read; it is widened.
    """
    if sheaf.form.field(IN_FORCE_UNTIL) is not None:
        _take_term(sheaf)
    if CATEGORY not in sheaf.raw or sheaf.form.field(UNTIL) is None or UNTIL in sheaf.parsed:
        return
    told = {cell: last_day(as_text(cell)) for cell in set(sheaf.raw[CATEGORY])}
    if any(day is not BLANK for day in told.values()):
        sheaf.parsed[UNTIL] = [told[cell] for cell in sheaf.raw[CATEGORY]]


def _take_term(sheaf: Sheaf) -> None:
    """Give the last day of a document to the field of it: of its own column, else of a remark."""
    days = [BLANK] * len(sheaf.rows)
    for name, tell in ((REMARK, _told_aside), (TERM, _end_of_term)):
        cells = sheaf.raw.get(name, ())
        told = {cell: tell(cell) for cell in set(cells)}
        for at, cell in enumerate(cells):
            days[at] = days[at] if told[cell] is BLANK else told[cell]
    if any(day is not BLANK for day in days):
        sheaf.parsed[IN_FORCE_UNTIL] = days


def _told_aside(cell: Cell) -> Parsed:
    text = as_text(cell)
    return last_day(text) if _IN_FORCE.match(text) else BLANK


def _end_of_term(cell: Cell) -> Parsed:
    """Read the end of a term: «до 31.12.2021», «2021-2024», a day; of «бессрочно» there is none."""
    if (told := last_day(as_text(cell))) is not BLANK:
        return told
    span = parse_stretch(cell).value
    if not isinstance(span, tuple) or span[1] in {None, OPEN_END}:
        return BLANK
    return Parsed(CellState.VALUE, span[1])


@lru_cache(maxsize=4096)
def last_day(text: str) -> Parsed:
    """Read the last day of «до 25.03.2021».

    >>> last_day("высшая до 25.03.2021").value, last_day("первая").value
    (datetime.date(2021, 3, 25), None)
    """
    told = _UNTIL.search(text)
    span = parse_span(told[1]).value if told else None
    return Parsed(CellState.VALUE, span[1]) if isinstance(span, tuple) else BLANK
