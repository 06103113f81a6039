"""Which year the captions over a column of figures name."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_ACADEMIC = re.compile(r"(20\d\d)\s*[/–-]\s*(?:20)?(\d\d)(?!\d)")
_NEW_YEAR = re.compile(r"\b0?1\.0?1\.(20\d\d)")
_YEAR = re.compile(r"(?<!\d)(20[0-4]\d)(?!\d)")

Span = tuple[dt.date, dt.date]


def year_after(begun: Span) -> Span:
    """Tell in which year those are looked for again who began to work in the year of a caption.

    A figure of 2022 is of those who began in the school year 2020/2021 (Q14), or in 2021.

    >>> [str(day) for day in year_after((dt.date(2020, 9, 1), dt.date(2021, 8, 31)))]
    ['2022-01-01', '2022-12-31']
    """
    year = begun[1].year + 1
    return dt.date(year, 1, 1), dt.date(year, 12, 31)


def span_of(path: Sequence[str]) -> Span | None:
    """Tell which year the captions of a column name; 1 January sums up the year before."""
    text = " ".join(path)
    if (found := _ACADEMIC.search(text)) and int(found[1]) % 100 + 1 == int(found[2]):
        first = int(found[1])
        return dt.date(first, 9, 1), dt.date(first + 1, 8, 31)
    if found := _NEW_YEAR.search(text):
        year = int(found[1]) - 1
        return dt.date(year, 1, 1), dt.date(year, 12, 31)
    years = {int(year) for year in _YEAR.findall(text)}
    if len(years) != 1:
        return None
    (year,) = years
    return dt.date(year, 1, 1), dt.date(year, 12, 31)
