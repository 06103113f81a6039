"""What stands on a sheet where no table is found: rows without a header, a header without rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import as_text
from pedmonitor.intake.sheets.raw_table import RawTable, RowKind

if TYPE_CHECKING:
    from pedmonitor.intake.sheets.grid import Grid

_FEW = 2
_LONGEST_CAPTION = 40


def one_column(grid: Grid) -> list[RawTable]:
    """Take a list in one column under its caption for a table; only for showing, like the other.

    Args:
        grid: The only sheet of a file; where there are more, one column is an explanation.

    Returns:
        No table where the caption is a sentence, or blank lines part the paragraphs of a letter.
    """
    told = [row for row in range(grid.height) if grid.filled(row)]
    first, last = (told[0], told[-1]) if told else (0, 0)
    filled = [grid.filled(row) for row in range(first, last + 1)]
    columns = {tuple(one) for one in filled}
    if (
        len(columns) != 1
        or len(filled) <= _FEW
        or len(filled[0]) != 1
        or not grid.is_textual(first)
    ):
        return []
    at = filled[0][0]
    caption = " ".join(as_text(grid.cell(first, at)).split())
    if len(caption) > _LONGEST_CAPTION or caption.endswith((".", ":", ";")):
        return []
    rows = range(first + 1, last + 1)
    return [
        RawTable(
            sheet=grid.sheet.name,
            titles=[],
            header=[caption],
            paths=[(caption,)],
            columns=[at],
            header_row=first,
            rows=[(row, RowKind.DATA) for row in rows],
            cells=[[grid.cell(row, at)] for row in rows],
            hidden=grid.sheet.hidden,
            epoch_1904=grid.sheet.epoch_1904,
        )
    ]


def bare_tables(grid: Grid) -> list[RawTable]:
    """Take the filled rows for a table all the same.

    Only for showing: a column without a heading is never computed from.

    Args:
        grid: A sheet on which `find_tables` has found nothing.

    Returns:
        No table where no row has two cells; a lone row of words is a header.
    """
    rows = [row for row in range(grid.height) if len(grid.filled(row)) >= _FEW]
    if not rows:
        return []
    columns = sorted({i for row in rows for i in grid.filled(row)})
    lone = len(rows) == 1 and grid.is_textual(rows[0])
    cells = [[grid.value(row, i) for i in columns] for row in rows]
    captions = (
        [" ".join(as_text(cell).split()) for cell in cells[0]] if lone else [""] * len(columns)
    )
    return [
        RawTable(
            sheet=grid.sheet.name,
            titles=[grid.text_of(row) for row in range(rows[0]) if grid.filled(row)],
            header=captions,
            paths=[(caption,) for caption in captions],
            columns=columns,
            header_row=rows[0] if lone else rows[0] - 1,
            rows=[] if lone else [(row, RowKind.DATA) for row in rows],
            cells=[] if lone else cells,
            hidden=grid.sheet.hidden,
            epoch_1904=grid.sheet.epoch_1904,
        )
    ]
