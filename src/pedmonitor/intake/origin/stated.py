"""Which period and which day a return says it is for: titles first, then file, then folder."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.dates import parse_span
from pedmonitor.model.period import month, parse_period, quarter
from pedmonitor.model.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.model.correction import Addressee

_CENTURY = "20"
"""Every period and every day below is written with its year in full."""
_ACADEMIC = re.compile(r"(20\d\d)\s*[/\-–]\s*(20)?(\d\d)\s*(?:-?\s*(?:уч|учебн))")
_AS_OF = re.compile(
    r"(?:по состоянию )?на\s+[«\"]?(\d{1,2}[.\s»\"]+(?:\d{1,2}|[а-я]+)[.\s]+20\d\d)"
)
_YEAR = re.compile(r"(?<!\d)(20[0-4]\d)(?!\d)(?!\s*-\s*д)")
_MONTHS = (
    *("январ", "феврал", "март", "апрел", "ма", "июн"),
    *("июл", "август", "сентябр", "октябр", "ноябр", "декабр"),
)
_MONTH = re.compile(
    rf"(?<![а-я])(?<!\d )(?<!\d[»\"] )({'|'.join(_MONTHS)})[а-я]{{0,2}}\s+(20[0-4]\d)"
)
_LABEL = re.compile(r"(?<!\d)20[0-4]\d(?:-?q[1-4]|-(?:0[1-9]|1[0-2])(?:-h[12])?)(?![\d-])")
_QUARTER = re.compile(
    r"(?<![а-яa-z\d])(iv|i{1,3}|[1-4])(?:-?[йи])?\s+кв(?:артал\w*|\.)?\s+(20[0-4]\d)"
)
_HALF_YEAR = re.compile(
    r"(?<![а-яa-z\d])(ii?|[12]|перв\w+|втор\w+)(?:-?[йиоегм]+)?\s+полугоди\w*\s+(20[0-4]\d)"
)
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_PART_OF_YEAR = re.compile(r"(?<!\d)([1-9]|1[0-2])\s+месяц\w*\s+(20[0-4]\d)")
_PART_IN_WORDS = re.compile(r"кварт|полуг|\d\s+месяц")
_MONTHS_OF_YEAR = re.compile(
    rf"(?<![а-я])({'|'.join(_MONTHS)})[а-я]{{0,2}}\s*(?:-|по)\s*({'|'.join(_MONTHS)})[а-я]{{0,2}}\s+(20[0-4]\d)"
)
_RANGE = re.compile(r"(20\d\d)\s*(?:-|по)\s*(20\d\d)(?!\s*-?\s*уч)")
_SEVERAL = re.compile(
    r"\bза (?:последн\w+ )?(?:два|три|четыре|пять|\d{1,2})(?: последн\w+)? (?:год|лет)"
    r"|\bза (?:последние|ряд|несколько)(?: последних)? (?:год|лет)|\bмежаттестац"
)
_PROGRAMME = re.compile(r"программ|план|концепц|дорожн|проект|стратег|положени")
_LONGEST = 10
_DUE = re.compile(r"срок\w* (?:предоставл|представл|сдач)[^\n]*")  # a day to send, not a period
_OF_PAPER = re.compile(
    r"^\W*(?:дата (?:заполнени|составлени|сдачи|предоставлени|представлени|подписани|отправк)"
    r"|заполнен[оы]?\b|составлен[оы]?\b|утвержда|утвержден|согласован|образец|исх(?:одящ|\b)"
    r"|форма (?:утвержд|образца))[^\n]*"
    r"|^\W*(?:[«\"]\s*\d{1,2}\s*[»\"]|[«\"]?_+[»\"]?)\s*(?:[а-я]{3,}|_+)\s+20\d\d\W*(?:г|год|года)?\W*$"
    r"|^\W*\d{1,2} января 20\d\d\W*(?:г|год|года)?\W*$"
)
"""When the paper was filled in or approved: «Дата заполнения 17.01.2022», «12» января 2022 г.

