"""Lines over rows that name the time of those below: «2021 год», «За 2021-2022 учебный год»."""

from __future__ import annotations

import re
from functools import lru_cache

from pedmonitor.model.text import fold

_MONTHS = (
    r"январ|феврал|март|апрел|ма[йея]|июн|июл|август|сентябр|октябр|ноябр|декабр"  # and endings
)
_TIME = (
    rf"(?:(?:(?:iv|i{{1,3}}|[1-4]|перв\w+|втор\w+)(?:-?[йеи])?\s+(?:кв|полуг)[\w.]*|(?:{_MONTHS})\w*)"
    r"\s+)?20\d\d"
)
_TELLS = re.compile(
    rf"\W*(?:(?:за|в|во|на|с|итоги|период|календарный|учебный|год|отчетный)\W+)*{_TIME}"
    rf"(?:\W*$|\W+(?:г(?:од[ауы]?|г)?\b|уч|20\d\d|\d\d\b))"
    rf"|.*\b(?:за|в|во|на)\s+{_TIME}"
)
"""The time stands first in the line, or after «за», «в», «на»: «ФГОС 2021» names no time."""


@lru_cache(maxsize=4096)
def names_time(line: str) -> bool:
    """Say whether a line over rows names their time.

    >>> names_time("2021 год"), names_time("Завершённые в 2021 году"), names_time("ФГОС 2021")
    (True, True, False)
    """
    text = fold(line)
    return "20" in text and _TELLS.match(text) is not None
