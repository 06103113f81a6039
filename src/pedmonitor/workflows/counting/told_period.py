"""Tell for which period a folder of returns is, where nobody has said it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.errors import AmbiguousPeriodError, UsageError
from pedmonitor.intake.origin.placing import covers_period
from pedmonitor.intake.origin.stated import read_stated
from pedmonitor.model.period import Period, calendar_year

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.intake.settling.gathered import Gathered


_SEVERAL = 3
"""So many tables of another year are no slip of one school."""


def refuse_other_year(gathered: Gathered, period: Period) -> None:
    """Refuse a period where every table of the folder that names a year names another one.

    Args:
        gathered: The folder.
        period: The period asked for.

    Raises:
        UsageError: The period or the folder is a slip.
    """
    stated = [owned.stated for owned in gathered.tables if owned.stated.years]
    stated += [owned.stated for owned in gathered.forms if owned.stated.years]
    if len(stated) < _SEVERAL or any(covers_period(one, period) for one in stated):
        return
    years = ", ".join(str(year) for year in sorted(gathered.years()))
    raise UsageError(
        f"В папке нет ничего за {period.label}: год назван у {len(stated)} таблиц, и это {years}. "
        "Проверьте, тот ли год указан в команде и та ли папка. Ничего не записано."
    )


def named_by(folder: Path) -> Period | None:
    """Read the year that the name of the folder tells."""
    named = read_stated(folder.name).years
    return calendar_year(next(iter(named))) if len(named) == 1 else None


def period_of(gathered: Gathered, folder: Path) -> Period:
    """Take the period that the returns name.

    Raises:
        AmbiguousPeriodError: None or several.
    """
    years = gathered.years()
    if len(years) == 1:
        return calendar_year(next(iter(years)))
    named = named_by(folder)
    if named is not None and not (years and named.end.year not in years):
        return named
    if not years:
        raise AmbiguousPeriodError("Не видно, за какой период данные. Укажите год: --year 2022")
    candidates = ", ".join(f"{year} (таблиц: {count})" for year, count in sorted(years.items()))
    raise AmbiguousPeriodError(
        f"В папке данные за разные годы: {candidates}. Укажите один: --year {max(years)}",
        years,
    )
