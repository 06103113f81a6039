"""What is wrong in the rows of a table of counts, told when all of them are read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.intake.aggregates import aggregate_issues
from pedmonitor.intake.aggregates.cells import read_figure
from pedmonitor.intake.aggregates.figure_columns import Part
from pedmonitor.intake.aggregates.figures import disagreement
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pedmonitor.intake.aggregates.count_rows import CountRows
    from pedmonitor.intake.cells.raw import Cell

_SHOWN_ROWS = 5
_TEACHERS = re.compile(r"(?i)^(?!.*(?:педагог|работник)).*\bучител")
_SHOWN_COLUMNS = 6


def left_out(rows: CountRows) -> Iterable[Issue]:
    """Tell of rows that are parts of others, and of what nobody understood."""
    table, place = rows.table, rows.place
    yield from _unconfirmed(rows)
    if rows.parts:
        yield _parts(rows)
    if rows.nobody:
        yield _nobody(rows)
    if rows.pieces:
        first = place.at(
            rows.pieces[0], None if rows.dimension is None else table.columns[rows.dimension]
        )
        yield aggregate_issues.pieces(rows.pieces, first)
    yield from (aggregate_issues.not_named(text, at) for text, at in rows.unknown.items())
    yield from _of_teachers(rows)
    columns = [
        (_caption(table.paths[at]), place.at(table.header_row, table.columns[at]))
        for at in sorted({*rows.layout.unknown, *_unnamed(rows)} - {rows.dimension})
        if not _sums_up(rows, at) and any(_is_figure(cells[at]) for cells in table.cells)
    ]
    if columns:
        yield aggregate_issues.unknown_columns(columns)


def _of_teachers(rows: CountRows) -> Iterable[Issue]:
    """Tell that a share is of teachers alone where its document counts all pedagogues."""
    families = {name for name in rows.typed.columns["indicator"] if name}
    bases = [
        figure.at
        for figure in rows.layout.figures
        if figure.part is Part.DENOMINATOR and _TEACHERS.search(figure.caption)
    ]
    if bases and families - rows.plan.families.baseless:
        place = rows.place.at(rows.table.header_row, rows.table.columns[bases[0]])
        yield Issue(
            IssueCode.CELL_DOUBTED,
            Level.WARNING,
            "в столбце общей численности названы учителя, а доля считается от всех педагогических "
            "работников; число принято за их общую численность",
            "Впишите численность всех педагогических работников; если других педагогов в "
            "организации нет, назовите столбец «Всего педагогов».",
            place,
        )


def _caption(path: tuple[str, ...]) -> str:
    """Give the caption that says most: «чел.» says nothing without what stands over it."""
    return max(reversed(path), key=lambda text: len(text.split()))


def _unnamed(rows: CountRows) -> set[int]:
    """Find columns of counts of which nothing says what they count.

    A title says it of them, unless a column beside is named as the title is.
    """
    if rows.layout.indicator is not None:
        return set()
    figures = rows.layout.figures
    bare = [f for f in figures if not f.family and f.part is Part.NUMERATOR]
    named = {(f.owner, f.part, f.span) for f in figures if f.family == rows.family}
    return {f.at for f in bare if not rows.family or (f.owner, f.part, f.span) in named}


def _sums_up(rows: CountRows, at: int) -> bool:
    """Say whether a column is «Итого» of columns of schools or of subjects."""
    several = any(any(owner) for owner in rows.by_owner)
    return several and normalise_label(rows.table.paths[at][-1]) in {"итого", "всего"}


def _is_figure(cell: Cell) -> bool:
    figure = read_figure(cell, is_share=False)
    return figure.number is not None or figure.percent is not None


def _unconfirmed(rows: CountRows) -> Iterable[Issue]:
    """Tell of shares for which no other row gives the counts, or gives others."""
    typed = rows.typed
    names = ("indicator", "subject", "numerator", "denominator")
    columns = [typed.columns[name] for name in names]
    said = zip(*columns, typed.organisations, typed.starts, strict=True)
    counts = {
        (family, subject, whose, start): (number, base)
        for family, subject, number, base, whose, start in said
        if isinstance(number, int)
    }
    for figure, issues in rows.shares:
        start = figure.year[0] if figure.year else None
        key = (figure.family, figure.subject, figure.organisation, start)
        number, base = counts.get(key, (None, None))
        percent = figure.counted.percent
        if number is None:
            yield from issues
        elif isinstance(base, int) and percent is not None:
            yield from disagreement(number, base, percent, figure.counted.place)


def doubts(rows: CountRows) -> Iterable[Issue]:
    """Tell of columns that count some, and of those that say one thing twice."""
    some = [
        (
            " → ".join(rows.table.paths[at]),
            rows.place.at(rows.table.header_row, rows.table.columns[at]),
        )
        for at in rows.layout.of_some
        if any(_is_figure(cells[at]) for cells in rows.table.cells)
    ]
    if some:
        yield aggregate_issues.of_some(some)
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


def _parts(rows: CountRows) -> Issue:
    """Tell of rows that stand inside others."""
    return Issue(
        IssueCode.ROW_TOTAL,
        Level.INFO,
        "пропущены строки, которые входят в другие («в том числе», итоги групп): "
        f"{_shown(sorted(rows.parts))}",
        "Ничего делать не нужно; чтобы такая строка считалась, назовите в ней организацию.",
        rows.place.at(min(rows.parts)),
    )


def _nobody(rows: CountRows) -> Issue:
    """Tell of rows of numbers that are no organisation."""
    return Issue(
        IssueCode.ROW_TOTAL,
        Level.INFO,
        "пропущены строки, в которых не организации (среднее, план, другой год, область, сноска): "
        f"{_shown(rows.nobody)}",
        "Ничего делать не нужно, если это так; если строка об организации, впишите её название.",
        rows.place.at(rows.nobody[0]),
    )


def _shown(rows: Sequence[int]) -> str:
    more = " …" if len(rows) > _SHOWN_ROWS else ""
    return ", ".join(str(row + 1) for row in rows[:_SHOWN_ROWS]) + more
