"""Years, school years and quarters in a column of their own: «2021-2022», «2022», «1 кв. 2022»."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.dates import parse_span
from pedmonitor.intake.cells.raw import as_text
from pedmonitor.intake.cells.values import BLANK, Parsed
from pedmonitor.model.cell import CellState
from pedmonitor.model.text import fold

if TYPE_CHECKING:
    from pedmonitor.intake.cells.raw import Cell

_SCHOOL = re.compile(
    r"(?:20)?(?P<first>\d\d)\s*[-/–—]\s*(?:20)?(?P<last>\d\d)\.?"
    r"(?:\s*-?\s*(?:уч|год|г\b|гг\b)[\w.\s]*)?"
)
_PART = re.compile(r"(?P<part>iv|i{1,3}|[1-4])\.?0?(?:-?[йе])?\s*(?:(?P<kind>кв|пол)[\w./]*)?")
_HALF_YEAR = "пол"
_YEAR_DAYS = 366


def parse_years(cell: Cell) -> Parsed:
    """Read the year, school year or quarter of a deed; the value is (first day, last day).

    A quarter of no year tells nothing.

    >>> def show(text): return " ".join(map(str, parse_years(text).value or ()))
    >>> show("2020-2021"), show("2021/22 уч.г."), show(2022.0)
    ('2020-09-01 2021-08-31', '2021-09-01 2022-08-31', '2022-01-01 2022-12-31')
    >>> show("1 кв. 2022"), show("II"), show("2020-2022 гг.")
    ('2022-01-01 2022-03-31', '', '2020-01-01 2022-12-31')
    """
    text = fold(as_text(cell)) if isinstance(cell, str) else ""
    if lacks_its_year(cell):
        return BLANK
    if (found := _SCHOOL.fullmatch(text)) and int(found["last"]) == int(found["first"]) + 1:
        first = 2000 + int(found["first"])
        return Parsed(CellState.VALUE, (dt.date(first, 9, 1), dt.date(first + 1, 8, 31)))
    found_span = parse_span(cell)
    return BLANK if found_span.state is CellState.NOT_APPLICABLE else found_span


def lacks_its_year(cell: Cell) -> bool:
    """Say whether a cell names a quarter or a half of no year.

    >>> lacks_its_year("IV кв."), lacks_its_year(2.0), lacks_its_year("2 кв. 2022")
    (True, True, False)
    """
    return _PART.fullmatch(fold(as_text(cell))) is not None


def with_its_year(cell: Cell, year: int, *, heading: str) -> str:
    """Name the year of a quarter; of which part it is the number, the heading tells where it can.

    >>> with_its_year("II", 2022, heading="Квартал"), with_its_year("1 пол.", 2022, heading="")
    ('ii квартал 2022', '1 полугодие 2022')
    """
    found = _PART.fullmatch(fold(as_text(cell)))
    if found is None:
        return as_text(cell)
    half = (found["kind"] or fold(heading)[:3]) == _HALF_YEAR
    return f"{found['part']} {'полугодие' if half else 'квартал'} {year}"


def is_school_year(span: tuple[dt.date, dt.date]) -> bool:
    """Say whether days are those of a school year."""
    first, last = span
    return (first.month, first.day, last.month, last.day) == (9, 1, 8, 31)


def is_of_several_years(span: tuple[dt.date, dt.date]) -> bool:
    """Say whether days are more than those of one year."""
    return (span[1] - span[0]).days > _YEAR_DAYS
