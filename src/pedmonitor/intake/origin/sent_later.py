"""Returns whose name tells when they came: «Входящие 2023» hold what was done in 2022.

A title says what a table is for; the name of a file or a folder may say when it was received. Where
all days of facts are of the period, and only a name tells the year after it, the days are
believed, unless the same organisation has sent the register for the period itself.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.intake.origin.placing import speaks_of_period
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.location import Place
from pedmonitor.model.period import PeriodKind, covers
from pedmonitor.model.text import quoted

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from pedmonitor.intake.origin.attribute import OwnedTable
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.model.period import Period

_DATED = frozenset({"event", "overlap"})


def sent_later(
    tables: Sequence[OwnedTable], plan: ReadingPlan, period: Period
) -> tuple[list[OwnedTable], list[Issue]]:
    """Let the days of the rows tell the year where only a name tells the next one.

    Args:
        tables: Every table of the folder.
        plan: The reading plan.
        period: The period asked for.

    Returns:
        The tables, those of such files without the years of the name; and an issue for each name.
    """
    found = list(tables)
    if not covers(period.kind, PeriodKind.CALENDAR_YEAR):
        return found, []
    year = period.end.year + 1
    groups = _groups(found, year)
    told = {pair for one in found if speaks_of_period(one, period) for pair in _senders(one)}
    issues = []
    for ats in groups:
        here = [found[at] for at in ats]
        again = any(not told.isdisjoint(_senders(owned)) for owned in here)
        if again or not _all_before(_days(here, plan), period):
            continue
        for at in ats:
            found[at] = _without_years(found[at])
        firsts = {owned.table.place.file: owned for owned in reversed(here)}
        issues += [_issue(firsts[file], Place(file), year, period) for file in sorted(firsts)]
    return found, issues


def _groups(tables: Sequence[OwnedTable], year: int) -> Iterable[list[int]]:
    """Put together what an organisation has sent under one name that alone tells a year.

    A table of many organisations is left as it is: who else has told the year is not known of it
    in a batch of a larger folder.
    """
    groups: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, owned in enumerate(tables):
        if owned.base and owned.stated.named_by and owned.stated.years == {year}:
            groups[owned.stated.named_by, owned.base].append(at)
    return groups.values()


def _senders(owned: OwnedTable) -> Iterable[tuple[str, str]]:
    return ((owned.table.form, owner) for owner in {*owned.owners} - {""})


def _days(tables: Iterable[OwnedTable], plan: ReadingPlan) -> list[dt.date]:
    """List the days of facts; a paper in force may be older than the return."""
    timings = ((owned, plan.forms[owned.table.form].timing) for owned in tables)
    return [
        day
        for owned, timing in timings
        if timing.mode in _DATED and not (timing.dateless or timing.lasting)
        for day in owned.table.starts
        if day is not None
    ]


def _all_before(days: Sequence[dt.date], period: Period) -> bool:
    """Say whether most days are of the period and none is later."""
    inside = sum(period.start <= day <= period.end for day in days)
    return inside > 0 and 2 * inside >= len(days) and max(days) <= period.end


def _without_years(owned: OwnedTable) -> OwnedTable:
    stated = replace(owned.stated, years=frozenset(), span=None, bears_month=False)
    return replace(owned, stated=stated)


def named_in(owned: OwnedTable) -> str:
    """Say where the year of a table stands.

    Args:
        owned: The table.
    """
    path = owned.stated.named_by
    if not path:
        return "в заголовке таблицы или названии листа"
    name = quoted(path.rpartition("/")[2])
    return f"в имени {'файла' if path == owned.table.place.file else 'папки'} {name}"


def _issue(owned: OwnedTable, place: Place, year: int, period: Period) -> Issue:
    return Issue(
        IssueCode.PERIOD_ASSUMED,
        Level.INFO,
        f"{year} назван только {named_in(owned)}, а все даты в строках — {period.label}: принято, "
        f"что это год получения; сведения отнесены к {period.label}",
        f"Ничего делать не нужно; если сведения за {year}, исправьте даты в строках.",
        place,
        owned.base,
    )
