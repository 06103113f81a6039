"""Lists of staff of two school years in one folder: the year of the reference date is current."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from pedmonitor.intake.origin.placing import school_year, speaks_of_period
from pedmonitor.intake.settling.settle import STAFF
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pedmonitor.intake.origin.attribute import OwnedTable
    from pedmonitor.model.period import Period

Outdated = dict[int, frozenset[str]]
"""Index of a table → organisations that have sent a list of a later school year."""


def find_outdated(tables: list[OwnedTable], period: Period) -> tuple[Outdated, list[Issue]]:
    """Find lists of a school year that is over by the reference date where a later one came too.

    «2021/2022» and «2022/2023» both speak of 2022; on 31 December only the second is the staff.

    Args:
        tables: All tables with owners.
        period: The period asked for.
    """
    lists = [(at, o) for at, o in enumerate(tables) if o.table.form == STAFF]
    lists = [(at, owned) for at, owned in lists if speaks_of_period(owned, period)]
    over = {at for at, owned in lists if _is_over(owned, period)}
    current: dict[str, bool] = defaultdict(bool)
    for at, owned in lists:
        if at not in over and owned.stated.years:
            current.update(dict.fromkeys(_named(owned.owners), True))
    found: Outdated = {}
    issues: list[Issue] = []
    for at in sorted(over):
        names = frozenset(name for name in _named(tables[at].owners) if current[name])
        if names:
            found[at] = names
            issues.append(_told(tables[at], period))
    return found, issues


def _named(owners: Iterable[str]) -> set[str]:
    return {name for name in owners if name}


def _is_over(owned: OwnedTable, period: Period) -> bool:
    """Say whether the school year of a list does not reach the reference date."""
    year = school_year(owned.stated.years)
    return year is not None and not year.contains(period.as_of)


def _told(owned: OwnedTable, period: Period) -> Issue:
    years = "/".join(map(str, sorted(owned.stated.years)))
    return Issue(
        IssueCode.PERIOD_OTHER,
        Level.INFO,
        f"список за {years} учебный год, а люди считаются на {period.as_of:%d.%m.%Y} по списку "
        "другого учебного года; этот в числе работающих не учтён",
        "Ничего делать не нужно, если годы в списках верны.",
        owned.table.place,
        owned.base,
    )
