"""Tell for which period a folder of returns is, where nobody has said it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.errors import AmbiguousPeriodError, UsageError
from pedmonitor.intake.origin.attribute import stated_of
from pedmonitor.intake.origin.placing import covers_period
from pedmonitor.intake.origin.registry_choice import REGISTRY
from pedmonitor.intake.origin.stated import read_stated
from pedmonitor.intake.state_forms.owning import own_form
from pedmonitor.model.period import Period, calendar_year

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from pedmonitor.intake.origin.organisations import OrganisationIndex
    from pedmonitor.intake.origin.stated import Stated
    from pedmonitor.intake.settling.gathered import Gathered
    from pedmonitor.intake.typed import FileReading, TypedTable

_SEVERAL = 3
"""So many tables of another year are no slip of one school."""


def refuse_other_year(gathered: Gathered, period: Period) -> None:
    """Refuse a period where every table of the folder that names a year names another one.

    Rows that are dated in the year of the period, in a table that names none, are something of it.

    Args:
        gathered: The folder.
        period: The period asked for.

    Raises:
        UsageError: The period or the folder is a slip.
    """
    stated = [owned.stated for owned in gathered.tables]
    stated += [owned.stated for owned in gathered.forms]
    tables = [owned.table for owned in gathered.tables if not owned.stated.years]
    _refuse([one for one in stated if one.years], tables, period)


def refuse_other_year_of(
    outlines: Iterable[FileReading], index: OrganisationIndex, period: Period
) -> None:
    """Do what `refuse_other_year` does where files lie aside and no row is at hand.

    Args:
        outlines: What is kept of them.
        index: The organisations.
        period: The period asked for.

    Raises:
        UsageError: The period or the folder is a slip.
    """
    stated: list[Stated] = []
    tables: list[TypedTable] = []
    for one in outlines:
        own = [table for table in one.tables if table.form != REGISTRY]
        said = [stated_of(table, one.addressee) for table in own]
        stated += [*said, *(own_form(form, index, one.addressee).stated for form in one.forms)]
        tables += [table for table, time in zip(own, said, strict=True) if not time.years]
    _refuse([one for one in stated if one.years], tables, period)


def _refuse(stated: list[Stated], tables: Iterable[TypedTable], period: Period) -> None:
    if len(stated) < _SEVERAL or any(covers_period(one, period) for one in stated):
        return
    wanted = range(period.start.year, period.end.year + 1)
    if any(day is not None and day.year in wanted for t in tables for day in t.starts):
        return
    years = ", ".join(str(year) for year in sorted({max(one.years) for one in stated}))
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
