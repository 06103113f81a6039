"""The grammar of plan periods: «Февраль - апрель», «ежегодно», «31.09.2021» → a typed deadline."""

from __future__ import annotations

import calendar
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.model.plan import Deadline, DeadlineKind, YearPart
from pedmonitor.model.text import fold
from pedmonitor.planning.deadline_days import (
    BY,
    MONTH,
    YEAR,
    YEAR_END,
    month_number,
    read_date,
    read_dates,
)
from pedmonitor.planning.windows import TERMS

if TYPE_CHECKING:
    from collections.abc import Callable

_PART = r"(?:начал[оеау]|середин[аеуы]|кон(?:ец|ца|це|цу))\s+"
"""A part of a month: only the month can be held against a day."""
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_BY_DAY = re.compile(rf"(?:{BY})?(\d{{1,2}})(?:-?го)? числа")
_WEEKDAY = re.compile(
    r"(?:по |во? |кажд\w+ )?(?:понедельник|вторник|сред|четверг|пятниц|суббот)\w*"
)
_SCHOOL_YEAR = r"(?:\s*(?:в\s+)?уч[а-я.]*\s*г[а-я.]*)"
_SCHOOL_HALVES = {1: (9, 12), 2: (1, 6)}
"""Months of the halves of a school year; June belongs to the second, as pedagogues work."""
_LEAP = 2000
_LONGEST_MONTH = 31
_TIMES = {"один": 1, "два": 2, "три": 3, "четыре": 4, "дважды": 2, "трижды": 3, "однажды": 1}

_RECURRING = (
    (r"дважды в месяц|два раза в месяц|2 раза в месяц|раз в полмесяца", DeadlineKind.HALF_MONTHLY),
    (
        r"ежемесячно|кажд(?:ый|ого) месяца?|(?:1 |один )?раза? в месяц|помесячно",
        DeadlineKind.MONTHLY,
    ),
    (
        r"еженедельно|кажд(?:ую|ой) недел[юи]|(?:1 |один )?раза? в неделю|понедельно",
        DeadlineKind.WEEKLY,
    ),
    (
        r"ежеквартально|каждый квартал|(?:1 |один )?раза? в квартал",
        DeadlineKind.QUARTERLY,
    ),
    (r"(?:1 |один )?раза? в (?:учебную )?четверть|каждую четверть", DeadlineKind.TERMLY),
    (r"(?:1 |один )?раз в полугодие|каждое полугодие|раз в полгода", DeadlineKind.HALF_YEARLY),
    (r"ежегодно|каждый год|(?:1 |один )?раз в год", DeadlineKind.ANNUAL),
)
_WHOLE_YEAR = (
    r"(?:в )?(?:теч\.|(?:течени|продолжени)[еи]) ?"
    r"(?:всего )?(?:учебного |календарного )?(?:года|периода)"
    r"|весь (?:год|период)|круглый год|постоянно|систематически|на протяжении (?:всего )?года"
    r"|до конца (?:календарного )?года"
    r"|весь срок(?: действия плана)?|в течение срока реализации.*"
)
_ON_REQUEST = r"по (?:мере )?(?:запрос|обращени|заявк|приглашени|вызов)[а-я]*(?: .*)?"
_ON_NEED = r"по (?:мере )?(?:необходимост|потребност|возникновени|поступлени)[а-я]*(?: .*)?"
_TIMES_A_YEAR = re.compile(
    r"(?:не (?:реже|менее) )?(\d|[а-я]+)(?: раза?)? (?:раза? )?в (?:учебный |календарный )?год"
    r"(?:\W+(?:в )?(.+?)\)?)?"
)


