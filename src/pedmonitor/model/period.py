"""Reporting periods: parsing, labels, neighbours; comparison only inside one kind."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from enum import StrEnum

_HALF = 15  # the first half of a month ends on its 15th day
_SEPTEMBER = 9


class PeriodKind(StrEnum):
    """Kinds of period; two periods compare only when their kinds agree (Q23)."""

    CALENDAR_YEAR = "calendar_year"
    ACADEMIC_YEAR = "academic_year"
    QUARTER = "quarter"
    MONTH = "month"
    HALF_MONTH = "half_month"
    SNAPSHOT = "snapshot"


_LENGTHS = {
    PeriodKind.HALF_MONTH: 1,
    PeriodKind.MONTH: 2,
    PeriodKind.QUARTER: 3,
    PeriodKind.CALENDAR_YEAR: 4,
    PeriodKind.ACADEMIC_YEAR: 4,
    PeriodKind.SNAPSHOT: 4,  # a day sums up whatever stands on it
}


def covers(kind: PeriodKind, collected: PeriodKind) -> bool:
    """Say whether a period of a kind is long enough for what is collected once a ``collected``.

    >>> covers(PeriodKind.CALENDAR_YEAR, PeriodKind.MONTH)
    True
    >>> covers(PeriodKind.MONTH, PeriodKind.QUARTER)
    False
    """
    return _LENGTHS[kind] >= _LENGTHS[collected]


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days with the date on which people are counted.

    Attributes:
        kind: What sort of period this is.
        label: How it is written: 2022, 2021/2022, 2022Q3, 2022-09, 2022-09-H1, 2022-09-20.
        start: First day.
        end: Last day.
        as_of: Reference date for staff and ages.
    """

    kind: PeriodKind
    label: str
    start: dt.date
    end: dt.date
    as_of: dt.date

    def contains(self, day: dt.date) -> bool:
        """Say whether the day lies inside the period."""
        return self.start <= day <= self.end

    @property
    def folder(self) -> str:
        """The label as a folder name."""
        return folder_of(self.label)

    @property
    def previous(self) -> Period:
        """The period of the same kind just before this one."""
        day = self.start - dt.timedelta(days=1)
        match self.kind:
            case PeriodKind.CALENDAR_YEAR:
                return calendar_year(day.year)
            case PeriodKind.ACADEMIC_YEAR:
                return academic_year(day.year - 1)
            case PeriodKind.QUARTER:
                return quarter(day.year, (day.month + 2) // 3)
            case PeriodKind.MONTH:
                return month(day.year, day.month)
            case PeriodKind.HALF_MONTH:
                return half_month(day.year, day.month, 1 if day.day <= _HALF else 2)
            case PeriodKind.SNAPSHOT:
                return snapshot(_year_before(self.start))


def _year_before(day: dt.date) -> dt.date:
    last = calendar.monthrange(day.year - 1, day.month)[1]
    return dt.date(day.year - 1, day.month, min(day.day, last))


def _span(kind: PeriodKind, label: str, start: dt.date, end: dt.date) -> Period:
    return Period(kind, label, start, end, end)


def calendar_year(year: int) -> Period:
    """Build a calendar year, counted on its last day."""
    return _span(PeriodKind.CALENDAR_YEAR, str(year), dt.date(year, 1, 1), dt.date(year, 12, 31))


def academic_year(year: int) -> Period:
    """Build the academic year that begins on 1 September of ``year``."""
    label = f"{year}/{year + 1}"
    start, end = dt.date(year, _SEPTEMBER, 1), dt.date(year + 1, _SEPTEMBER - 1, 31)
    return _span(PeriodKind.ACADEMIC_YEAR, label, start, end)


def quarter(year: int, number: int) -> Period:
    """Build quarter 1 to 4 of a year."""
    last = 3 * number
    end = dt.date(year, last, calendar.monthrange(year, last)[1])
    return _span(PeriodKind.QUARTER, f"{year}Q{number}", dt.date(year, last - 2, 1), end)


def month(year: int, number: int) -> Period:
    """Build a calendar month."""
    end = dt.date(year, number, calendar.monthrange(year, number)[1])
    return _span(PeriodKind.MONTH, f"{year}-{number:02}", dt.date(year, number, 1), end)


def half_month(year: int, number: int, half: int) -> Period:
    """Build the first (1st to 15th) or second half of a month."""
    last = calendar.monthrange(year, number)[1]
    start = dt.date(year, number, 1 if half == 1 else _HALF + 1)
    end = dt.date(year, number, _HALF if half == 1 else last)
    return _span(PeriodKind.HALF_MONTH, f"{year}-{number:02}-H{half}", start, end)


def snapshot(day: dt.date) -> Period:
    """Build a period of one day."""
    return _span(PeriodKind.SNAPSHOT, day.isoformat(), day, day)


def folder_of(label: str) -> str:
    """Name the folder of a period by its label.

    >>> folder_of("2021/2022")
    '2021-2022'
    """
    return label.replace("/", "-")


def parse_period(text: str) -> Period:
    """Read a period as the command line and file names write it.

    Raises:
        ValueError: The text is no period; the message is Russian and shows the accepted forms.

    >>> [parse_period(t).kind.value for t in ("2022", "2021/2022", "2022Q3", "2022-09-H1")]
    ['calendar_year', 'academic_year', 'quarter', 'half_month']
    >>> str(parse_period("2022-02").end), str(parse_period("2022-09-20").as_of)
    ('2022-02-28', '2022-09-20')
    """
    cleaned = text.strip().upper()
    try:
        found = _parse(cleaned)
    except ValueError:
        found = None
    if found is None:
        raise ValueError(
            f"«{text}» — не период. Напишите, например: 2022 (год), 2021/2022 (учебный год), "
            "2022Q3 (квартал), 2022-09 (месяц), 2022-09-H1 (половина месяца), 2022-09-20 (дата)."
        )
    return found


def _parse(text: str) -> Period | None:
    if matched := re.fullmatch(r"(\d{4})", text):
        return calendar_year(int(matched[1]))
    if matched := re.fullmatch(r"(\d{4})[/-](\d{4})", text):
        first, second = int(matched[1]), int(matched[2])
        return academic_year(first) if second == first + 1 else None
    if matched := re.fullmatch(r"(\d{4})-?Q([1-4])", text):
        return quarter(int(matched[1]), int(matched[2]))
    if matched := re.fullmatch(r"(\d{4})-(\d{2})(?:-H([12]))?", text):
        year, number = int(matched[1]), int(matched[2])
        return half_month(year, number, int(matched[3])) if matched[3] else month(year, number)
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        return snapshot(dt.date.fromisoformat(text))
    return None
