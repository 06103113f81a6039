"""Read a table of organisations by things: every filled cell is a row of the register."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import as_text
from pedmonitor.intake.headings.across import is_told, number_in
from pedmonitor.intake.headings.column_match import ColumnMatch, Match
from pedmonitor.intake.registers.extract import extract
from pedmonitor.intake.sheets.raw_table import RowKind
from pedmonitor.intake.wording.naming import guarded
from pedmonitor.intake.wording.totals import Whose, row_owner
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode

if TYPE_CHECKING:
    from decimal import Decimal

    from pedmonitor.intake.cells.raw import Cell
    from pedmonitor.intake.headings.across import Spread
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.sheets.raw_table import RawTable
    from pedmonitor.intake.typed import TypedTable
    from pedmonitor.model.location import Place

_SHOWN = 60
_SHOWN_COLUMNS = 4


def read_across(
    table: RawTable, spread: Spread, *, place: Place, plan: ReadingPlan, file_context: str
) -> tuple[list[TypedTable], list[Issue]]:
    """Read a table of organisations by things, a typed table a column.

    Args:
        table: The table.
        spread: What its columns are.
        place: File and sheet.
        plan: The reading plan.
        file_context: Words of the file's path.
    """
    own = _own_rows(table, spread)
    issues = [*_sums(own, spread, place), *_unread(own, spread, place)]
    tables = []
    for at, name in spread.things.items():
        told, faults = _read_column(own, spread, at, name, (place, plan, file_context))
        tables += [told] if told is not None else []
        issues += faults
    return tables, issues


def _own_rows(table: RawTable, spread: Spread) -> RawTable:
    """Leave the rows of organisations: what sums them up is no return of anybody."""
    kept = [
        at
        for at, (_, kind) in enumerate(table.rows)
        if kind is RowKind.DATA
        and row_owner(as_text(table.cells[at][spread.organisation]).strip()).whose is Whose.OWN
    ]
    return replace(
        table, rows=[table.rows[at] for at in kept], cells=[table.cells[at] for at in kept]
    )


def _read_column(
    table: RawTable, spread: Spread, at: int, name: str, said: tuple[Place, ReadingPlan, str]
) -> tuple[TypedTable | None, list[Issue]]:
    """Read a column of things as rows of the register."""
    place, plan, context = said
    kept = [i for i, cells in enumerate(table.cells) if is_told(cells[at])]
    if not kept:
        return None, []
    caption = table.paths[at][-1]
    own = {
        _place_field(spread): spread.organisation,
        name: at,
        spread.across.cells: at,
        **{field: column for column, field in spread.beside.items()},
    }
    also = spread.across.requisites
    figures = bool(also) and also not in own
    if figures:
        own[also] = at
    titles = [spread.form.by_id[one].title for one in own]
    cells = []
    for i in kept:
        told: list[Cell] = [table.cells[i][one] for one in own.values()]
        told[1] = caption
        if figures and not any(map(str.isdigit, as_text(told[2]))):
            told[-1] = ""
        cells.append(told)
    long = replace(
        table,
        header=titles,
        paths=[(title,) for title in titles],
        columns=[table.columns[one] for one in own.values()],
        rows=[table.rows[i] for i in kept],
        cells=cells,
    )
    match = Match(spread.form, [ColumnMatch(i, one) for i, one in enumerate(own)], bonus=1.0)
    return extract(long, match, place=place, plan=plan, file_context=context)


def _place_field(spread: Spread) -> str:
    return next(item.id for item in spread.form.fields if item.type == "organisation")


def _sums(table: RawTable, spread: Spread, place: Place) -> list[Issue]:
    """Check the column of totals; where it stands alone, nothing says of what it is."""
    if spread.total is None:
        return []
    issues = []
    for (row, _), cells in zip(table.rows, table.cells, strict=True):
        printed = number_in(cells[spread.total])
        parts = [one for at in spread.things if (one := number_in(cells[at])) is not None]
        if printed is None or (parts and printed == sum(parts)) or (not parts and not printed):
            continue
        said = (
            f"сумма по столбцам — {_text(sum(parts))}; учтены столбцы"
            if parts
            else ("столбцы строки пусты; итог без столбцов не учтён")
        )
        issues.append(
            Issue(
                IssueCode.AGGREGATE_TOTAL,
                Level.WARNING if parts else Level.ERROR,
                f"напечатан итог {_text(printed)}, а {said}",
                "Проверьте столбцы строки и её итог.",
                place.at(row, table.columns[spread.total]),
            )
        )
    return issues


def _text(number: Decimal | int) -> str:
    return f"{number:f}".replace(".", ",").removesuffix(",0")


def _unread(table: RawTable, spread: Spread, place: Place) -> list[Issue]:
    """Tell of columns that are no thing the register knows."""
    told = [at for at in spread.unknown if any(is_told(cells[at]) for cells in table.cells)]
    if not told:
        return []
    names = ", ".join(guarded(table.paths[at][-1][:_SHOWN]) for at in told[:_SHOWN_COLUMNS])
    more = f" и ещё {len(told) - _SHOWN_COLUMNS}" if len(told) > _SHOWN_COLUMNS else ""
    return [
        Issue(
            IssueCode.HEAD_OVERLOOKED,
            Level.WARNING,
            f"таблица прочитана как «{spread.form.title}», по столбцам; не узнаны и не учтены: "
            f"{names}{more}",
            "Если в них то же, что в остальных, назовите столбец словами справочника; если другое, "
            "ничего делать не нужно.",
            place.at(table.header_row, table.columns[told[0]]),
        )
    ]