def parse_deadline(text: str) -> Deadline:
    """Read when an event is due; what no form fits stays text.

    >>> def show(text):
    ...     found = parse_deadline(text)
    ...     return found.kind.value, found.years, found.months, found.days
    >>> show("Май 2021 г."), show("август.")
    (('month_year', (2021,), (5,), ()), ('month', (), (8,), ()))
    >>> show("Февраль - апрель"), show("2021-2022")
    (('month_range', (), (2, 4), ()), ('year_range', (2021, 2022), (), ()))
    >>> show("31.12.2021")
    ('by_date', (2021,), (12,), (31,))
    >>> show("Ежеквартально")[0], show("В течение года")[0], show("По запросу")[0]
    ('quarterly', 'all_year', 'on_request')
    >>> show("2 раза в год (октябрь, апрель)"), show("еженедельно")[0]
    (('months', (), (10, 4), ()), 'weekly')
    >>> show("сентябрь 2021, март 2022"), show("раз в четверть")[0]
    (('months', (2021, 2022), (9, 3), ()), 'termly')
    >>> show("20.05.2022 / 10.06.2022")
    ('days', (2022, 2022), (5, 6), (20, 10))
    >>> parse_deadline("31.09.2021").impossible, show("как получится")[0]
    (True, 'text')
    """
    folded = fold(text).strip(" .,;")
    for read in _READERS:
        found = read(folded)
        if found is not None:
            return _checked(replace(found, text=text))
    return Deadline(text, DeadlineKind.TEXT)


def parse_start_end(start: str, end: str) -> Deadline:
    """Read columns «начало» and «окончание».

    >>> found = parse_start_end("Январь", "Май")
    >>> found.kind.value, found.months, found.text
    ('start_end_months', (1, 5), 'Январь – Май')
    """
    text = " – ".join(part for part in (start, end) if part.strip())
    first, last = parse_deadline(start), parse_deadline(end)
    single = {DeadlineKind.MONTH, DeadlineKind.MONTH_YEAR}
    if first.kind in single and last.kind in single:
        years = (*first.years, *last.years)
        months = (*first.months, *last.months)
        return Deadline(text, DeadlineKind.START_END_MONTHS, years, months)
    if first.kind is last.kind is DeadlineKind.BY_DATE and len(first.days) == len(last.days) == 1:
        found = Deadline(
            text,
            DeadlineKind.BY_DATE,
            (*first.years, *last.years),
            (*first.months, *last.months),
            (*first.days, *last.days),
            impossible=first.impossible or last.impossible,
        )
        return _checked(found)
    return replace(parse_deadline(text), text=text)


def _checked(found: Deadline) -> Deadline:
    """Mark days that the calendar does not have; without a year, those that no year has."""
    if any(not 1 <= month <= 12 for month in found.months):  # noqa: PLR2004 - months
        return replace(found, impossible=True)
    if found.days and not found.months:
        return replace(found, impossible=not 1 <= found.days[0] <= _LONGEST_MONTH)
    years = found.years or (_LEAP,)
    for at, day in enumerate(found.days):
        year, month = _pick(years, at), _pick(found.months, at)
        if not 1 <= day <= calendar.monthrange(year, month)[1]:
            return replace(found, impossible=True)
    return found


def _pick(values: tuple[int, ...], at: int) -> int:
    return values[at] if at < len(values) else values[-1]


def _year(text: str) -> Deadline | None:
    """Read a year; a month may stand after it in brackets: «2021 (августовская)»."""
    found = re.fullmatch(rf"(?:в )?({YEAR}){YEAR_END}(?:\s*\((.+)\))?", text)
    if found is None:
        return None
    years = (int(found[1]),)
    if found[2] and re.fullmatch(MONTH, found[2]):
        return Deadline("", DeadlineKind.MONTH_YEAR, years, (month_number(found[2]),))
    return Deadline("", DeadlineKind.YEAR, years)


def _years(text: str) -> Deadline | None:
    cut = r"\s*(-|/|по|,|и)\s*"
    academic = r"(\s*уч[а-я.]*\s*г[а-я.]*)?"
    if found := re.fullmatch(
        rf"(?:[сc]\s+|в\s+)?({YEAR}){YEAR_END}{cut}({YEAR}){YEAR_END}{academic}", text
    ):
        years = int(found[1]), int(found[3])
        if found[4] or found[2] == "/":
            return Deadline("", DeadlineKind.MONTH_RANGE, years, (9, 8))
        return Deadline("", DeadlineKind.YEAR_RANGE, years) if years[0] <= years[1] else None
    return None


