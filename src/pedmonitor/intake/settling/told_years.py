"""Issues about the year of facts without a day: what their title says of it, or nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.intake.origin.placing import is_of_several_years, is_year, school_year
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.period import PeriodKind
from pedmonitor.model.text import rows_text

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from pedmonitor.definitions.form import Form
    from pedmonitor.intake.origin.attribute import OwnedTable
    from pedmonitor.intake.origin.stated import Stated
    from pedmonitor.model.location import Place
    from pedmonitor.model.period import Period

    Times = list[tuple[dt.date | None, dt.date | None]]

_WRITE_YEAR = "Впишите дату или назовите год в строке над таблицей, например «за 2022 год»."
_DEEDS = frozenset({"event", "overlap"})


def no_date(place: Place, owner: str, rows: list[int], stated: Stated) -> Issue:
    """Ask once an organisation for the days of its facts: a column of «да» has none in any row."""
    several = _several(rows)
    why = "период не назван ни в заголовке, ни в имени файла"
    if is_of_several_years(stated):
        why = f"в заголовке или имени файла названо несколько лет{_years(stated)}"
    return Issue(
        IssueCode.PERIOD_NO_DATE,
        Level.ERROR,
        f"дата не указана{several}, и {why}; {'факты не учтены' if several else 'факт не учтён'}",
        _WRITE_YEAR,
        replace(place, row=rows[0]),
        owner,
    )


def dated_by_title(
    place: Place, owner: str, rows: list[int], *, stated: Stated, period: Period
) -> Issue:
    """Tell of facts that are put down to the period by their title, or by nothing but the request.

    Args:
        place: File, sheet and the column of days.
        owner: The organisation.
        rows: Rows of the sheet.
        stated: What titles and names say of the time.
        period: The period asked for.
    """
    several = _several(rows)
    facts = "факты отнесены" if several else "факт отнесён"
    by = "по заголовку или имени файла"
    if not stated.years and stated.as_of is None:
        by = "за который идёт расчёт: ни заголовок, ни имя файла года не называют"
    return Issue(
        IssueCode.PERIOD_ASSUMED,
        Level.WARNING,
        f"дата не указана{several}; {facts} к периоду {period.label}"
        f"{', ' if by.startswith('за') else ' '}{by}",
        "Впишите дату, чтобы это не зависело от заголовка.",
        replace(place, row=rows[0]),
        owner,
    )


def years_told(
    owned: OwnedTable, kept: list[int], times: Times, *, form: Form, period: Period
) -> Iterator[Issue]:
    """Tell once a table of facts whose year is a guess: nothing names it, or a school year does.

    Args:
        owned: The table.
        kept: Index of each row that is in.
        times: The days of those rows, given ones included.
        form: The register.
        period: The period asked for.
    """
    table = owned.table
    if form.kind != "register" or form.timing.mode not in _DEEDS or form.timing.dateless:
        return
    given = [
        at
        for at, (start, _) in zip(kept, times, strict=True)
        if start is not None and table.starts[at] is None and not table.denies(at)
    ]
    rows = list(dict.fromkeys(table.rows[at] for at in given))
    dated = any(name in table.positions for name in (*form.timing.start, *form.timing.end))
    stated = owned.stated
    if table.year_asked:
        pass
    elif rows and not stated.years and stated.as_of is None and not dated:
        yield _nobody_said(owned, rows, period)
    elif rows and is_year(period) and len(stated.years) > 1 and not _is_of(stated, period):
        yield _years_of_title(owned, rows, period)
    if period.kind is not PeriodKind.ACADEMIC_YEAR:
        yield from _school_years(owned, kept, period)


def _is_of(stated: Stated, period: Period) -> bool:
    """Say whether the years of a title are those of the period itself: a school year."""
    inside = all(period.start.year <= year <= period.end.year for year in stated.years)
    return inside or school_year(stated.years) == period


def _nobody_said(owned: OwnedTable, rows: list[int], period: Period) -> Issue:
    return Issue(
        IssueCode.PERIOD_ASSUMED,
        Level.WARNING,
        "в таблице не прочитан ни один столбец с датой, и год не назван ни над ней, ни в имени "
        f"листа, файла или папки; все факты без даты (строк: {len(rows)}) отнесены к периоду "
        f"{period.label}, за который идёт расчёт",
        "Назовите год в строке над таблицей, например «за 2022 год», или впишите даты.",
        owned.table.place.at(rows[0]),
        owned.base,
    )


def _years_of_title(owned: OwnedTable, rows: list[int], period: Period) -> Issue:
    """Tell of facts without days that a title puts down to a school year or to several years."""
    two = school_year(owned.stated.years) is not None
    named = "учебный год или два года" if two else "несколько лет"
    return Issue(
        IssueCode.PERIOD_ASSUMED,
        Level.WARNING,
        f"в заголовке или имени файла названы {named}{_years(owned.stated)}; факты без даты "
        f"(строк: {len(rows)}) отнесены к периоду {period.label}",
        "Впишите даты: по ним видно, что относится к этому периоду.",
        owned.table.place.at(rows[0]),
        owned.base,
    )


def _school_years(owned: OwnedTable, kept: list[int], period: Period) -> Iterator[Issue]:
    """Tell of events of which only the school year is known: half of it lies in another year."""
    table = owned.table
    told = {*table.school_years}
    ends = {
        table.rows[at]: end
        for at in kept
        if table.rows[at] in told and (end := table.ends[at]) is not None
    }
    near = {period.start.year, period.start.year + 1, period.end.year, period.end.year + 1}
    rows = [row for row, end in ends.items() if end.year in near]
    if rows:
        pairs = sorted({ends[row].year for row in rows})
        put = ", ".join(f"{year - 1}–{year} — к {year}" for year in pairs)
        yield Issue(
            IssueCode.PERIOD_ASSUMED,
            Level.WARNING,
            f"даты нет, назван только учебный год ({rows_text(rows)}); факт отнесён к году, в "
            f"котором учебный год кончается: {put}",
            "Впишите дату, если это было осенью.",
            table.place.at(rows[0], table.positions.get("year")),
            owned.base,
        )


def _years(stated: Stated) -> str:
    years = sorted(stated.years)
    return f" ({years[0]}–{years[-1]})" if years[1:] else ""


def _several(rows: list[int]) -> str:
    different = list(dict.fromkeys(rows))
    return f" ({rows_text(different)})" if len(different) > 1 else ""
