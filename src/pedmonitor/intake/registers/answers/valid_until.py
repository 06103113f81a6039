"""Until when a category is valid, where its own cell says so: «высшая до 25.03.2021»."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.dates import parse_span
from pedmonitor.intake.cells.raw import as_text
from pedmonitor.intake.cells.values import BLANK, Parsed
from pedmonitor.model.cell import CellState

if TYPE_CHECKING:
    from pedmonitor.intake.registers.sheaf import Sheaf

CATEGORY, UNTIL = "category", "category_until"
_UNTIL = re.compile(r"(?i)(?<![а-яё])(?:до|по)\s+(\d{1,2}\.\d{1,2}\.\d{2,4}|\d{1,2}\.\d{4}|20\d\d)")


def take_validity(sheaf: Sheaf) -> None:
    """Give the last day that cells of categories name to the field of it.

    Args:
        sheaf: Columns that have been read; it is widened.
    """
    if CATEGORY not in sheaf.raw or sheaf.form.field(UNTIL) is None or UNTIL in sheaf.parsed:
        return
    told = {cell: last_day(as_text(cell)) for cell in set(sheaf.raw[CATEGORY])}
    if any(day is not BLANK for day in told.values()):
        sheaf.parsed[UNTIL] = [told[cell] for cell in sheaf.raw[CATEGORY]]


@lru_cache(maxsize=4096)
def last_day(text: str) -> Parsed:
    """Read the last day of «до 25.03.2021».

    >>> last_day("высшая до 25.03.2021").value, last_day("первая").value
    (datetime.date(2021, 3, 25), None)
    """
    told = _UNTIL.search(text)
    span = parse_span(told[1]).value if told else None
    return Parsed(CellState.VALUE, span[1]) if isinstance(span, tuple) else BLANK