A bare day of January is that of sending as well; of other months it may be the day of counting.
"""
_SENT = re.compile(
    r"(?i)(?<!на )(?<!\d)(?:\d{1,2}(?:[._-]0?1[._-]|[»\"]?[\s_]+янв(?:аря|\.)?[\s_]+)(20\d\d)|"
    r"(20\d\d)[._-]01[._-]\d\d)(?!\d)"
)
"""A day of January in a name of a file: that of sending, the year before is reported."""
_REQUISITE = re.compile(
    r"(?:от|№)\s*\d{1,2}\.\d{1,2}\.(?:20\d\d|\d\d)\b|приказ\w*[^;\n]{0,60}?20\d\d"
)


@dataclass(frozen=True, slots=True)
class Stated:
    """What a return says of its time.

    Attributes:
        years: Calendar years it names, without those of orders.
        as_of: The day people are counted on, when a title says «на дд.мм.гггг».
        span: The half-year, quarter, month or half of a month that it names.
        bears_month: Whether `span` is a month that the line does not say it is «за».
        named_by: The file or the folder whose name alone tells the years; empty where a title does.
        several: Whether it says that it tells of several years: «за последние три года».
    """

    years: frozenset[int] = frozenset()
    as_of: dt.date | None = None
    span: tuple[dt.date, dt.date] | None = None
    bears_month: bool = False
    named_by: str = ""
    several: bool = False


@lru_cache(maxsize=4096)
def read_stated(text: str) -> Stated:
    """Read the period from a line of text.

    >>> read_stated("Сведения о кадрах за 2022 год").years
    frozenset({2022})
    >>> str(read_stated("по состоянию на 20.09.2022 г.").as_of)
    '2022-09-20'
    >>> sorted(read_stated("2021-2022 учебный год").years)
    [2021, 2022]
    >>> read_stated("Сроки предоставления: с 9 по 20 января 2023 года").years
    frozenset()
    >>> read_stated("Приложение к приказу от 28.01.2021 № 5").years
    frozenset()
    >>> read_stated("Дата заполнения 17.01.2022").years or read_stated("«12» января 2022 г.").years
    frozenset()
    >>> read_stated("Образец 2020 г.").years, sorted(read_stated("Январь 2022 г.").years)
    (frozenset(), [2022])
    >>> [str(day) for day in read_stated("ИОМ за III квартал 2022 г.").span]
    ['2022-07-01', '2022-09-30']
    >>> [str(day) for day in read_stated("за 2 полугодие 2022 года").span]
    ['2022-07-01', '2022-12-31']
    >>> str(read_stated("ОКП 2022-09-H2").span[0]), str(read_stated("за май 2022 года").span[1])
    ('2022-09-16', '2022-05-31')
    >>> sorted(read_stated("за 2020–2022 годы").years), read_stated("План на 2020-2022 годы").years
    ([2020, 2021, 2022], frozenset())
    >>> [str(read_stated(text).span[1]) for text in ("за 9 месяцев 2022", "январь – май 2022 г.")]
    ['2022-09-30', '2022-05-31']
    >>> read_stated("Мониторинг, декабрь 2022 года").bears_month
    True
    >>> read_stated("Курсы за последние три года").several, read_stated("за 2022 год").several
    (True, False)
    """
    folded = fold(text)
    several = ("год" in folded or "лет" in folded) and _SEVERAL.search(folded) is not None
    if _CENTURY not in folded:
        return Stated(several=several)
    folded = _OF_PAPER.sub(" ", _DUE.sub(" ", _REQUISITE.sub(" ", folded)))
    if _PROGRAMME.search(folded):
        folded = _RANGE.sub(" ", folded)  # the years of a programme are no period
    as_of = None
    if found := _AS_OF.search(folded):
        parsed = parse_span(found[1].replace("»", " ").replace("«", " ").replace('"', " "))
        if isinstance(parsed.value, tuple) and isinstance(day := parsed.value[0], dt.date):
            as_of = day
    if academic := _ACADEMIC.search(folded):
        first = int(academic[1])
        return Stated(frozenset({first, first + 1}), as_of, several=several)
    years = _years(folded)
    if as_of is not None and as_of.month == 1 and as_of.day <= 20:  # noqa: PLR2004 - 1 January sums up the year before
        years = {as_of.year - 1}
    span, bears_month = _span(folded)
    return Stated(frozenset(years), as_of, span, bears_month, several=several)


def _years(folded: str) -> set[int]:
    """List the years of a line, with those between «2020–2022»."""
    years = {int(year) for year in _YEAR.findall(folded)}
    for first, last in _RANGE.findall(folded):
        if 0 < int(last) - int(first) < _LONGEST:
            years.update(range(int(first), int(last)))
    return years


def _span(folded: str) -> tuple[tuple[dt.date, dt.date] | None, bool]:
    """Find a period shorter than a year: «за сентябрь 2022», «III квартал 2022», «2022-09-H1».

    Returns:
        Its days, and whether it is a month that nothing says the figures are of.
    """
    bears_month = False
    if label := _LABEL.search(folded):
        period = parse_period(label[0])
    elif named := _QUARTER.search(folded):
        period = quarter(int(named[2]), _ROMAN.get(named[1]) or int(named[1]))
    elif named := _HALF_YEAR.search(folded):
        first = named[1] in {"i", "1"} or named[1].startswith("перв")
        return _between(int(named[2]), *((1, 6) if first else (7, 12))), False
    elif named := _PART_OF_YEAR.search(folded):
        return _between(int(named[2]), 1, int(named[1])), False
    elif named := _MONTHS_OF_YEAR.search(folded):
        return _between(int(named[3]), *(_MONTHS.index(named[at]) + 1 for at in (1, 2))), False
    elif named := _MONTH.search(folded):
        period = month(int(named[2]), _MONTHS.index(named[1]) + 1)
        bears_month = not folded[: named.start()].endswith("за ")
    else:
        return None, False
    return (period.start, period.end), bears_month


def _between(year: int, first: int, last: int) -> tuple[dt.date, dt.date]:
    """Give the days from one month of a year to another."""
    return month(year, first).start, month(year, max(first, last)).end


def first_stated(lines: list[str]) -> Stated:
    """Take the first line that names a period; the day may stand in another line."""
    found = [stated for line in lines if (stated := read_stated(line)).years or stated.as_of]
    years = next((item.years for item in found if item.years), frozenset())
    as_of = next((item.as_of for item in found if item.as_of), None)
    timed = next((item for item in found if item.span), Stated())
    several = any(read_stated(line).several for line in lines)
    return Stated(years, as_of, timed.span, timed.bears_month, several=several)


def stated_by(titles: Sequence[str], sheet: str, file: str) -> Stated:
    """Read what titles, sheet, file and folders say of a table's time, the nearest first.

    Args:
        titles: Lines above the table, nearest last.
        sheet: Name of the sheet.
        file: Path of the file.
    """
    own, names = [*reversed(titles), sheet], names_of(file)
    found = first_stated([*own, *names])
    if found.span is None and len(found.years) == 1:
        found = replace(found, span=_part_without_year(own, *found.years))
    if found.span is not None and any("нараста" in fold(line) for line in own):
        found = replace(found, span=(found.span[0].replace(month=1, day=1), found.span[1]))
    if not found.years or first_stated(own).years:
        return found
    above = next(at for at, name in enumerate(names) if read_stated(name).years)
    return replace(found, named_by="/".join(file.split("/")[: len(names) - above]))


def _part_without_year(lines: Sequence[str], year: int) -> tuple[dt.date, dt.date] | None:
    """Find a quarter or half of the year that another name tells: «I полугодие» of «ИОМ 2022».

    >>> [str(day) for day in _part_without_year(["Лист1", "II квартал"], 2022) or ()]
    ['2022-04-01', '2022-06-30']
    """
    folded = (fold(line).strip() for line in lines)
    parts = [one for one in folded if _CENTURY not in one and _PART_IN_WORDS.search(one)]
    return next((span for one in parts if (span := _span(f"{one} {year}")[0])), None)


def names_of(file: str) -> list[str]:
    """List the names of a file and its folders, the nearest first, to read a period from.

    A return on a year is sent in January of the next: «СОШ 1 15.01.2023» tells of 2022.

    >>> names_of("отправлено 2023-01-20/СОШ 1 20.12.2022.csv")
    ['СОШ 1 20.12.2022.csv', 'отправлено 2022']
    >>> names_of("Отчёт на 01.01.2023.xlsx"), names_of("СОШ 1 (прислано 16 января 2023 г.).ods")
    (['Отчёт на 01.01.2023.xlsx'], ['СОШ 1 (прислано 2022 г.).ods'])
    """
    parts = file.split("/")[::-1]
    return [_SENT.sub(_year_before, part) for part in parts] if _CENTURY in file else parts


def _year_before(found: re.Match[str]) -> str:
    return str(int(found[1] or found[2]) - 1)


def or_years_of(stated: Stated, addressee: Addressee) -> Stated:
    """Take the years from the list of faults where the return itself, its file and folder are mute.

    Years only: with a day or a quarter that its first version does not name, the mended version
    would be no version of it.
    """
    if stated.years or not addressee.period:
        return stated
    return replace(stated, years=read_stated(addressee.period).years)
