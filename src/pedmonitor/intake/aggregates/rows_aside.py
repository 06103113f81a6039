"""Rows of a table of counts that are no organisation of its own: means, plans, notes, parts.

«Педагоги сельских филиалов» under a school may be among those of the row above or not: where the
printed total tells, it decides; else such a row is left out and asked about.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.aggregates.cells import bare_number
from pedmonitor.intake.aggregates.figure_columns import Part
from pedmonitor.intake.cells.raw import as_text, is_blank
from pedmonitor.intake.sheets.raw_table import RowKind
from pedmonitor.intake.wording.naming import is_school_like
from pedmonitor.intake.wording.row_labels import (
    names_group,
    says_no_organisation,
    stands_inside,
)
from pedmonitor.intake.wording.totals import Whose, row_owner
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import rows_text

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from decimal import Decimal

    from pedmonitor.intake.aggregates.count_rows import CountRows
    from pedmonitor.intake.cells.raw import Cell

_INSIDE = "- "
_COUNTS = frozenset({Part.NUMERATOR, Part.DENOMINATOR})


class _Walk:
    """Rows as far as they are told apart, by their positions in the table.

    Attributes:
        own: Rows of organisations.
        nobody: Rows of no organisation.
        inside: Rows that stand inside another without doubt.
        doubted: Rows that are a part of an organisation, or come on top of it.
        total: The first printed total of all; None for none.
        is_open: Whether «в том числе:» stands above, and no organisation since.
        is_under: Whether the rows go on under an organisation, and no total or group since.
    """

    def __init__(self) -> None:
        self.own: list[int] = []
        self.nobody: list[int] = []
        self.inside: list[int] = []
        self.doubted: list[int] = []
        self.total: int | None = None
        self.is_open = False
        self.is_under = False


def rows_aside(rows: CountRows, known: Collection[int]) -> set[int]:
    """Find the rows that are no organisation of its own, and tell of them.

    Args:
        rows: The table.
        known: Sheet rows that are known to sum up others.

    Returns:
        The sheet rows that count nowhere.
    """
    column = rows.layout.organisation
    if column is None:
        return set()
    walk = _Walk()
    for at, ((row, kind), cells) in enumerate(zip(rows.table.rows, rows.table.cells, strict=True)):
        if row not in known:
            label = _label(rows, cells, column)
            if rows.layout.subject is None and _names_subject(rows, label):
                label = f"{_INSIDE}{label}"
            _take(walk, at, kind, label, is_bare=not _has_figures(rows, cells))
    if walk.doubted:
        _settle(rows, walk)
    rows.nobody.extend(rows.table.rows[at][0] for at in walk.nobody)
    rows.parts.extend(rows.table.rows[at][0] for at in walk.inside)
    if walk.doubted:
        rows.issues.append(_doubted(rows, walk.doubted))
    gone = (*walk.nobody, *walk.inside, *walk.doubted)
    return {rows.table.rows[at][0] for at in gone}


def _names_subject(rows: CountRows, label: str) -> bool:
    """Say whether a row is called after a subject: «математика» below its school."""
    return not is_school_like(label) and bool(rows.plan.lookups["subjects"].find_one(label))


def _label(rows: CountRows, cells: Sequence[Cell], column: int) -> str:
    """Give what a row is called: in the column of organisations, or left of it."""
    text = as_text(cells[column])
    if text.strip():
        return text
    others = {rows.layout.subject, rows.layout.indicator, rows.dimension}
    left = (as_text(cells[at]) for at in range(column) if at not in others)
    return next((text for text in left if says_no_organisation(text)), "")


def _has_figures(rows: CountRows, cells: Sequence[Cell]) -> bool:
    return any(not is_blank(cells[figure.at]) for figure in rows.layout.figures)


def _take(walk: _Walk, at: int, kind: RowKind, label: str, *, is_bare: bool) -> None:
    """Tell what a row is by its label and by the rows above it."""
    if not (text := label.strip()):
        return
    whose = row_owner(text).whose
    if kind is RowKind.GROUP or whose in {Whose.MUNICIPALITY, Whose.PART}:
        walk.is_open = whose is Whose.PART and is_bare and walk.is_under
        walk.is_under = walk.is_under and whose is Whose.PART
        if whose is Whose.MUNICIPALITY and walk.total is None and not is_bare:
            walk.total = at
    elif whose is Whose.NOBODY:
        walk.nobody.extend([] if is_bare else [at])
    elif is_bare:
        walk.is_under = whose is Whose.OWN
    elif walk.is_open and not is_school_like(text):
        walk.inside.append(at)
    elif names_group(text) or (walk.is_under and stands_inside(label)):
        walk.doubted.append(at)
    else:
        walk.own.append(at)
        walk.is_open, walk.is_under = False, True


def _settle(rows: CountRows, walk: _Walk) -> None:
    """Let the printed total tell whether doubted rows are parts or come on top."""
    if walk.total is None:
        return
    total = _counts(rows, walk.total)
    if _adds_up(rows, [*walk.own, *walk.doubted], total):
        walk.doubted = []
    elif _adds_up(rows, walk.own, total):
        walk.inside.extend(walk.doubted)
        walk.doubted = []


def _counts(rows: CountRows, at: int) -> list[Decimal | None]:
    figures = [figure for figure in rows.layout.figures if figure.part in _COUNTS]
    return [bare_number(rows.table.cells[at][figure.at]) for figure in figures]


def _adds_up(rows: CountRows, chosen: Sequence[int], total: Sequence[Decimal | None]) -> bool:
    columns = list(zip(*(_counts(rows, at) for at in chosen), strict=True)) or [()] * len(total)
    return any(total) and all(
        told is None or told == sum(number for number in column if number is not None)
        for told, column in zip(total, columns, strict=True)
    )


def _doubted(rows: CountRows, doubted: Sequence[int]) -> Issue:
    """Ask whether groups of people or branches are among the row above."""
    told = [rows.table.rows[at][0] for at in doubted]
    return Issue(
        IssueCode.ROW_TOTAL,
        Level.WARNING,
        f"{rows_text(told)} — о группе людей или о филиале без названия организации; входят ли они "
        "в число организации выше, не сказано; они не учтены",
        "Если входят, начните строку словами «в том числе»; если нет, прибавьте их к числу "
        "организации или назовите в строке организацию.",
        rows.place.at(told[0]),
    )
