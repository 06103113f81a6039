"""Which lists of organisations count: a folder of several years holds one for each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.origin.stated import first_stated, names_of
from pedmonitor.intake.wording.naming import is_school_like
from pedmonitor.model.columns import AGGREGATE
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.intake.typed import TypedTable
    from pedmonitor.model.period import Period

REGISTRY = "organisations"
_TELLING = frozenset({"code", "inn", "okpo", "type", "locality", "predecessor", "successor"})
"""What only a list of organisations says of them."""


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
    found, told = _of_organisations(lists or found)
    years = {id(table): _year_of(table) for table in found}
    named = {year for year in years.values() if year is not None}
    if len(named) <= 1:
        return found, told
    wanted = max(named) if period is None else _nearest(named, period.end.year)
    kept = [table for table in found if years[id(table)] in {None, wanted}]
    left = [table for table in found if years[id(table)] not in {None, wanted}]
    return kept, [*told, *(_of_another_year(one, years[id(one)], wanted) for one in left)]


def _of_organisations(lists: list[TypedTable]) -> tuple[list[TypedTable], list[Issue]]:
    """Leave out lists of something else beside the list of organisations: «Наименование РМО».

    Neither a code nor a kind stands beside their names, and the names are hardly any school's.
    """
    sure = [one for one in lists if _TELLING & one.positions.keys() or _names_schools(one)]
    if not sure or len(sure) == len(lists):
        return lists, []
    return sure, [_of_others(one) for one in lists if one not in sure]


def _names_schools(table: TypedTable) -> bool:
    columns = (table.columns.get(name, ()) for name in ("short_name", "full_name"))
    names = [value for column in columns for value in column if isinstance(value, str) and value]
    return 2 * sum(map(is_school_like, names)) >= len(names)


def _of_others(table: TypedTable) -> Issue:
    return Issue(
        IssueCode.SHEET_ASIDE,
        Level.WARNING,
        "названия этой таблицы — не организации муниципалитета; списком организаций она не принята",
        "Если это они, добавьте столбец «Код» или «Тип организации».",
        table.place,
    )


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
