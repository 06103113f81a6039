"""Which lists of organisations count: a folder of several years holds one for each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.origin.stated import first_stated, names_of
from pedmonitor.model.columns import AGGREGATE
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.intake.typed import TypedTable
    from pedmonitor.model.period import Period

REGISTRY = "organisations"


def choose_registries(
    tables: Sequence[TypedTable], period: Period | None
) -> tuple[list[TypedTable], list[Issue]]:
    """Choose the registries of a period.

    A digest with «Код» and «Тип», or one that names organisations beside figures, is a registry
    only where there is no other. Of lists of several years
    that of the period counts, else the nearest before it, else the nearest after; a list that
    names no year counts always.

    Args:
        tables: Every table of the folder.
        period: The period asked for; None takes the latest list.

    Returns:
        The lists, and an issue for each one left out.
    """
    found = [table for table in tables if table.form == REGISTRY]
    digests = {table.place for table in tables if table.form == AGGREGATE}
    lists = [one for one in found if one.place not in digests and not one.beside_figures]
    found = lists or found
    years = {id(table): _year_of(table) for table in found}
    named = {year for year in years.values() if year is not None}
    if len(named) <= 1:
        return found, []
    wanted = max(named) if period is None else _nearest(named, period.end.year)
    kept = [table for table in found if years[id(table)] in {None, wanted}]
    left = [table for table in found if years[id(table)] not in {None, wanted}]
    return kept, [_of_another_year(table, years[id(table)], wanted) for table in left]


def _year_of(table: TypedTable) -> int | None:
    """Read the latest year that a list names: in its title, its sheet, its file, its folder."""
    place = table.place
    lines = [*reversed(table.titles), place.sheet, *names_of(place.file)]
    return max(first_stated(lines).years, default=None)


def _nearest(years: set[int], year: int) -> int:
    """Choose a year.

    >>> _nearest({2020, 2022}, 2021), _nearest({2023, 2024}, 2022)
    (2020, 2023)
    """
    before = [one for one in years if one <= year]
    return max(before) if before else min(years)


def _of_another_year(table: TypedTable, year: int | None, wanted: int) -> Issue:
    return Issue(
        IssueCode.ORG_OTHER_LIST,
        Level.INFO,
        f"список организаций за {year} год не использован: взят список за {wanted} год",
        "Если взят не тот список, уберите лишний из папки.",
        table.place,
    )
