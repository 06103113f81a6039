"""Headings that are months: of what a register says of every month, its form tells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.intake.headings.column_match import EXACT, ColumnMatch
from pedmonitor.model.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pedmonitor.intake.headings.column_match import Match
    from pedmonitor.intake.sheets.raw_table import RawTable

_SEVERAL = 2
_MONTH = re.compile(
    r"(?:(?:статус|состояние|ход|отметка)\w*\s+)?(?:(?:за|в|на)\s+)?"
    r"(?P<month>январ[ьяе]|феврал[ьяе]|марта?е?|апрел[ьяе]|ма[йяе]|июн[ьяе]|июл[ьяе]|августа?е?|сентябр[ьяе]"
    r"|октябр[ьяе]|ноябр[ьяе]|декабр[ьяе])(?:\s+(?P<year>20\d\d))?(?:\s*г(?:од\w*|\.)?)?"
)
_YEARS = re.compile(r"(?<!\d)(20\d\d)(?:\s*[/-]\s*(20\d\d|\d\d)(?!\d))?(?!\d)")
_NAMES = (
    *("январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр"),
    *("ноябр", "декабр"),
)
_FULL = (
    *("январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь"),
    *("октябрь", "ноябрь", "декабрь"),
)
_SEPTEMBER = 8


def add_months(table: RawTable, matches: Iterable[Match]) -> None:
    """Read columns of months as values of the field that a form has for every month.

    Args:
        table: The table.
        matches: The table seen as every form; those with such a field are widened.
    """
    told = {at: month for at, path in enumerate(table.paths) if (month := _month_of(path))}
    if len(told) < _SEVERAL:
        return
    for match in matches:
        monthly = match.form.monthly
        if monthly is None or not match.bonus or not match.fields.isdisjoint(monthly):
            continue
        taken = {column.at for column in match.columns}
        found = {at: month for at, month in told.items() if at not in taken}
        if len(found) >= _SEVERAL:
            match.columns += [ColumnMatch(at, monthly[0], EXACT, m) for at, m in found.items()]
            match.columns.sort(key=lambda column: column.at)


def _month_of(path: tuple[str, ...]) -> str:
    """Tell the month, and the year if it stands there, that a heading names.

    >>> _month_of(("сентябрь",)), _month_of(("Ход", "за март 2022 г.")), _month_of(("Марта И.",))
    ('сентябрь', 'март 2022', '')
    """
    found = _MONTH.fullmatch(fold(path[-1]).strip(" ,:")) if path else None
    if found is None:
        return ""
    number = next(at for at, name in enumerate(_NAMES) if found["month"].startswith(name))
    return f"{_FULL[number]} {found['year'] or ''}".strip()


def with_year(month: str, lines: Iterable[str]) -> str:
    """Add the year that stands above: autumn is of the first year of a school's.

    >>> with_year("октябрь", ["ИОМ, 2022/2023 учебный год"]), with_year("май", ["за 2022-23"])
    ('октябрь 2022', 'май 2023')
    >>> with_year("май 2021", ["за 2022 год"]), with_year("май", ["2021", "2022"])
    ('май 2021', 'май')
    """
    years = {one.groups() for line in lines for one in _YEARS.finditer(line)}
    if " " in month or len(years) != 1:
        return month
    first, second = years.pop()
    later = second is not None and _FULL.index(month) < _SEPTEMBER
    return f"{month} {int(first) + later}"
