"""A document as lines of text and tables in their order, whether it came from Word or Excel."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import as_text

if TYPE_CHECKING:
    from pedmonitor.intake.cells.raw import Cell, RawSheet

WIDEST = 200
"""Columns that are looked at: no plan is wider, and one long row must not widen all the others."""
_MOST_MERGED = 100_000
"""Cells that vertical merges may fill together: no plan has more rows."""
_MIDNIGHT = " 00:00"


@dataclass(slots=True)
class TextTable:
    """A table of texts.

    Attributes:
        rows: Cells; all rows are equally long.
        spread: Cell of a vertical merge → the text of its top cell.
        banners: Rows that are one merged cell from side to side.
    """

    rows: list[list[str]]
    spread: dict[tuple[int, int], str] = field(default_factory=dict)
    banners: set[int] = field(default_factory=set)


Block = str | TextTable


def blocks_of(sheet: RawSheet) -> list[Block]:
    """Turn a sheet into one table; lines above and below it are rows of one cell."""
    width = min(max((len(row) for row in sheet.rows), default=0), WIDEST)
    rows = [
        [cell_text(cell) for cell in row[:width]] + [""] * (width - len(row)) for row in sheet.rows
    ]
    table = TextTable(rows)
    left_to_fill = _MOST_MERGED
    for (top, left), (bottom, right) in sheet.merges:
        if top >= len(rows) or left >= width:
            continue
        if top == bottom and left == 0 and right >= width - 1:
            table.banners.add(top)
        below = range(top + 1, min(bottom, len(rows) - 1) + 1)
        left_to_fill -= len(below)
        if left_to_fill < 0:
            break
        table.spread |= dict.fromkeys(((at, left) for at in below), rows[top][left])
    return [table]


def cell_text(cell: Cell) -> str:
    """Give a cell as a person sees it; a day without its midnight."""
    return as_text(cell).removesuffix(_MIDNIGHT).strip()
