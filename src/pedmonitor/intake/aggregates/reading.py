"""Read a table of counts into rows: one row an organisation, indicator, subject and year."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.intake.aggregates import aggregate_issues
from pedmonitor.intake.aggregates.bases import BaseKey, Bases, find_bases, is_base
from pedmonitor.intake.aggregates.cells import UNSURE, bare_number, read_figure
from pedmonitor.intake.aggregates.figures import Counted, Told, settle_figure
from pedmonitor.intake.aggregates.layout import Layout, Part, Span, family_above, narrowing
from pedmonitor.intake.aggregates.percents import write_percents
from pedmonitor.intake.aggregates.same_subject import same_subjects
from pedmonitor.intake.aggregates.titled_subject import titled_subjects
from pedmonitor.intake.pseudonyms import PersonKeys
from pedmonitor.intake.raw import as_text
from pedmonitor.intake.raw_table import RowKind
from pedmonitor.intake.totals import RowOwner, Whose, row_owner, says_total
from pedmonitor.intake.typed import RowAside, TypedTable
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
_SHOWN_ROWS = 5
_SHOWN_COLUMNS = 6
_Year = Span | None


class _Total(NamedTuple):
    """A printed total, and the rows between it and the total before it."""

    family: str
    subject: str
    year: _Year
    counted: Counted
    group: range


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
    totals: list[_Total] = field(default_factory=list)
    since: int = 0
    parts: list[int] = field(default_factory=list)
    subjects: list[str] = field(default_factory=list)
    unknown: dict[str, Place] = field(default_factory=dict)
    unsure: frozenset[tuple[int, int]] = frozenset()
    refused: set[tuple[str, _Year]] = field(default_factory=set)
    bases: Bases = field(default_factory=dict)
    unsaid: set[tuple[str, _Year]] = field(default_factory=set)
    above: str = ""
    narrowed: dict[str, bool] = field(default_factory=dict)
    titled: str = ""

    @property
    def is_filled_down(self) -> bool:
        """Whether an organisation is written once over its rows."""
        return self.layout.subject is not None or self.layout.indicator is not None


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
    family = family_above(table.titles, table.sheet, plan.families)
    if not (layout.counts_named or layout.indicator is not None or family):
        return None, [aggregate_issues.no_indicator(place.at(table.header_row, table.columns[0]))]
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
    rows = _Rows(table, layout, place, plan, typed, family, titled="".join(subjects))
    rows.issues.extend(_doubts(rows))
    _read_rows(rows)
    if not typed.rows and (layout.doubtful or not rows.issues):
        return None, rows.issues
    rows.issues.extend(_wrong_totals(rows))
    _merge_subjects(rows)
    typed.people = [_NOBODY] * len(typed.rows)
    typed.roles = [""] * len(typed.rows)
    typed.facts = list(range(len(typed.rows)))
    typed.unclear = [False] * len(typed.rows)
    if rows.parts:
        rows.issues.append(_parts(rows))
    rows.issues.extend(aggregate_issues.not_named(text, at) for text, at in rows.unknown.items())
    rows.issues.extend(_left_out(rows))
    return typed, rows.issues


def _read_rows(rows: _Rows) -> None:
    """Read row after row; one at fault that gives no figure is kept for its organisation."""
    typed, group = rows.typed, ""
    table, layout = rows.table, rows.layout
    table.cells = [list(cells) for cells in table.cells]
    unsure = write_percents(table.cells, layout)
    rows.unsure = frozenset((table.rows[at][0], column) for at, column in unsure)
    rows.bases = find_bases(table, layout, rows.place, rows.plan)
    for (row, kind), cells in zip(table.rows, table.cells, strict=True):
        if kind is RowKind.GROUP:
            group = next((text for cell in cells if (text := as_text(cell).strip())), "")
            continue
        figures, faults = len(typed.rows), len(rows.issues)
        name = _read_row(rows, row, cells, group, is_total=kind is RowKind.TOTAL)
        if len(typed.rows) == figures and len(rows.issues) > faults:
            typed.refused.append(RowAside(row, name, group))


def _left_out(rows: _Rows) -> Iterable[Issue]:
    """Tell of columns of numbers that nobody understood."""
    table = rows.table
    found = [
        at
        for at in rows.layout.unknown
        if any(bare_number(cells[at]) is not None for cells in table.cells)
    ]
    if found:
        places = (rows.place.at(table.header_row, table.columns[at]) for at in found)
        captions = (table.paths[at][-1] for at in found)
        yield aggregate_issues.unknown_columns(list(zip(captions, places, strict=True)))


def _read_row(rows: _Rows, row: int, cells: list[Cell], group: str, *, is_total: bool) -> str:
    """Read the figures of a row; gives the organisation that it names or goes on with."""
    own = _whose(rows, cells, is_total=is_total)
    if own.whose is Whose.PART:
        rows.parts.append(row)
        return own.name
    municipal = own.whose is Whose.MUNICIPALITY
    rows.above = "" if municipal else own.name or rows.above
    goes_on = own.whose is Whose.WHOLE or rows.is_filled_down
    organisation = rows.above if goes_on else own.name
    summed = is_total or own.whose is not Whose.OWN
    subject = _subject(rows, row, _text(cells, rows.layout.subject), is_total=summed)
    if subject is None:
        return organisation
    typed = rows.typed
    group_rows = range(rows.since, len(typed.rows))
    for family, year, counted in _figures(rows, row, cells, organisation):
        if municipal:
            rows.totals.append(_Total(family, subject, year, counted, group_rows))
            continue
        percent = None if counted.percent is None else float(counted.percent)
        spot = counted.place.column
        said = (family, subject, counted.numerator, counted.denominator, percent, spot)
        for name, value in zip(c.AGGREGATE_FIELDS, said, strict=True):
            typed.columns[name].append(value)
        typed.rows.append(row)
        rows.subjects.append(_text(cells, rows.layout.subject))
        typed.organisations.append(organisation)
        typed.groups.append(group)
        typed.starts.append(year[0] if year else None)
        typed.ends.append(year[1] if year else None)
    if municipal:
        rows.since = len(typed.rows)
    return organisation


def _merge_subjects(rows: _Rows) -> None:
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


def _whose(rows: _Rows, cells: list[Cell], *, is_total: bool) -> RowOwner:
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


def _subject(rows: _Rows, row: int, text: str, *, is_total: bool) -> str | None:
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
    rows: _Rows, row: int, cells: list[Cell], organisation: str
) -> Iterable[tuple[str, _Year, Counted]]:
    """Give every figure of a row with its family and year."""
    subject = normalise_label(_text(cells, rows.layout.subject))
    own = _family_of_row(rows, row, cells)
    parts: dict[tuple[str, _Year], dict[Part, int]] = {}
    for column in rows.layout.figures:
        if column.family or column.part is not Part.DENOMINATOR:
            key = (column.family or own, column.span)
            parts.setdefault(key, {}).setdefault(column.part, column.at)
    for (family, year), found in parts.items():
        if not family or _is_narrowed(rows, family):
            continue
        common = _common_base(rows.layout, year)
        if common is not None:
            found.setdefault(Part.DENOMINATOR, common)
        told = _told(rows, row, cells, found)
        base = rows.bases.get(BaseKey(organisation, subject, year))
        if base is not None and Part.DENOMINATOR not in told:
            told[Part.DENOMINATOR] = base
        counted, issues = settle_figure(told)
        rows.issues.extend(issues)
        if counted is not None:
            yield family, year, counted
        else:
            (rows.refused if issues else rows.unsaid).add((family, year))


def _is_narrowed(rows: _Rows, family: str) -> bool:
    """Say whether a line over the table narrows its counts; it is told once."""
    if family not in rows.narrowed:
        line = narrowing(rows.table.titles, family, rows.plan.families)
        rows.narrowed[family] = bool(line)
        if line:
            place = rows.place.at(rows.table.header_row, rows.table.columns[0])
            rows.issues.append(aggregate_issues.narrowed(line, place))
    return rows.narrowed[family]


def _told(rows: _Rows, row: int, cells: list[Cell], found: dict[Part, int]) -> Told:
    """Read the cells of one indicator; a row in per cent holds a share where others hold counts."""
    unit = _text(cells, rows.layout.unit).lower()
    turned = _IN_PERCENT if "%" in unit or "процент" in unit else {}
    told = {}
    seconds = {column.at: column.second for column in rows.layout.figures}
    for written, at in found.items():
        part = turned.get(written, written)
        if (row, at) in rows.unsure:
            figure = UNSURE
        else:
            figure = read_figure(cells[at], is_share=part is Part.SHARE, second=seconds[at])
        told[part] = (figure, rows.place.at(row, rows.table.columns[at]))
    return told


def _family_of_row(rows: _Rows, row: int, cells: list[Cell]) -> str:
    """Tell the indicator of a row by its own cell, else by the title of the table."""
    text = _text(cells, rows.layout.indicator)
    if not text:
        return rows.family
    found = rows.plan.families.find(text)
    if found is None and not _is_total(text) and not is_base(text, rows.plan):
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
    """Compare printed totals with the rows, or with those since the total before: a group's.

    Where a school has rows of subjects only, a teacher of two stands twice: the total may be less.
    """
    typed = rows.typed
    keys = list(
        zip(typed.columns["indicator"], typed.columns["subject"], typed.starts, strict=True)
    )
    for family, subject, year, total, group in rows.totals:
        if (family, year) in rows.refused:
            continue  # nothing to add up to: a row of it is left out
        start = year[0] if year else None
        chosen = [at for at, key in enumerate(keys) if key == (family, subject, start)]
        by_subject = not chosen and not subject
        if by_subject:
            chosen = [at for at, key in enumerate(keys) if (key[0], key[2]) == (family, start)]
        for name, printed, place in (
            ("numerator", total.numerator, total.place),
            ("denominator", total.denominator, total.under or total.place),
        ):
            told = [(at, n) for at in chosen if isinstance(n := typed.columns[name][at], int)]
            summed = sum(n for _, n in told)
            sums = {summed, sum(n for at, n in told if at in group) if group else summed}
            if name == "denominator" and (family, year) in rows.unsaid:
                continue  # who says nothing of the indicator has staff all the same
            if printed is None or len(told) != len(chosen) or (by_subject and printed <= summed):
                continue
            if printed not in sums:
                yield aggregate_issues.wrong_total(name, printed, summed, place)


def _doubts(rows: _Rows) -> Iterable[Issue]:
    """Tell of columns that say one thing twice: which of them is the year's fact nobody knows."""
    columns = [rows.table.columns[at] for at in rows.layout.doubtful]
    if not columns:
        return
    places = [rows.place.at(rows.table.header_row, column) for column in columns]
    cells = ", ".join(place.cell for place in places[:_SHOWN_COLUMNS])
    more = " …" if len(places) > _SHOWN_COLUMNS else ""
    yield Issue(
        IssueCode.AGGREGATE_TWICE,
        Level.ERROR,
        f"столбцы об одном и том же ({cells}{more}): какой из них взять, неизвестно; "
        "ни один не учтён",
        "Оставьте один столбец или допишите в заголовок, чем они различаются; предметы пишите "
        "строками, в столбце «Предмет».",
        places[0],
    )


def _parts(rows: _Rows) -> Issue:
    """Tell of rows that stand inside others."""
    shown = ", ".join(str(row + 1) for row in rows.parts[:_SHOWN_ROWS])
    more = " …" if len(rows.parts) > _SHOWN_ROWS else ""
    return Issue(
        IssueCode.ROW_TOTAL,
        Level.INFO,
        f"пропущены строки, которые входят в другие («в том числе», итоги групп): {shown}{more}",
        "Ничего делать не нужно; чтобы такая строка считалась, назовите в ней организацию.",
        rows.place.at(rows.parts[0]),
    )
