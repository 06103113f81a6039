"""Tell the year of every table where sheets of several years stand in one workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.intake.origin.stated import first_stated, read_stated

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

_SCHOOL_YEAR_STARTS = 9


class Dated(NamedTuple):
    """Where a table of a form may say its year.

    Attributes:
        sheet: Name of its sheet.
        titles: Lines above it, nearest last.
    """

    sheet: str
    titles: Sequence[str]


class TableYear(NamedTuple):
    """The year of a table.

    Attributes:
        year: The year of its day; None where the whole workbook speaks of one year.
        titled: The other year that its title gives, when the sheet's name has won.
    """

    year: int | None = None
    titled: int | None = None


def report_year(years: Collection[int], month: int) -> int | None:
    """Tell in which calendar year the day of a form lies.

    «2022/2023 учебный год» reports on its beginning, a calendar year on its end.

    Args:
        years: Calendar years that a return names.
        month: Month of the form's day.
    """
    if not years:
        return None
    return min(years) if month >= _SCHOOL_YEAR_STARTS and len(years) > 1 else max(years)


def years_of(
    tables: Sequence[Dated], others: list[str], month: int, *, repeated: bool
) -> list[TableYear]:
    """Tell the year of each table; nothing where the whole workbook speaks of one year.

    Sheets «3.1 2021» and «3.1 2022» are told apart by their names, for titles are copied with the
    blank; elsewhere the lines above a table say more than the name of its sheet.

    Args:
        tables: The tables of a workbook, sheet by sheet from above.
        others: Lines that speak of the whole file, the most telling first.
        month: Month of the form's day.
        repeated: Whether a section stands in the workbook more than once.
    """
    named = [report_year(read_stated(table.sheet).years, month) for table in tables]
    titled = _titled(tables, month)
    by_name = repeated or len(set(named) - {None}) > 1
    pairs = list(zip(named, titled, strict=True))
    common = report_year(first_stated(others).years, month)
    years = [((name or title) if by_name else (title or name)) or common for name, title in pairs]
    if len(set(years) - {None}) < 2:  # noqa: PLR2004 - one year needs no telling apart
        return [TableYear()] * len(tables)
    return [
        TableYear(year, title if title != year else None)
        for year, title in zip(years, titled, strict=True)
    ]


def _titled(tables: Sequence[Dated], month: int) -> list[int | None]:
    """Read the lines above each table; a title holds until the next one of its sheet."""
    found: list[int | None] = []
    sheet, year = None, None
    for table in tables:
        own = report_year(first_stated([*reversed(table.titles)]).years, month)
        year = own or (year if table.sheet == sheet else None)
        sheet = table.sheet
        found.append(year)
    return found
