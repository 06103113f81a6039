"""Which period and which day a return says it is for: titles first, then file, then folder."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from pedmonitor.intake.dates import parse_span
from pedmonitor.model.text import fold

_ACADEMIC = re.compile(r"(20\d\d)\s*[/\-–]\s*(20)?(\d\d)\s*(?:-?\s*(?:уч|учебн))")
_AS_OF = re.compile(
    r"(?:по состоянию )?на\s+[«\"]?(\d{1,2}[.\s»\"]+(?:\d{1,2}|[а-я]+)[.\s]+20\d\d)"
)
_YEAR = re.compile(r"(?<!\d)(20[0-4]\d)(?!\d)(?!\s*-\s*д)")
_RANGE = re.compile(r"20\d\d\s*-\s*20\d\d\s*(?:год[ыоа]\w*|гг)")  # a programme, not a period
_REQUISITE = re.compile(
    r"(?:от|№)\s*\d{1,2}\.\d{1,2}\.(?:20\d\d|\d\d)\b|приказ\w*[^;\n]{0,60}?20\d\d"
)


@dataclass(frozen=True, slots=True)
class Stated:
    """What a return says of its time.

    Attributes:
        years: Calendar years it names, without those of orders.
        as_of: The day people are counted on, when a title says «на дд.мм.гггг».
    """

    years: frozenset[int] = frozenset()
    as_of: dt.date | None = None


def read_stated(text: str) -> Stated:
    """Read the period from a line of text.

    >>> read_stated("Сведения о кадрах за 2022 год").years
    frozenset({2022})
    >>> str(read_stated("по состоянию на 20.09.2022 г.").as_of)
    '2022-09-20'
    >>> sorted(read_stated("2021-2022 учебный год").years)
    [2021, 2022]
    >>> read_stated("Приложение к приказу от 28.01.2021 № 5").years
    frozenset()
    """
    folded = _RANGE.sub(" ", _REQUISITE.sub(" ", fold(text)))
    as_of = None
    if found := _AS_OF.search(folded):
        parsed = parse_span(found[1].replace("»", " ").replace("«", " ").replace('"', " "))
        if isinstance(parsed.value, tuple) and isinstance(day := parsed.value[0], dt.date):
            as_of = day
    if academic := _ACADEMIC.search(folded):
        first = int(academic[1])
        return Stated(frozenset({first, first + 1}), as_of)
    years = {int(year) for year in _YEAR.findall(folded)}
    if as_of is not None and as_of.month == 1 and as_of.day <= 20:  # noqa: PLR2004 - 1 January sums up the year before
        years = {as_of.year - 1}
    return Stated(frozenset(years), as_of)


def first_stated(lines: list[str]) -> Stated:
    """Take the first line that names a period; the day may stand in another line."""
    found = [stated for line in lines if (stated := read_stated(line)).years or stated.as_of]
    years = next((item.years for item in found if item.years), frozenset())
    as_of = next((item.as_of for item in found if item.as_of), None)
    return Stated(years, as_of)
