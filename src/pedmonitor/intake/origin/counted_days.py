"""Which days a table of counts counts: persons of a half-year are no figure of the year."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from pedmonitor.intake.origin.placing import school_year
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.period import PeriodKind, covers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.intake.origin.attribute import OwnedTable
    from pedmonitor.intake.origin.placing import Span
    from pedmonitor.intake.origin.stated import Stated
    from pedmonitor.model.period import Period

Times = list[tuple[dt.date | None, dt.date | None]]
_SHOWN = 3


def settle_counts(owned: OwnedTable, times: Times, period: Period) -> tuple[Times, list[Issue]]:
    """Give the counts without days of their own those of the table, when they are not the year's.

    Args:
        owned: The table of counts.
        times: First and last day of each row that is kept, by its column.
        period: The period asked for.

    Returns:
        The days; and an issue when no count of the table is of the period, or when a part of a
        year is asked for and the table does not say that it is of that part.
    """
    own = other_days(owned.stated, period)
    if own is not None:
        times = [own if start is None else (start, end) for start, end in times]
    elif not covers(period.kind, PeriodKind.CALENDAR_YEAR) and (None, None) in times:
        return times, [_of_a_year(owned, period)]
    spans = {(start, end) for start, end in times if start is not None and end is not None}
    is_other = len(spans) > 0 and all(start is not None for start, _ in times)
    if not is_other or (period.start, period.end) in spans:
        return times, []
    return times, [_told(owned, sorted(spans), period)]


def other_days(stated: Stated, period: Period) -> Span | None:
    """Give the days of counts that are of another stretch of time than the year asked for.

    What bears only the month it was written in is of the year. Counts of a part of a year are of
    the days that they name, the very part that is asked for or another one.

    Args:
        stated: What a table of counts says of its time.
        period: The period asked for.
    """
    if not covers(period.kind, PeriodKind.CALENDAR_YEAR):
        return stated.span
    if stated.span is not None and not stated.bears_month:
        return stated.span
    own = school_year(stated.years)
    if own is not None:
        return None if own == period else (own.start, own.end)
    if len(stated.years) > 1:
        return dt.date(min(stated.years), 1, 1), dt.date(max(stated.years), 12, 31)
    return None


def _of_a_year(owned: OwnedTable, period: Period) -> Issue:
    return Issue(
        IssueCode.PERIOD_OTHER,
        Level.INFO if owned.stated.years else Level.WARNING,
        f"в таблице не сказано, что её числа за {period.label}; они не учтены",
        "Назовите срок в заголовке таблицы или в имени файла, например «за III квартал 2022 года».",
        owned.table.place,
        owned.base,
    )


def _told(owned: OwnedTable, spans: Sequence[Span], period: Period) -> Issue:
    listed = ", ".join(f"{first:%d.%m.%Y}–{last:%d.%m.%Y}" for first, last in spans[:_SHOWN])
    more = " …" if len(spans) > _SHOWN else ""
    return Issue(
        IssueCode.PERIOD_OTHER,
        Level.WARNING,
        f"числа таблицы — за {listed}{more}, а считается {period.label}; они не учтены",
        "Пришлите числа за нужный период или исправьте его в заголовке таблицы, столбца или в "
        "имени файла.",
        owned.table.place,
        owned.base,
    )
