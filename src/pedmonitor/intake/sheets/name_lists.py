"""Names under a title and nothing else: «Прошли диагностику выгорания:» over people, one a line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import as_text
from pedmonitor.intake.sheets.grid import is_name
from pedmonitor.intake.sheets.raw_table import RawTable, RowKind

if TYPE_CHECKING:
    from pedmonitor.intake.sheets.grid import Grid

HEADING = "ФИО"
_FEW = 2
_MOST_TITLES = 6
_NUMBER = re.compile(r"\s*\d{1,3}\s*[.)]?\s*")
_NUMBERED = re.compile(r"\s*\d{1,3}\s*[.)]\s*")


def name_list(grid: Grid) -> RawTable | None:
    """Take the names under a title for a table of one column; what they did the title says.

    Args:
        grid: A sheet on which no table is found.

    Returns:
        None where something else stands between the names, or below them somebody is named again.
    """
    filled = [row for row in range(grid.height) if grid.filled(row)]
    names = {row: name for row in filled if (name := _name_in(grid, row))}
    if not names or filled[0] in names:
        return None
    first, last = min(names), max(names)
    titles = [row for row in filled if row < first]
    column = grid.filled(first)[-1]
    among = [row for row in filled if first <= row <= last]
    if len(titles) > _MOST_TITLES or any(row not in names for row in among):
        return None
    if any(grid.filled(row)[-1] != column for row in names):
        return None
    return RawTable(
        sheet=grid.sheet.name,
        titles=[grid.text_of(row) for row in titles],
        header=[HEADING],
        paths=[(HEADING,)],
        columns=[column],
        header_row=titles[-1],
        rows=[(row, RowKind.DATA) for row in names],
        cells=[[name] for name in names.values()],
        hidden=grid.sheet.hidden,
        epoch_1904=grid.sheet.epoch_1904,
    )


def _name_in(grid: Grid, row: int) -> str:
    """Give the name of a row that holds nothing else but its number; empty for another row."""
    cells = [as_text(grid.rows[row][i]) for i in grid.filled(row)]
    if len(cells) > _FEW or (len(cells) == _FEW and not _NUMBER.fullmatch(cells[0])):
        return ""
    text = _NUMBERED.sub("", cells[-1], count=1).strip(" ;,")
    return text if is_name(text) else ""
