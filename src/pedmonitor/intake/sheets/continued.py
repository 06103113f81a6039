"""Rows that go on upon another sheet without a header: «Кадры (продолжение)»."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import Cell, as_text, is_blank
from pedmonitor.intake.sheets.grid import is_name
from pedmonitor.intake.sheets.raw_table import RawTable, RowKind

if TYPE_CHECKING:
    from pedmonitor.intake.sheets.grid import Grid

_FEW = 2
_GOES_ON = re.compile(r"(?i)продолж|окончани")
_ANY_SHEET = re.compile(r"(?i)(?:лист|sheet|стр(?:аница)?\.?|с\.)?\s*\d+")
_DAY = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}(?:\s*г\.?)?")


def continuation(grid: Grid, before: RawTable) -> RawTable | None:
    """Take the rows of a sheet for further rows of the table before it, where they fit.

    Args:
        grid: A sheet on which no table is found.
        before: The last table of the sheet before.

    Returns:
        None where the rows have other columns, other kinds of values or nobody's name.
    """
    columns = set(before.columns)
    wide = [row for row in range(grid.height) if len(grid.filled(row)) >= _FEW]
    wide = [row for row in wide if not grid.is_total(row) and not grid.is_signature(row)]
    if not wide or len(columns) < _FEW or not before.cells:
        return None
    written = list(zip(*before.cells, strict=True))
    names = next((i for i, column in enumerate(written) if _named(column)), None)
    if names is None or any(not columns.issuperset(grid.filled(row)) for row in wide):
        return None
    cells = [[grid.value(row, i) for i in before.columns] for row in wide]
    if not all(is_name(as_text(line[names]).strip()) for line in cells):
        return None
    kinds = [set(map(_kind, column)) for column in written]
    for told, column in zip(kinds, zip(*cells, strict=True), strict=True):
        if not told.issuperset(_kind(cell) for cell in column if not is_blank(cell)):
            return None
    return replace(
        before,
        sheet=grid.sheet.name,
        header_row=max(wide[0] - 1, 0),
        rows=[(row, RowKind.DATA) for row in wide],
        cells=cells,
        hidden=grid.sheet.hidden,
        epoch_1904=grid.sheet.epoch_1904,
    )


def says_it_goes_on(sheet: str, before: str) -> bool:
    """Say whether the name of a sheet is that of a continuation, or of no register at all.

    >>> says_it_goes_on("Кадры (продолжение)", "Кадры"), says_it_goes_on("Кадры 2", "Кадры")
    (True, True)
    >>> says_it_goes_on("Лист2", "Лист1"), says_it_goes_on("Уволенные", "Кадры")
    (True, False)
    """
    if _GOES_ON.search(sheet) or _ANY_SHEET.fullmatch(sheet.strip()):
        return True
    return sheet.strip().rstrip("0123456789() .-_") == before.strip().rstrip("0123456789() .-_")


def _named(column: tuple[Cell, ...]) -> bool:
    told = [as_text(cell).strip() for cell in column if not is_blank(cell)]
    return bool(told) and 2 * sum(map(is_name, told)) > len(told)


def _kind(cell: Cell) -> str:
    """Tell what sort of value a cell holds, as far as one column holds one sort."""
    if isinstance(cell, dt.date) or (isinstance(cell, str) and _DAY.fullmatch(cell.strip())):
        return "day"
    if isinstance(cell, int | float) or as_text(cell).strip().rstrip(".").isdecimal():
        return "number"
    return "" if is_blank(cell) else "text"
