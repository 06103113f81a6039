"""Put the columns of a table under its fields: one column a field, several of one joined."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import Cell, as_text, is_blank
from pedmonitor.intake.cells.values import BLANK, parse_yes_no, special
from pedmonitor.intake.headings.column_match import EACH
from pedmonitor.intake.headings.mark_groups import is_mark
from pedmonitor.intake.headings.months import with_year
from pedmonitor.intake.headings.paired_headings import parts_of_heading
from pedmonitor.intake.registers.counted_rows.denied_rows import SaidColumn, spread_said
from pedmonitor.intake.registers.packed_cells.lines_in_cells import split_lines, without_dittos
from pedmonitor.intake.registers.packed_cells.month_columns import MonthColumn, spread_months

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pedmonitor.definitions.form import FormField
    from pedmonitor.intake.headings.column_match import Match
    from pedmonitor.intake.registers.sheaf import Sheaf
    from pedmonitor.intake.sheets.raw_table import RawTable

_WHO = "who is counted"
_SUBJECT, _MAIN = "subject", "main_subject"


def take_columns(
    sheaf: Sheaf,
    match: Match,
    table: RawTable,
    columns: Sequence[Sequence[Cell]],
    fields: Mapping[int, str],
) -> None:
    """Take the cells of every matched column.

    Args:
        sheaf: Where they go.
        match: The form and its columns.
        table: The table.
        columns: Its cells, column by column, of the rows that are kept.
        fields: Column → field, where a mark stands year by year.
    """
    said: list[SaidColumn] = []
    months: list[MonthColumn] = []
    monthly = match.form.monthly
    for column in match.columns:
        values = without_dittos(columns[column.at])
        name = fields.get(column.at, column.field)
        item = sheaf.form.field(name)
        sheaf.positions.setdefault(name, table.columns[column.at])
        if column.says and monthly is not None and name == monthly[0]:
            months.append(MonthColumn(with_year(column.says, (*table.titles, table.sheet)), values))
            continue
        if column.says and item is not None and item.type == "code":
            said.append(SaidColumn(name, column.says, values))
            continue
        if column.says == EACH:
            sheaf.raw[_WHO] = values  # who it is only tells the rows apart
            values = ["" if special(cell) is BLANK else 1 for cell in columns[column.at]]
        elif column.says:
            values = [_said(cell, column.says) for cell in values]
        _put(sheaf, name, item, values)
        if asked := parts_of_heading(table.header[column.at]):
            sheaf.paired[name] = asked[1]
    split_lines(sheaf)
    spread_said(sheaf, [one for one in said if one.field == said[0].field])
    if monthly is not None:
        spread_months(sheaf, monthly, months)


def _put(sheaf: Sheaf, name: str, item: FormField | None, values: Sequence[Cell]) -> None:
    """Lay the cells of a column under its field, beside those of another column of it."""
    if name == _SUBJECT and name in sheaf.raw and _answers(values):
        name = _MAIN  # «Основной предмет: да, нет» beside «Предмет» says which row is the main one
    elif name in sheaf.raw:
        join = _join_parts if is_mark(item) else _join
        values = [join(a, b) for a, b in zip(sheaf.raw[name], values, strict=True)]
    sheaf.raw[name] = list(values)


def _answers(values: Sequence[Cell]) -> bool:
    """Say whether a column holds answers alone."""
    told = {cell for cell in values if not is_blank(cell)}
    return bool(told) and all(parse_yes_no(cell).value is not None for cell in told)


def _said(cell: Cell, value: str) -> Cell:
    """Turn a mark into the value that its column stands for; words of its own stay."""
    if is_blank(cell):
        return ""
    mark = parse_yes_no(cell)
    return cell if mark.value is None and mark.fault else value if mark.value else ""


def _join(first: Cell, second: Cell) -> Cell:
    """Join the cells of «Предмет 1» and «Предмет 2»."""
    parts = [as_text(cell).strip() for cell in (first, second) if not is_blank(cell)]
    return ", ".join(parts)


def _join_parts(first: Cell, second: Cell) -> Cell:
    """Join «дата» and «отметка» of one fact: it is denied by either, dated by one of them."""
    told = [cell for cell in (first, second) if not is_blank(cell)]
    denied = [cell for cell in told if parse_yes_no(cell).value is False and not _is_dash(cell)]
    dated = [
        cell for cell in told if isinstance(cell, dt.date) or any(map(str.isdigit, as_text(cell)))
    ]
    return next(iter((*denied, *dated, *told)), "")


def _is_dash(cell: Cell) -> bool:
    return special(cell) is BLANK
