"""The days that lines over rows name: «2021 год», «За 2021-2022 учебный год»."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

from pedmonitor.intake.origin.stated import read_stated
from pedmonitor.intake.wording.time_captions import names_time
from pedmonitor.model.text import fold

_SCHOOL = re.compile(r"(20\d\d)\s*[/-]\s*(?:20)?(\d\d)(?!\d)")
Span = tuple[dt.date, dt.date]


@lru_cache(maxsize=4096)
def caption_days(line: str) -> Span | None:
    """Tell the days that a line over rows names; None where it names no time of theirs.

    >>> def show(text): return " ".join(map(str, caption_days(text) or ()))
    >>> show("2021 год"), show("2023 год (план)"), show("Завершённые в 2021 году")
    ('2021-01-01 2021-12-31', '2023-01-01 2023-12-31', '2021-01-01 2021-12-31')
    >>> show("2021-2022 учебный год"), show("I квартал 2022 г."), show("Курсы по ФГОС 2021")
    ('2021-09-01 2022-08-31', '2022-01-01 2022-03-31', '')
    >>> show("МБОУ СОШ № 2022"), show("2020-2022 гг.")
    ('', '2020-01-01 2022-12-31')
    """
    if not names_time(line):
        return None
    school = _SCHOOL.search(fold(line))
    if school and int(school[2]) == int(school[1][2:]) + 1:
        first = int(school[1])
        return dt.date(first, 9, 1), dt.date(first + 1, 8, 31)
    stated = read_stated(line)
    if stated.span is not None:
        return stated.span
    if not stated.years:
        return None
    return dt.date(min(stated.years), 1, 1), dt.date(max(stated.years), 12, 31)
