"""What stands on a sheet where no table is found: rows without a header, a header without rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.sheets.raw_table import RawTable, RowKind

if TYPE_CHECKING:
    from pedmonitor.intake.sheets.grid import Grid

_FEW = 2


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
    captions = [" ".join(str(cell).split()) for cell in cells[0]] if lone else [""] * len(columns)
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
