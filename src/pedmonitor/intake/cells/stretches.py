"""How long something lasts, as schools write it: «с 01.09.2022», «постоянно», «3 года (2020-2023)».

A register of what lasts reads more than a register of days: of an event nobody says «с 2022 года».
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.dates import OPEN_END, OPEN_START, parse_span
from pedmonitor.intake.cells.values import BLANK, Parsed
from pedmonitor.model.cell import CellState
from pedmonitor.model.text import fold

if TYPE_CHECKING:
    from pedmonitor.intake.cells.raw import Cell

_UNTIL = re.compile(r"(?:до|по)\s+(.*\S)")
_SINCE = re.compile(
    r"(?:[сc]|начиная с)\s+(.+?)(?:\s*[-,;(]?\s*(?:бессрочно|постоянно|до\s+отмены)\)?)?"
)
_ENDLESS = re.compile(
    r"(.*\d.*?)\s*[-,;(]?\s*(?:бессрочно|постоянно|и\s+далее|до\s+отмены|по\s+(?:наст\w*|сей?час)"
    r"[\s\w.]*)\)?"
)
_LENGTH = r"(?:на\s+)?(?:\d{1,2}|од[ие]н\w*|дв\w+|тр\w+)\s*(?:год[а]?|лет|мес\w*\.?)"
_LASTS = re.compile(
    r"постоянно|на постоянной основе|бессрочн\w+|регулярно|систематически|непрерывно|долгосрочн\w+"
    r"|в течение всего периода|весь период"
    r"|(?:в течение|весь) (?:всего )?(?:учебного |учебный )?года?"
    r"|еже(?:годно|квартально|месячно|недельно|дневно)|" + _LENGTH
)
_LENGTH_AND_DAY = re.compile(rf"({_LENGTH})\s*[(,;:]?\s*((?:[сc]|от)\s+\d.*?)\)?")
_NO_END = re.compile(r"(.*\d\D{0,3}?)\s*[-–—]")
_GOES_ON = re.compile(
    r"(?:(?:по|до)\s+)?(?:н\.?\s?в|наст\w*\.?(?:\s+вр\w*)?|сейчас|сей день|текущ\w+ момент)"
)
_SINCE_DAY = re.compile(r"(?:[сc]|со|начиная с|от)\s+(?=\d|\w{3,}\s+\d)(.+)")
_LENGTH_AND_YEARS = re.compile(_LENGTH + r"\s*[(,;:]?\s*(\D*20\d\d.*?)\)?")
_DAY_AND_LENGTH = re.compile(
    r"(?:[сc]\s+)?(?P<day>\d{1,2}[. ].*?20\d\d(?:\s*г\w*\.?)?)[\s,;(]*(?:сроком\s+)?на\s+"
    r"(?:(?P<number>\d{1,2}|один|два|три|пять)\s+)?(?P<unit>год|лет|мес)\w*\.?\)?"
)
_NUMBERS = {"один": 1, "два": 2, "три": 3, "пять": 5}
_LISTED_YEARS = re.compile(r"20\d\d(?:\s*(?:[,;]|и)\s*20\d\d)+(?:\s*(?:годы|гг|год[ау]?|г)\.?)?")
_TERM = re.compile(
    r"(iv|i{1,3}|[1-4])(?:-?[а-я]{1,2})?\s*четв\w*\.?,?\s*(20\d\d)\s*[-/]\s*(?:20)?\d\d.*"
)
_SCHOOL_YEAR = re.compile(r"уч(?:ебн\w*|\.)?\s*г(?:од\w*|\.)?\s*(20\d\d)\s*[-/]\s*(?:20)?\d\d\.?")
_TERMS = {
    "1": (0, 9, 10, 31),
    "2": (0, 11, 12, 31),
    "3": (1, 1, 3, 31),
    "4": (1, 4, 5, 31),
}
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}
_FIRST_MONTH = 9
"""September: a school year begins."""


def parse_stretch(cell: Cell, *, epoch_1904: bool = False) -> Parsed:
    """Read a stretch of something that lasts; the value is (first day, last day).

    >>> def show(text): return " ".join(map(str, parse_stretch(text).value))
    >>> show("с 01.09.2022"), show("01.09.2022 – по настоящее время")
    ('2022-09-01 9999-12-31', '2022-09-01 9999-12-31')
    >>> show("с 01.09.2019 бессрочно"), show("2019 – по наст. время"), show("с 2023 года")
    ('2019-09-01 9999-12-31', '2019-01-01 9999-12-31', '2023-01-01 9999-12-31')
    >>> show("до 31.05.2023"), show("3 года (2020-2023)"), show("2021, 2022")
    ('0001-01-01 2023-05-31', '2020-01-01 2023-12-31', '2021-01-01 2022-12-31')
    >>> show("III четверть 2021-2022"), show("уч. год 2022/23")
    ('2022-01-01 2022-03-31', '2022-09-01 2023-08-31')
    >>> show("с 01.09.2022 на 1 год"), show("с 1 сентября 2022 г. сроком на 3 месяца")
    ('2022-09-01 2023-08-31', '2022-09-01 2022-11-30')
    >>> show("01.09.2022-"), show("1 год (с 01.02.2022)")
    ('2022-09-01 9999-12-31', '2022-02-01 2023-01-31')
    >>> parse_stretch("постоянно").state.name, parse_stretch("1 год").state.name
    ('BLANK', 'BLANK')
    >>> parse_stretch("скоро").fault.name
    'CELL_DATE'
    """
    if not isinstance(cell, str):
        return parse_span(cell, epoch_1904=epoch_1904)
    text = " ".join(fold(cell).split()).strip(" .")
    if until := _UNTIL.fullmatch(text):
        return _edges(parse_span(until[1]), first=OPEN_START)
    found = parse_span(cell, epoch_1904=epoch_1904)
    if found.fault is None:
        return found
    if _LASTS.fullmatch(text):
        return BLANK
    return _worded(text) or found


def lasts(cell: Cell) -> bool:
    """Say whether a cell tells that something goes on, and no day of it.

    >>> lasts("бессрочно"), lasts("по н.в."), lasts("3 года"), lasts("с 2015 г.")
    (True, True, False, False)
    """
    if not isinstance(cell, str):
        return False
    text = " ".join(fold(cell).split()).strip(" .")
    return bool(_GOES_ON.fullmatch(text)) or (
        _LASTS.fullmatch(text) is not None and re.fullmatch(_LENGTH, text) is None
    )


def since(text: str) -> str | None:
    """Give the day of «с 01.09.2019», «с 2015 г.», where nothing but a beginning is told.

    >>> since("с 01.09.2019"), since("с 2015 г."), since("с отличием"), since("01.09.2019")
    ('01.09.2019', '2015 г.', None, None)
    """
    found = _SINCE_DAY.fullmatch(" ".join(fold(text).split()))
    return found[1] if found else None


def _worded(text: str) -> Parsed | None:
    """Read the stretches that only what lasts has."""
    for opened in (_ENDLESS.fullmatch(text), _SINCE.fullmatch(text)):
        if opened:
            begun = parse_span(re.sub(r"^[сc]\s+", "", opened[1]).rstrip(" -"))
            if begun.value is not None:
                return _edges(begun, last=OPEN_END)
    if (ended := _NO_END.fullmatch(text)) and (begun := parse_span(ended[1])).value is not None:
        return _edges(begun, last=OPEN_END)
    if (told := _LENGTH_AND_DAY.fullmatch(text)) and (
        lasting := _DAY_AND_LENGTH.fullmatch(f"{told[2]} на {told[1]}")
    ):
        return _lasting(lasting)
    if told := _LENGTH_AND_YEARS.fullmatch(text):
        inside = parse_span(told[1])
        years = re.fullmatch(r"(20\d\d)\s*-\s*(20\d\d)", told[1].strip())
        return _years(int(years[1]), int(years[2])) if years else inside
    if told := _DAY_AND_LENGTH.fullmatch(text):
        return _lasting(told)
    return _in_years(text)


def _in_years(text: str) -> Parsed | None:
    """Read years, school years and their quarters that no day tells."""
    if _LISTED_YEARS.fullmatch(text):
        years_told = sorted(map(int, re.findall(r"20\d\d", text)))
        return _years(years_told[0], years_told[-1])
    if term := _TERM.fullmatch(text):
        later, begin, end, last = _TERMS[_ROMAN.get(term[1], term[1])]
        year = int(term[2]) + later
        return Parsed(CellState.VALUE, (dt.date(year, begin, 1), dt.date(year, end, last)))
    if school := _SCHOOL_YEAR.fullmatch(text):
        year = int(school[1])
        return Parsed(CellState.VALUE, (dt.date(year, 9, 1), dt.date(year + 1, 8, 31)))
    return None


def _lasting(told: re.Match[str]) -> Parsed | None:
    """Read «с 01.09.2022 на 1 год»: the last day is the one before that of the next year."""
    begun = parse_span(told["day"]).value
    if not isinstance(begun, tuple) or begun[0] != begun[1] or not isinstance(begun[0], dt.date):
        return None
    number = told["number"] or "1"
    count = _NUMBERS.get(number) or int(number)
    months = count * (1 if told["unit"] == "мес" else 12) + begun[0].month - 1
    first_after = dt.date(begun[0].year + months // 12, months % 12 + 1, 1)
    # the 31st of a month that has none: days are added up
    return Parsed(CellState.VALUE, (begun[0], first_after + dt.timedelta(days=begun[0].day - 2)))


def _years(first: int, last: int) -> Parsed:
    return Parsed(CellState.VALUE, (dt.date(first, 1, 1), dt.date(last, 12, 31)))


def _edges(found: Parsed, *, first: dt.date | None = None, last: dt.date | None = None) -> Parsed:
    """Open one edge of a stretch."""
    if not isinstance(found.value, tuple):
        return found
    begun, over = found.value
    if not isinstance(begun, dt.date) or not isinstance(over, dt.date):
        return found
    return Parsed(found.state, (first or begun, last or over))


def begun_before(end: dt.date) -> dt.date:
    """Give the day from which something is taken to last of which only the end is told.

    «До 31.05.2023» is said of the school year that ends so: of its autumn as well.
    """
    return dt.date(end.year - (end.month < _FIRST_MONTH), _FIRST_MONTH, 1)