def _month(text: str) -> Deadline | None:
    if found := re.fullmatch(rf"(?:в\s+)?(?:{_PART})?({MONTH})\s*({YEAR})?{YEAR_END}", text):
        month = (month_number(found[1]),)
        if found[2]:
            return Deadline("", DeadlineKind.MONTH_YEAR, (int(found[2]),), month)
        return Deadline("", DeadlineKind.MONTH, (), month)
    if found := re.fullmatch(rf"(\d\d)\.({YEAR})", text):
        return Deadline("", DeadlineKind.MONTH_YEAR, (int(found[2]),), (int(found[1]),))
    return None


def _month_range(text: str) -> Deadline | None:
    one = rf"({MONTH})\s*({YEAR})?{YEAR_END}"
    if found := re.fullmatch(rf"(?:[сc]\s+)?{one}\s*(?:-|по|до)\s*{one}", text):
        years = tuple(int(year) for year in (found[2], found[4]) if year)
        months = (month_number(found[1]), month_number(found[3]))
        if len(years) == 1 and months[0] > months[1]:
            years = (years[0] - 1, years[0]) if found[4] else (years[0], years[0] + 1)
        return Deadline("", DeadlineKind.MONTH_RANGE, years, months)
    return None


def _months(text: str) -> Deadline | None:
    """Read a list: «сентябрь, декабрь, май», «сентябрь, декабрь 2021, март 2022».

    A year holds for the months before it that have none; a month after the last year has no year.
    """
    one = rf"{MONTH}(?:\s*{YEAR}{YEAR_END})?"
    if not re.fullmatch(rf"{one}(?:\s*(?:,|;|\.|и|\s)\s*{one})+", text):
        return None
    listed = [(month_number(m), y) for m, y in re.findall(rf"({MONTH})(?:\s*({YEAR}))?", text)]
    months = tuple(number for number, _ in listed)
    if not any(year for _, year in listed):
        return Deadline("", DeadlineKind.MONTHS, (), months)
    years: list[int] = []
    for _, year in reversed(listed):
        if not (year or years):
            return None
        years.append(int(year) if year else years[-1])
    told = tuple(reversed(years)) if len(set(years)) > 1 else (years[0],)
    return Deadline("", DeadlineKind.MONTHS, told, months)


def _quarter(text: str) -> Deadline | None:
    number = r"(iv|i{1,3}|[1-4])(?:\s*-?\s*(?:й|ый|ой|ом|я|ая|е|го))?"
    found = re.fullmatch(
        rf"(?:в\s+)?{number}(?:\s*(?:-|,|и)\s*{number})?\s*(квартал|кв|четверт)[а-я]*\.?\s*({YEAR})?{YEAR_END}",
        _roman(text),
    )
    if found is None:
        return None
    first, last = _ROMAN[found[1]], _ROMAN[found[2] or found[1]]
    years = (int(found[4]),) if found[4] else ()
    if found[3] == "четверт":
        return Deadline(
            "", DeadlineKind.MONTH_RANGE, years, (TERMS[first - 1][0], TERMS[last - 1][1])
        )
    return _part(YearPart.QUARTER, first, last, years)


def _half(text: str) -> Deadline | None:
    """Read «I полугодие», of the plan's year, of a calendar year or of a school year."""
    found = re.fullmatch(
        rf"(?:в\s+)?(ii?|[12])(?:\s*-?\s*(?:е|ое|ом))?\s*(?:полугоди|пг)[а-я]*\.?\s*"
        rf"(?:({YEAR})(?:\s*[-/]\s*({YEAR}|\d\d))?)?({_SCHOOL_YEAR})?{YEAR_END}",
        _roman(text),
    )
    if found is None:
        return None
    half, start, is_school = _ROMAN[found[1]], found[2], found[3] or found[4]
    if not is_school:
        return _part(YearPart.HALF, half, half, (int(start),) if start else ())
    years = (int(start) + half - 1,) if start else ()
    return Deadline("", DeadlineKind.MONTH_RANGE, years, _SCHOOL_HALVES[half])


