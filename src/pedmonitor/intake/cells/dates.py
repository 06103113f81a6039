"""Dates and stretches of days as schools write them."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.beside_dates import without_company
from pedmonitor.intake.cells.values import BLANK, Parsed, special
from pedmonitor.model.cell import CellState
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import fold

if TYPE_CHECKING:
    from pedmonitor.intake.cells.raw import Cell

Span = tuple[dt.date, dt.date]
OPEN_END = dt.date(9999, 12, 31)
"""The end of what is still going on."""
OPEN_START = dt.date.min
"""The start that «до 20.12.2022» does not tell."""
_EPOCH_1900, _EPOCH_1904 = dt.date(1899, 12, 30), dt.date(1904, 1, 1)
_FIRST_SERIAL, _LAST_SERIAL = 7000, 80_000
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_CENTURY = 100
_SEVERAL = 2
_MONTHS = (
    "янв",
    "фев",
    "мар",
    "апр",
    "ма",
    "июн",
    "июл",
    "авг",
    "сен",
    "окт",
    "ноя",
    "дек",
)
_MONTH = (
    r"(янв\w*|фев\w*|мар\w*|апр\w*|ма[йяе]|июн\w*|июл\w*|авг\w*|сен\w*|окт\w*|ноя\w*|дек\w*)\.?"
)
_SOME_MONTH = r"(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)[а-я]*\.?"
_OF_NO_YEAR = re.compile(
    r"(?:\d{1,2}\.(?:0?[1-9]|1[0-2])\.?|"
    rf"(?:[сc]\s+)?(?:{_SOME_MONTH}\s*[-–—]\s*)?(?:\d{{1,2}}(?:\s*(?:[-–—]|по)\s*\d{{1,2}})?\s+)?"
    rf"{_SOME_MONTH}|"
    r"(?:в\s+)?(?:iv|i{1,3}|[1-4])(?:-?[йемоы]{1,2})?\s*кв(?:артал[а-я]*)?\.?|"
    r"(?:в\s+)?(?:i{1,2}|[12]|перв[а-я]+|втор[а-я]+)(?:-?[йемо]{1,2})?\s*полугоди[а-я]+|"
    r"весн(?:а|ой)|лето|летом|осень|осенью)",
    re.IGNORECASE,
)
_YEAR_END = r"\s*(?:года?|гг?)?\.?(?:\s?р(?:ожд\w*)?\.?)?"
_NUMERIC = re.compile(
    r"(\d{1,2})[./\-\s](\d{1,2})[./\-\s](\d{4}|\d{2})"
    + _YEAR_END
    + r"(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?"
)
_ISO = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[t ]\d{2}:\d{2}.*)?")
_WORDY = re.compile(r"[«\"]?(\d{1,2})[»\"]?\s*" + _MONTH + r"\s*(\d{4}|\d{2})?" + _YEAR_END)
_MONTH_YEAR = re.compile(_MONTH + r"\s*(\d{4})?" + _YEAR_END)
_NUMERIC_MONTH = re.compile(r"(\d{1,2})[./](\d{4})" + _YEAR_END)
_YEAR = re.compile(r"(\d{4})" + _YEAR_END)
_QUARTER = re.compile(r"(iv|i{1,3}|[1-4])(?:-?[йи])?\s*кв(?:артал\w*)?\.?\s*(20\d\d)" + _YEAR_END)
_HALF = re.compile(
    r"(i{1,2}|[12]|перв\w+|втор\w+)(?:-?[йоеея]+)?\s*полугоди\w+\s*(20\d\d)" + _YEAR_END
)
_SEASON = re.compile(r"(весн|лет|осен)(?:а|ой|о|ом|ь|ью)\s*(20\d\d)" + _YEAR_END)
_SEASONS = {"весн": 3, "лет": 6, "осен": 9}
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_MONTH_OF_EXCEL = re.compile(r"(янв|фев|мар|апр|май|июн|июл|авг|сен|окт|ноя|дек)\.([12]\d|3[0-5])")
"""«мар.22» is how Excel shows a month and its year."""
_ACADEMIC = re.compile(
    r"(20\d\d)\s*(?:/\s*(?:20)?\d\d|-\s*(?:20)?\d\d\s*(?=уч))\s*(?:уч[\w.]*\s*г?\w*\.?)?"
)
_LIST = re.compile(r"\s*[;,]\s*|\s+и\s+")
_DAY = re.compile(r"(\d{1,2})(?:\s*числа)?")
_DAY_MONTH = re.compile(r"(\d{1,2})[./](\d{1,2})\.?")
_WITHIN = re.compile(
    r"^(?:в\s+(?:течени[еи]|теч\.|т\.\s?ч\.?)|на\s+протяжении|весь|за|в)\s*(?<=[\s.])(?=\S)"
)
"""Words before a stretch that say no more than that it lasted."""
_YEAR_MONTH = re.compile(rf"^(20\d\d)\s*(?:г(?:од)?\.?)?\s+{_MONTH}$")
_REQUISITE = re.compile(
    r"^(?:приказ\w*|пр\.|распоряж\w*|постановл\w*|протокол\w*)?\s*№\s*\S*\d\S*\s*(?:от|-)\s+(?=\d)"
    r"|^(?:приказ\w*|пр\.|распоряж\w*)\s+от\s+(?=\d)|^от\s+(?=\d{1,2}[. ])"
    r"|(?<=\d)\s*(?:г\.?)?\s*№\s*\S+$"
    r"|(?<=[\d.а-я])\s*\((?:(?:приказ|распоряж|протокол|постановл|удостов|диплом|сертиф|свид)\w*|"
    r"пр\.|№)[^()]*\)$"
)
"""«№ 45 от 12.09.2021», «12.09.2021 № 45-ОД», «12.09.2021 (приказ № 5)»: a day and a document."""
_SOME_YEAR = frozenset({"года", "год", "учебного года", "всего года", "календарного года"})
"""«В течение года»: of which year is told elsewhere or nowhere."""
_YEARS = re.compile(r"(20\d\d)\s*-\s*(20\d\d)\s*(?:годы|годах|гг)\.?")
_ONGOING = re.compile(r"наст\w*\.? ?вр\w*|сей?час|н\.? ?в\.?|бессрочно|по наст\w*")
_STILL = re.compile(r"(?:[сc]\s+)?(\S.*?)\s*-?\s*\(?(?:бессрочно|постоянно)\)?")
"""«с 01.09.2019 бессрочно»."""


class _ImpossibleError(Exception):
    """A date that the calendar does not have."""


@lru_cache(maxsize=16_384)
def lacks_year(text: str) -> bool:
    """Say whether a text is a day or a month of no year.

    >>> lacks_year("март"), lacks_year("15.03"), lacks_year("5 мая"), lacks_year("март 2022")
    (True, True, True, False)
    >>> lacks_year("15-20 мая"), lacks_year("с 15 по 20 мая"), lacks_year("15-20 мая 2022")
    (True, True, False)
    >>> [lacks_year(text) for text in ("март–апрель", "2 кв.", "I полугодие", "весна")]
    [True, True, True, True]
    """
    return _OF_NO_YEAR.fullmatch(text.strip()) is not None


def parse_span(cell: Cell, *, epoch_1904: bool = False) -> Parsed:
    """Read a day or a stretch of days; the value is (first day, last day).

    >>> def show(text): return " ".join(map(str, parse_span(text).value))
    >>> show("с 13 октября 2020 г. по 5 ноября 2020 г.")
    '2020-10-13 2020-11-05'
    >>> show("c 13.10 по 05.11.2020"), show("13-25 октября 2020"), show("13.10.2020-05.11.2020")
    ('2020-10-13 2020-11-05', '2020-10-13 2020-10-25', '2020-10-13 2020-11-05')
    >>> show("март 2022"), show("2022 г.")
    ('2022-03-01 2022-03-31', '2022-01-01 2022-12-31')
    >>> show("I кв. 2022"), show("4 квартал 2022 г.")
    ('2022-01-01 2022-03-31', '2022-10-01 2022-12-31')
    >>> show("в течение 2022 года"), show("2 полугодие 2022 г."), show("2022-2024 гг.")
    ('2022-01-01 2022-12-31', '2022-07-01 2022-12-31', '2022-01-01 2024-12-31')
    >>> show("09.04.2022 – 21.04.2022 гг.")
    '2022-04-09 2022-04-21'
    >>> show("весна 2022"), show("осенью 2021 г.")
    ('2022-03-01 2022-05-31', '2021-09-01 2021-11-30')
    >>> show("5.3.22"), show("февраль - апрель 2022"), show("2021 г. декабрь")
    ('2022-03-05 2022-03-05', '2022-02-01 2022-04-30', '2021-12-01 2021-12-31')
    >>> show("№ 45-ОД от 12.09.2021 г."), show("12.09.2021 № 45"), show("приказ от 12.09.2021")
    ('2021-09-12 2021-09-12', '2021-09-12 2021-09-12', '2021-09-12 2021-09-12')
    >>> show("весна 2022"), show("мар.22"), show("12.03.2022; 14.05.2022")
    ('2022-03-01 2022-05-31', '2022-03-01 2022-03-31', '2022-03-12 2022-05-14')
    >>> show("с 01.09.2019 бессрочно"), show("2019 – по наст. время")
    ('2019-09-01 9999-12-31', '2019-01-01 9999-12-31')
    >>> parse_span("31.02.2022").fault.name, parse_span("скоро").fault.name
    ('CELL_IMPOSSIBLE_DATE', 'CELL_DATE')
    """
    if isinstance(cell, dt.datetime):
        return _span((cell.date(), cell.date()))
    if isinstance(cell, dt.date):
        return _span((cell, cell))
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return _serial(float(cell), epoch_1904=epoch_1904)
    found = special(cell)
    if found is not None:
        dash = isinstance(cell, str) and cell.strip() in {"-", "–", "—"}
        return Parsed(CellState.NOT_APPLICABLE) if dash else found
    if not isinstance(cell, str):
        return Parsed(CellState.ERROR, None, IssueCode.CELL_DATE)
    return _parse_text(fold(cell), epoch_1904=epoch_1904)


def _parse_text(text: str, *, epoch_1904: bool) -> Parsed:
    written = text
    text = re.sub(r"(?<=\d)\s*[.,]\s*(?=\d)", ".", without_company(text))
    text = _WITHIN.sub("", " ".join(text.replace(",", " ").split()))
    text = _YEAR_MONTH.sub(r"\2 \1", _REQUISITE.sub("", text))
    if text in _SOME_YEAR:
        return BLANK
    if academic := _ACADEMIC.fullmatch(text):
        first = int(academic[1])
        return _span((dt.date(first, 9, 1), dt.date(first + 1, 8, 31)))
    if re.fullmatch(r"\d{5}", text):
        return _serial(float(text), epoch_1904=epoch_1904)
    if text.startswith(("нет", "не ")):
        return Parsed(CellState.NOT_APPLICABLE)  # it did not happen: no date and no fact
    if years := _YEARS.fullmatch(text):
        return _span((dt.date(int(years[1]), 1, 1), dt.date(int(years[2]), 12, 31)))
    try:
        span = _single(text) or _stretch(text) or _listed_days(written)
    except _ImpossibleError:
        return Parsed(CellState.ERROR, None, IssueCode.CELL_IMPOSSIBLE_DATE)
    if span is None:
        return Parsed(CellState.ERROR, None, IssueCode.CELL_DATE)
    return _span(span)


def _listed_days(text: str) -> Span | None:
    """Read «12.03.2022; 14.05.2022»: days of one year are one event in several parts."""
    found = [_NUMERIC.fullmatch(part) for part in _LIST.split(text)]
    if len(found) < _SEVERAL:
        return None
    days = [_date(int(one[3]), int(one[2]), int(one[1])) for one in found if one is not None]
    whole = len(days) == len(found) and days == sorted(days) and days[0].year == days[-1].year
    return (days[0], days[-1]) if whole else None


def _span(span: Span) -> Parsed:
    years_fit = span[0].year >= _FIRST_YEAR and (span[1].year <= _LAST_YEAR or span[1] == OPEN_END)
    if not years_fit or span[0] > span[1]:
        return Parsed(CellState.ERROR, None, IssueCode.CELL_IMPLAUSIBLE)
    return Parsed(CellState.VALUE, span)


def _serial(number: float, *, epoch_1904: bool) -> Parsed:
    if _FIRST_YEAR <= number <= _LAST_YEAR and number.is_integer():
        year = int(number)
        return _span((dt.date(year, 1, 1), dt.date(year, 12, 31)))
    if not _FIRST_SERIAL <= number <= _LAST_SERIAL:
        return Parsed(CellState.ERROR, None, IssueCode.CELL_DATE)
    day = (_EPOCH_1904 if epoch_1904 else _EPOCH_1900) + dt.timedelta(days=int(number))
    return _span((day, day))


def _date(year: int, month: int, day: int) -> dt.date:
    if year < _CENTURY:
        year += 2000 if year <= 50 else 1900  # noqa: PLR2004 - two-digit years: 51-99 are last century
    try:
        return dt.date(year, month, day)
    except ValueError as error:
        raise _ImpossibleError from error


def _month_number(word: str) -> int:
    if word.startswith("мар"):
        return 3
    return next(i for i, stem in enumerate(_MONTHS, 1) if word.startswith(stem))


def _month_span(year: int, month: int) -> Span:
    if not 1 <= month <= 12:  # noqa: PLR2004 - months
        raise _ImpossibleError
    return _date(year, month, 1), _date(year, month, calendar.monthrange(year, month)[1])


def _single(text: str) -> Span | None:
    """Read one day, one month or one year."""
    if found := _NUMERIC.fullmatch(text):
        day = _date(int(found[3]), int(found[2]), int(found[1]))
    elif found := _ISO.fullmatch(text):
        day = _date(int(found[1]), int(found[2]), int(found[3]))
    elif (found := _WORDY.fullmatch(text)) and found[3]:
        day = _date(int(found[3]), _month_number(found[2]), int(found[1]))
    elif (found := _MONTH_YEAR.fullmatch(text)) and found[2]:
        return _month_span(int(found[2]), _month_number(found[1]))
    elif part := _part_of_year(text):
        return part
    elif found := _NUMERIC_MONTH.fullmatch(text):
        return _month_span(int(found[2]), int(found[1]))
    elif (found := _YEAR.fullmatch(text)) and _FIRST_YEAR <= int(found[1]) <= _LAST_YEAR:
        return dt.date(int(found[1]), 1, 1), dt.date(int(found[1]), 12, 31)
    else:
        return None
    return day, day


def _part_of_year(text: str) -> Span | None:
    """Read «мар.22», a quarter, a half or a season of a year."""
    if found := _MONTH_OF_EXCEL.fullmatch(text):
        return _month_span(2000 + int(found[2]), _month_number(found[1]))
    if found := _QUARTER.fullmatch(text):
        first, months = 3 * (_ROMAN.get(found[1]) or int(found[1])) - 2, 3
    elif found := _SEASON.fullmatch(text):
        first, months = _SEASONS[found[1]], 3
    elif found := _HALF.fullmatch(text):
        is_first = found[1] in {"1", "i"} or found[1].startswith("перв")
        first, months = (1 if is_first else 7), 6
    elif found := _SEASON.fullmatch(text):
        first, months = _SEASONS[found[1]], 3
    else:
        return None
    year = int(found[2])
    return _month_span(year, first)[0], _month_span(year, first + months - 1)[1]


def _stretch(text: str) -> Span | None:
    """Read «с … по …»; the first end may borrow month and year from the second."""
    if lasting := _STILL.fullmatch(text):
        since = _single(lasting[1])
        return (since[0], OPEN_END) if since else None
    for found in _splits(text):
        first_text, last_text = found
        if _ONGOING.fullmatch(last_text):
            first = _single(first_text)
            return (first[0], OPEN_END) if first else None
        last = _single(last_text)
        if last is None:
            continue
        first = _single(first_text) or _borrow(first_text, last)
        if first is not None:
            return first[0], last[1]
    return None


def _splits(text: str) -> list[tuple[str, str]]:
    """Try every place where the stretch may be cut."""
    stripped = re.sub(r"^[сc]\s+(?=\S)", "", text)
    cuts = [m.span() for m in re.finditer(r"\s*(?:\bпо\b|\bдо\b|-)\s*", stripped)]
    return [(stripped[:a].strip(" ,-"), stripped[b:].strip(" ,")) for a, b in cuts]


def _borrow(text: str, last: Span) -> Span | None:
    """Complete «13», «13.10», «13 октября», «февраль» from the end of the stretch."""
    end = last[1]
    if found := _DAY.fullmatch(text):
        day = _date(end.year, end.month, int(found[1]))
    elif found := _DAY_MONTH.fullmatch(text):
        day = _earlier(end, int(found[2]), int(found[1]))
    elif (found := _WORDY.fullmatch(text)) and not found[3]:
        day = _earlier(end, _month_number(found[2]), int(found[1]))
    elif (found := _MONTH_YEAR.fullmatch(text)) and not found[2]:
        day = _earlier(end, _month_number(found[1]), 1)
    else:
        return None
    return day, day


def _earlier(end: dt.date, month: int, day: int) -> dt.date:
    """Give the date in the year of the end, or the year before when it would come later."""
    found = _date(end.year, month, day)
    return found if found <= end else _date(end.year - 1, month, day)


def is_bare_year(cell: Cell) -> bool:
    """Say whether a cell tells a year and no day: its middle will do for an age, not for a person.

    >>> is_bare_year(1998.0), is_bare_year("1998 г."), is_bare_year("05.08.1998")
    (True, True, False)
    """
    if isinstance(cell, str):
        return _YEAR.fullmatch(fold(cell)) is not None
    return isinstance(cell, int | float) and _FIRST_YEAR <= cell <= _LAST_YEAR


def middle(span: Span) -> dt.date:
    """Give the day itself, or the middle of a month or year known no closer."""
    if span[1] == OPEN_END:
        return span[0]
    return span[0] + (span[1] - span[0] + dt.timedelta(days=1)) // 2
