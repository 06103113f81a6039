"""Read a table of counts into rows: one row an organisation, indicator, subject and year."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from pedmonitor.intake.aggregates import aggregate_issues
from pedmonitor.intake.aggregates.bases import BaseKey, find_bases, is_base
from pedmonitor.intake.aggregates.captioned import school_of
from pedmonitor.intake.aggregates.cells import UNSURE
from pedmonitor.intake.aggregates.count_rows import CountRows, RowFigure
from pedmonitor.intake.aggregates.dimension import find_dimension, is_part, year_named, year_of
from pedmonitor.intake.aggregates.figure_columns import FigureColumn, Part
from pedmonitor.intake.aggregates.figures import Told, settle_figure
from pedmonitor.intake.aggregates.group_sums import proven_sums
from pedmonitor.intake.aggregates.layout import Layout, base_of, family_above, narrowing
from pedmonitor.intake.aggregates.listed_schools import with_names
from pedmonitor.intake.aggregates.own_rows import keep_own_rows, of_another
from pedmonitor.intake.aggregates.percents import show_percents, write_percents
from pedmonitor.intake.aggregates.printed_totals import Total, wrong_totals
from pedmonitor.intake.aggregates.row_faults import doubts, left_out
from pedmonitor.intake.aggregates.row_units import goes_on, read_as, says_in_percent, taken_as
from pedmonitor.intake.aggregates.rows_aside import rows_aside
from pedmonitor.intake.aggregates.same_subject import same_subjects
from pedmonitor.intake.aggregates.settlements import sums_of_settlements
from pedmonitor.intake.aggregates.spans import Span
from pedmonitor.intake.aggregates.titled_subject import titled_subjects
from pedmonitor.intake.aggregates.units import Unit, unit_of
from pedmonitor.intake.cells.raw import as_text
from pedmonitor.intake.persons.pseudonyms import PersonKeys
from pedmonitor.intake.sheets.raw_table import RowKind
from pedmonitor.intake.typed import RowAside, TypedTable
from pedmonitor.intake.wording.totals import RowOwner, Whose, row_owner, says_total
from pedmonitor.model import columns as c
from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pedmonitor.intake.cells.raw import Cell
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.sheets.raw_table import RawTable
    from pedmonitor.model.issue import Issue
    from pedmonitor.model.location import Place

_TOTALS = ("итого", "всего", "все предмет", "все педагог", "по школе", "по оо", "в целом")
_NOBODY = PersonKeys()
_Year = Span | None


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
    family, line = family_above(table.titles, table.sheet, plan.families)
    if not (layout.counts_named or layout.of_some or layout.indicator is not None or family):
        return None, [aggregate_issues.no_indicator(place.at(table.header_row, table.columns[0]))]
    if (strange := of_another(table, place, plan)) is not None:
        return None, [strange]
    layout = with_names(table, layout)
    table, foreign = keep_own_rows(table, layout.organisation, place, plan)
    subjects: tuple[str, ...] = ()
    if layout.subject is None:
        subjects = titled_subjects(table.titles, table.sheet, plan.lookups["subjects"])
    if len(subjects) > 1:
        return None, [aggregate_issues.several_subjects(place)]
    typed = TypedTable(c.AGGREGATE, place, table.hidden, table.titles, fields=set(), positions={})
    if layout.organisation is not None:
        typed.positions["organisation"] = table.columns[layout.organisation]
    typed.columns = {name: [] for name in c.AGGREGATE_FIELDS}
    typed.fields = {*c.AGGREGATE_FIELDS, *typed.positions}
    rows = CountRows(table, layout, place, plan, typed, family, titled="".join(subjects))
    rows.line, rows.in_percent = line, says_in_percent(table, layout, plan.families)
    rows.dimension = find_dimension(table, layout)
    rows.issues.extend([*foreign, *doubts(rows)])
    _read_rows(rows)
    if not typed.rows and (layout.doubtful or not (rows.issues or rows.pieces)):
        return None, rows.issues
    faults = wrong_totals(typed, rows.totals, refused=rows.refused, unsaid=rows.unsaid)
    rows.issues.extend(faults)
    _merge_subjects(rows)
    typed.people = [_NOBODY] * len(typed.rows)
    typed.roles = [""] * len(typed.rows)
    typed.facts = list(range(len(typed.rows)))
    typed.unclear = [False] * len(typed.rows)
    return typed, [*rows.issues, *left_out(rows)]


def _read_rows(rows: CountRows) -> None:
    """Read row after row; one at fault that gives no figure is kept for its organisation."""
    typed, group = rows.typed, ""
    table, layout = rows.table, rows.layout
    table.cells = [list(cells) for cells in table.cells]
    show_percents(table)
    unsure = write_percents(table.cells, layout)
    rows.unsure = frozenset((table.rows[at][0], column) for at, column in unsure)
    rows.bases = find_bases(table, layout, rows.place, rows.plan)
    settlements = proven_sums(rows) or sums_of_settlements(rows)
    rows.parts.extend(sorted(settlements))
    aside = settlements | rows_aside(rows, settlements)
    for (row, kind), cells in zip(table.rows, table.cells, strict=True):
        if row in aside:
            continue
        if kind is RowKind.GROUP:
            group = next((text for cell in cells if (text := as_text(cell).strip())), "")
            continue
        figures, faults = len(typed.rows), len(rows.issues)
        name = _read_row(rows, row, cells, group, is_total=kind is RowKind.TOTAL)
        if len(typed.rows) == figures and len(rows.issues) > faults:
            typed.refused.append(RowAside(row, name, group))


def _read_row(rows: CountRows, row: int, cells: list[Cell], group: str, *, is_total: bool) -> str:
    """Read the figures of a row; gives the organisation that it names or goes on with."""
    label = _text(cells, rows.dimension)
    own = _whose(rows, cells, is_total=is_total)
    if own.whose is Whose.OWN and school_of(label):
        own = RowOwner(Whose.OWN, own.name or label)
    elif is_part(label) or own.whose is Whose.PART:
        (rows.pieces if is_part(label) else rows.parts).append(row)
        return own.name
    municipal = own.whose is Whose.MUNICIPALITY
    rows.above = "" if municipal else own.name or rows.above
    goes_on = own.whose is Whose.WHOLE or rows.is_filled_down
    organisation = rows.above if goes_on else own.name
    summed = is_total or own.whose is not Whose.OWN
    subject = _subject(rows, row, _text(cells, rows.layout.subject), is_total=summed)
    if subject is None:
        return organisation
    dated = year_of(label) or year_named(_text(cells, rows.layout.indicator))
    group_rows = range(rows.since, len(rows.typed.rows))
    for figure in _figures(rows, row, cells, organisation, subject):
        found = figure._replace(year=figure.year or dated)
        if municipal:
            rows.totals.append(Total(*found[:3], found.counted, group_rows))
        else:
            _take(rows, row, found, group, _text(cells, rows.layout.subject))
    if municipal:
        rows.since = len(rows.typed.rows)
    return organisation


def _take(rows: CountRows, row: int, figure: RowFigure, group: str, written: str) -> None:
    """Take a figure into the typed table; `written` is the subject as the row calls it."""
    typed, counted = rows.typed, figure.counted
    percent = None if counted.percent is None else float(counted.percent)
    numbers = (counted.numerator, counted.denominator, percent, counted.place.column)
    said = (figure.family, figure.subject, *numbers)
    for name, value in zip(c.AGGREGATE_FIELDS, said, strict=True):
        typed.columns[name].append(value)
    typed.rows.append(row)
    rows.subjects.append(written)
    typed.organisations.append(figure.organisation)
    typed.groups.append(group)
    typed.starts.append(figure.year[0] if figure.year else None)
    typed.ends.append(figure.year[1] if figure.year else None)


def _merge_subjects(rows: CountRows) -> None:
    """Leave out rows whose subjects are one by the dictionary and that cannot be added up."""
    typed = rows.typed
    left_out, issues = same_subjects(typed, rows.subjects)
    rows.issues.extend(issues)
    kept = [at for at in range(len(typed.rows)) if at not in left_out]
    if not left_out:
        return
    typed.columns = {name: [own[at] for at in kept] for name, own in typed.columns.items()}
    typed.rows = [typed.rows[at] for at in kept]
    typed.organisations = [typed.organisations[at] for at in kept]
    typed.groups = [typed.groups[at] for at in kept]
    typed.starts = [typed.starts[at] for at in kept]
    typed.ends = [typed.ends[at] for at in kept]


def _whose(rows: CountRows, cells: list[Cell], *, is_total: bool) -> RowOwner:
    """Tell whose a row is; the word «Итого» may stand in the column of numbers."""
    layout = rows.layout
    text = _text(cells, layout.organisation)
    if text or layout.organisation is None or not is_total:
        return row_owner(text)
    figures = {column.at for column in layout.figures}
    labels = (_text(cells, at) for at in range(len(cells)) if at not in figures)
    label = next((label for label in labels if says_total(label)), "")
    if label == _text(cells, layout.subject):  # «Всего» among the subjects of the school above
        return RowOwner(Whose.OWN)
    return row_owner(label) if label else RowOwner(Whose.MUNICIPALITY)


def _subject(rows: CountRows, row: int, text: str, *, is_total: bool) -> str | None:
    """Tell the subject of a row: empty for all subjects, None when it cannot be told."""
    if rows.layout.subject is None:
        return rows.titled
    if not text or _is_total(text):
        return ""
    codes, unknown = rows.plan.lookups["subjects"].find_many(text)
    if not unknown and len(codes) == 1:
        return codes[0]
    if not is_total:
        place = rows.place.at(row, _column(rows, rows.layout.subject))
        rows.issues.append(aggregate_issues.unknown_subject(text, place))
    return None


def _figures(
    rows: CountRows, row: int, cells: list[Cell], organisation: str, subject: str
) -> Iterable[RowFigure]:
    """Give every figure of a row with its family, its year, whose and of what subject it is."""
    own = _family_of_row(rows, row, cells)
    said = _said_of_row(rows, cells)
    written = normalise_label(_text(cells, rows.layout.subject))
    for (school, lesson), columns in rows.by_owner.items():
        whose, of = school or organisation, lesson or subject
        for (family, year), found in _parts_of(rows, columns, own).items():
            if not family or _is_narrowed(rows, family):
                continue
            kind = family if family in rows.plan.families.of_some else ""
            is_count = family in rows.plan.families.baseless
            told = _told(rows, row, cells, found, Unit.PEOPLE if is_count else said)
            base = rows.bases.get(BaseKey(whose, lesson or written, year, kind))
            if base is not None:
                told.setdefault(Part.DENOMINATOR, base)
            counted, issues = settle_figure(told)
            if counted is None:
                rows.issues.extend(issues)
                (rows.refused if issues else rows.unsaid).add((family, year))
                continue
            figure = RowFigure(family, of, year, counted, whose)
            rows.told(figure, issues)
            yield figure


def _parts_of(
    rows: CountRows, columns: Sequence[FigureColumn], own: str
) -> dict[tuple[str, _Year], dict[Part, int]]:
    """Give the columns of each indicator and year; `own` is the indicator that the row names."""
    parts: dict[tuple[str, _Year], dict[Part, int]] = {}
    for column in columns:
        if column.family or column.part is not Part.DENOMINATOR:
            key = (column.family or own, column.span)
            parts.setdefault(key, {}).setdefault(column.part, column.at)
    found: dict[tuple[str, _Year], dict[Part, int]] = {}
    for (family, year), told in parts.items():
        base = base_of(columns, family, year, of_some=family in rows.plan.families.of_some)
        if base is not None:
            told.setdefault(Part.DENOMINATOR, base.at)
        if family in rows.plan.families.baseless and Part.NUMERATOR in told:
            told.pop(Part.SHARE, None)  # «Значение, %» of the rows beside
        dated = year or (base.span if base is not None else None)
        found[family, year if (family, dated) in parts else dated] = told
    return found


def _is_narrowed(rows: CountRows, family: str) -> bool:
    """Say whether a line over the table narrows its counts; it is told once."""
    if family not in rows.narrowed:
        stem = PurePosixPath(rows.place.file or "").stem.replace("_", " ")
        lines = [stem, rows.table.sheet, *rows.table.titles]
        line = narrowing(lines, family, rows.plan.families)
        rows.narrowed[family] = bool(line)
        if line:
            place = rows.place.at(rows.table.header_row, rows.table.columns[0])
            rows.issues.append(aggregate_issues.narrowed(line, place))
    return rows.narrowed[family]


def _told(rows: CountRows, row: int, cells: list[Cell], found: dict[Part, int], said: Unit) -> Told:
    """Read the cells of one indicator; a row in per cent holds a share where others hold counts.

    Beside a column of shares the unit is that of the indicator, and counts are counts.
    """
    told = {}
    for part, at in found.items():
        column = rows.by_place[at]
        unit = Unit.PERCENT if part is Part.SHARE else Unit.PEOPLE
        if part is Part.NUMERATOR:
            unit = taken_as(column, said, found, in_percent=rows.in_percent)
        sure = (row, at) not in rows.unsure
        figure = read_as(cells[at], unit, column.second) if sure else UNSURE
        is_share = unit is Unit.PERCENT
        place = rows.place.at(row, rows.table.columns[at])
        told[Part.SHARE if is_share else part] = (figure, place)
    return told


def _said_of_row(rows: CountRows, cells: list[Cell]) -> Unit:
    """Tell what a row says of its numbers: by its unit, by its indicator, or by the title."""
    unit = unit_of(_text(cells, rows.layout.unit))
    if unit is not Unit.UNSAID:
        return unit
    text = _text(cells, rows.layout.indicator)
    unit = unit_of(text or rows.line)
    if unit is Unit.UNSAID and goes_on(text):
        return rows.unit
    rows.unit = unit
    return unit


def _family_of_row(rows: CountRows, row: int, cells: list[Cell]) -> str:
    """Tell the indicator of a row by its own cell, else by the title of the table."""
    text = _text(cells, rows.layout.indicator)
    if not text:
        return rows.family
    found = rows.plan.families.find(text)
    whole = _is_total(text) or is_base(text, rows.plan) or rows.plan.families.bases_of(text)
    hung = rows.overhead.hangs(text, found or "", is_base=bool(whole))
    is_bare = not any(as_text(cells[column.at]).strip() for column in rows.layout.figures)
    rows.overhead.opens(text, found or "", is_bare=is_bare)
    place = rows.place.at(row, _column(rows, rows.layout.indicator))
    if hung and found and text not in rows.hung:
        rows.hung.add(text)
        rows.issues.append(aggregate_issues.of_some([(text, place)]))
    elif not hung and found is None and not whole:
        rows.unknown.setdefault(text, place)
    return "" if hung else found or ""


def _text(cells: list[Cell], at: int | None) -> str:
    return "" if at is None else as_text(cells[at]).strip()


def _column(rows: CountRows, at: int | None) -> int | None:
    return None if at is None else rows.table.columns[at]


def _is_total(text: str) -> bool:
    return normalise_label(text).startswith(_TOTALS) if text else False
