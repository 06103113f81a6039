"""One table of a sheet, found but not interpreted."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pedmonitor.intake.cells.raw import Cell, Found


class RowKind(Enum):
    """What a row of a table is."""

    DATA = auto()
    TOTAL = auto()
    GROUP = auto()


@dataclass(slots=True)
class RawTable:
    """One table of a sheet, nothing interpreted yet.

    Attributes:
        sheet: Sheet name.
        titles: Lines above the header, nearest last.
        header: Heading of each column; several rows are joined by one space.
        paths: The captions over each column, from the parent down.
        columns: Column index of each heading.
        header_row: Last row of the header.
        rows: Row indices with their kind.
        cells: Cells of each row, in the order of `columns`; merged cells are spread downwards.
        hidden: Whether the sheet is hidden.
        epoch_1904: Whether date serials count from 1904.
        percents: Finds the cells of its sheet that are shown as per cent.
        struck: Finds the cells of its sheet that are struck out.
        header_height: How many rows the header takes.
    """

    sheet: str
    titles: list[str]
    header: list[str]
    paths: list[tuple[str, ...]]
    columns: list[int]
    header_row: int
    rows: list[tuple[int, RowKind]] = field(default_factory=list)
    cells: list[list[Cell]] = field(default_factory=list)
    hidden: bool = False
    epoch_1904: bool = False
    percents: Found | None = None
    struck: Found | None = None
    header_height: int = 1