def _part(part: YearPart, first: int, last: int, years: tuple[int, ...]) -> Deadline | None:
    """Give some halves or quarters; their months are those of a calendar year."""
    length = 6 if part is YearPart.HALF else 3
    months = (length * (first - 1) + 1, length * last)
    if months[0] > months[1]:
        return None
    numbered = (first, last)
    return Deadline("", DeadlineKind.MONTH_RANGE, years, months, part=part, parts=numbered)


def _roman(text: str) -> str:
    """Bring Roman numerals typed in Cyrillic, and words, to Latin ones."""
    for word, sign in (("первый", "1"), ("второй", "2"), ("третий", "3"), ("четвертый", "4")):
        text = text.replace(word, sign)
    for word, sign in (("перв", "1"), ("втор", "2"), ("трет", "3"), ("четвертая", "4")):
        text = re.sub(rf"\b{word}(?:ое|ая|ья|ой|ом|ого)?\b", sign, text)
    return text.replace("четвертая", "4").replace("і", "i")


def _recurring(text: str) -> Deadline | None:
    """Read «ежемесячно», also with what limits it: «ежемесячно, сентябрь–май», «до 5 числа».

    A limit that no form fits makes all of it text: without it the days would be too many.
    """
    if found := _TIMES_A_YEAR.fullmatch(text):
        times = int(found[1]) if found[1].isdigit() else _TIMES.get(found[1], 0)
        if times:
            return _so_often(times, found[2] or "")
    for pattern, kind in _RECURRING:
        if found := re.fullmatch(rf"(?:не реже )?(?:{pattern})(?:\W+(.+))?", text):
            return _limited(kind, found[1] or "")
        if found := re.fullmatch(rf"(.+?)\W+(?:{pattern})", text):
            return _limited(kind, found[1])
    return None


def _so_often(times: int, when: str) -> Deadline | None:
    """Read «2 раза в год (октябрь, апрель)»: as many months as times are the occurrences."""
    if not when:
        return Deadline("", DeadlineKind.ANNUAL, times=times)
    if listed := _months(when):
        return listed if len(listed.months) == times else None
    single = _month(when)
    return _limited(DeadlineKind.ANNUAL, when) if single and times == 1 else None


def _limited(kind: DeadlineKind, limit: str) -> Deadline | None:
    limit = limit.strip(" ()")
    if not limit:
        return Deadline("", kind)
    if found := _BY_DAY.fullmatch(limit):
        days = (int(found[1]),)
        return Deadline("", kind, days=days) if kind is DeadlineKind.MONTHLY else None
    if kind is DeadlineKind.WEEKLY and _WEEKDAY.fullmatch(limit):
        return Deadline("", kind)
    months = _month_range(limit) or _month(limit)
    if months is None or (kind is DeadlineKind.ANNUAL and months.years):
        return None
    return Deadline("", kind, months.years, months.months)


def _other(text: str) -> Deadline | None:
    for pattern, kind in (
        (_WHOLE_YEAR, DeadlineKind.ALL_YEAR),
        (_ON_REQUEST, DeadlineKind.ON_REQUEST),
        (_ON_NEED, DeadlineKind.ON_NEED),
    ):
        if re.fullmatch(pattern, text):
            return Deadline("", kind)
    if found := re.fullmatch(rf"в течение ({YEAR}){YEAR_END}", text):
        return Deadline("", DeadlineKind.YEAR, (int(found[1]),))
    return None


_READERS: tuple[Callable[[str], Deadline | None], ...] = (
    _year,
    _years,
    _month,
    _month_range,
    _months,
    _quarter,
    _half,
    read_date,
    read_dates,
    _recurring,
    _other,
)
