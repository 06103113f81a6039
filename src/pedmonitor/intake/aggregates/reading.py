"""Read a table of counts into rows: one row an organisation, indicator, subject and year."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pedmonitor.intake.aggregates.cells import as_percent, holds_fractions, read_figure
from pedmonitor.intake.aggregates.figures import Counted, Told, settle_figure
from pedmonitor.intake.aggregates.layout import Layout, Part, Span
from pedmonitor.intake.naming import guarded
from pedmonitor.intake.pseudonyms import PersonKeys
from pedmonitor.intake.raw import as_text
from pedmonitor.intake.raw_table import RowKind
from pedmonitor.intake.typed import TypedTable
from pedmonitor.model import columns as c
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.raw import Cell
    from pedmonitor.intake.raw_table import RawTable
    from pedmonitor.model.location import Place

_TOTALS = ("итого", "всего", "все предмет", "все педагог", "по школе", "по оо", "в целом")
_NOBODY = PersonKeys()
_IN_PERCENT = {Part.NUMERATOR: Part.SHARE}
_SHOWN = 60
_Year = Span | None


@dataclass(slots=True)
class _Rows:
    """Rows on their way into a typed table."""

    table: RawTable
    layout: Layout
    place: Place
    plan: ReadingPlan
    typed: TypedTable
    family: str
    issues: list[Issue] = field(default_factory=list)
    totals: list[tuple[str, str, _Year, Counted]] = field(default_factory=list)
    unknown: dict[str, Place] = field(default_factory=dict)
    refused: set[tuple[str, _Year]] = field(default_factory=set)
    above: str = ""


def read_aggregate(
    table: RawTable, layout: Layout, place: Place, plan: ReadingPlan
) -> tuple[TypedTable | None, list[Issue]]:
    """Read a table of counts.

    Args:
        table: The table.
        layout: What its columns say.
        place: File and sheet.
        plan: The reading plan.

    Returns:
        The rows as a typed table of the form `aggregate`; None when no row names a known
        indicator. And every fault in it.
    """
    named = (plan.families.find(line) for line in (*reversed(table.titles), table.sheet))
    family = next((found for found in named if found), "")
    if not (layout.counts_named or layout.indicator is not None or family):
        return None, []
    typed = TypedTable(c.AGGREGATE, place, table.hidden, table.titles, fields=set(), positions={})
    if layout.organisation is not None:
        typed.positions["organisation"] = table.columns[layout.organisation]
    typed.columns = {name: [] for name in c.AGGREGATE_FIELDS}
    typed.fields = {*c.AGGREGATE_FIELDS, *typed.positions}
    rows = _Rows(table, layout, place, plan, typed, family)
    rows.issues.extend(_doubts(rows))
    group = ""
    _write_percents(table, layout)
    for (row, kind), cells in zip(table.rows, table.cells, strict=True):
        if kind is RowKind.GROUP:
            group = next((text for cell in cells if (text := as_text(cell).strip())), "")
        else:
            _read_row(rows, row, cells, group, is_total=kind is RowKind.TOTAL)
    if not typed.rows and not rows.issues:
        return None, []
    typed.people = [_NOBODY] * len(typed.rows)
    typed.roles = [""] * len(typed.rows)
    typed.facts = list(range(len(typed.rows)))
    typed.unclear = [False] * len(typed.rows)
    rows.issues.extend(_wrong_totals(rows))
    rows.issues.extend(_not_named(text, at) for text, at in rows.unknown.items())
    return typed, rows.issues


def _write_percents(table: RawTable, layout: Layout) -> None:
    """Turn columns of fractions into the percentages that the sheet shows."""
    for column in layout.figures:
        if holds_fractions(cells[column.at] for cells in table.cells):
            for at, cells in enumerate(table.cells):
                shown = list(cells)
                shown[column.at] = as_percent(cells[column.at])
                table.cells[at] = shown


def _read_row(rows: _Rows, row: int, cells: list[Cell], group: str, *, is_total: bool) -> None:
    layout = rows.layout
    organisation = _text(cells, layout.organisation)
    if _is_total(organisation):
        organisation, is_total, rows.above = "", True, ""
    elif layout.subject is not None or layout.indicator is not None:
        organisation = rows.above = organisation or rows.above  # written once over its rows
    subject = _subject(rows, row, _text(cells, layout.subject), is_total=is_total)
    if subject is None:
        return
    municipal = is_total and layout.organisation is not None and not organisation
    for family, year, counted in _figures(rows, row, cells):
        if municipal:
            rows.totals.append((family, subject, year, counted))
            continue
        typed = rows.typed
        percent = None if counted.percent is None else float(counted.percent)
        spot = counted.place.column
        said = (family, subject, counted.numerator, counted.denominator, percent, spot)
        for name, value in zip(c.AGGREGATE_FIELDS, said, strict=True):
            typed.columns[name].append(value)
        typed.rows.append(row)
        typed.organisations.append(organisation)
        typed.groups.append(group)
        typed.starts.append(year[0] if year else None)
        typed.ends.append(year[1] if year else None)


def _subject(rows: _Rows, row: int, text: str, *, is_total: bool) -> str | None:
    """Tell the subject of a row: empty for all subjects, None when it cannot be told."""
    if not text or _is_total(text):
        return ""
    codes, unknown = rows.plan.lookups["subjects"].find_many(text)
    if not unknown and len(codes) == 1:
        return codes[0]
    if not is_total:
        place = rows.place.at(row, _column(rows, rows.layout.subject))
        rows.issues.append(_unknown_subject(text, place))
    return None


def _figures(rows: _Rows, row: int, cells: list[Cell]) -> Iterable[tuple[str, _Year, Counted]]:
    """Give every figure of a row with its family and year."""
    own = _family_of_row(rows, row, cells)
    parts: dict[tuple[str, _Year], dict[Part, int]] = {}
    for column in rows.layout.figures:
        if column.family or column.part is not Part.DENOMINATOR:
            key = (column.family or own, column.span)
            parts.setdefault(key, {}).setdefault(column.part, column.at)
    for (family, year), found in parts.items():
        if not family:
            continue
        common = _common_base(rows.layout, year)
        if common is not None:
            found.setdefault(Part.DENOMINATOR, common)
        counted, issues = settle_figure(_told(rows, row, cells, found))
        rows.issues.extend(issues)
        if counted is not None:
            yield family, year, counted
        elif issues:
            rows.refused.add((family, year))


def _told(rows: _Rows, row: int, cells: list[Cell], found: dict[Part, int]) -> Told:
    """Read the cells of one indicator; a row in per cent holds a share where others hold counts."""
    unit = _text(cells, rows.layout.unit).lower()
    turned = _IN_PERCENT if "%" in unit or "процент" in unit else {}
    told = {}
    for written, at in found.items():
        part = turned.get(written, written)
        figure = read_figure(cells[at], is_share=part is Part.SHARE)
        told[part] = (figure, rows.place.at(row, rows.table.columns[at]))
    return told


def _family_of_row(rows: _Rows, row: int, cells: list[Cell]) -> str:
    """Tell the indicator of a row by its own cell, else by the title of the table."""
    text = _text(cells, rows.layout.indicator)
    if not text:
        return rows.family
    found = rows.plan.families.find(text)
    if found is None and not _is_total(text):
        rows.unknown.setdefault(text, rows.place.at(row, _column(rows, rows.layout.indicator)))
    return found or ""


def _common_base(layout: Layout, year: _Year) -> int | None:
    """Find the column «всего педагогов» that stands for every indicator of the row."""
    return next(
        (
            column.at
            for column in layout.figures
            if column.part is Part.DENOMINATOR and not column.family and column.span in {None, year}
        ),
        None,
    )


def _text(cells: list[Cell], at: int | None) -> str:
    return "" if at is None else as_text(cells[at]).strip()


def _column(rows: _Rows, at: int | None) -> int | None:
    return None if at is None else rows.table.columns[at]


def _is_total(text: str) -> bool:
    return normalise_label(text).startswith(_TOTALS) if text else False


def _wrong_totals(rows: _Rows) -> Iterable[Issue]:
    """Compare printed totals of the municipality with the rows above them."""
    typed = rows.typed
    keys = list(
        zip(typed.columns["indicator"], typed.columns["subject"], typed.starts, strict=True)
    )
    for family, subject, year, total in rows.totals:
        if (family, year) in rows.refused:
            continue  # nothing to add up to: a row of it is left out
        start = year[0] if year else None
        chosen = [at for at, key in enumerate(keys) if key == (family, subject, start)]
        for name, printed in (("numerator", total.numerator), ("denominator", total.denominator)):
            numbers = [n for at in chosen if isinstance(n := typed.columns[name][at], int)]
            if printed is not None and len(numbers) == len(chosen) and sum(numbers) != printed:
                yield _wrong_total(name, printed, sum(numbers), total.place)


def _wrong_total(name: str, printed: int, summed: int, place: Place) -> Issue:
    word = {"numerator": "числителей", "denominator": "знаменателей"}[name]
    return Issue(
        IssueCode.AGGREGATE_TOTAL,
        Level.WARNING,
        f"напечатан итог {printed}, а сумма {word} по строкам — {summed} "
        f"(разница {abs(printed - summed)}); учтены строки",
        "Проверьте строки организаций и итог.",
        place,
    )


def _unknown_subject(text: str, place: Place) -> Issue:
    return Issue(
        IssueCode.CELL_SUBJECT,
        Level.ERROR,
        f"Предмет: {guarded(text[:_SHOWN])} не из списка предметов; строка не учтена",
        "Напишите предмет, как в списке предметов, по одному в строке.",
        place,
    )


def _doubts(rows: _Rows) -> Iterable[Issue]:
    """Tell of columns that say one thing twice: which of them is the year's fact nobody knows."""
    for at in rows.layout.doubtful:
        yield Issue(
            IssueCode.AGGREGATE_TWICE,
            Level.ERROR,
            "два столбца об одном и том же: какой из них взять, неизвестно; ни один не учтён",
            "Оставьте один столбец или допишите в заголовок, чем они различаются.",
            rows.place.at(rows.table.header_row, rows.table.columns[at]),
        )


def _not_named(text: str, place: Place) -> Issue:
    return Issue(
        IssueCode.AGGREGATE_INDICATOR,
        Level.WARNING,
        f"показатель {guarded(text[:_SHOWN])} не узнан; числа строки не учтены",
        "Напишите показатель словами документа или добавьте эти слова в captions "
        "файла indicators/forms/aggregate.yaml рабочей папки.",
        place,
    )
