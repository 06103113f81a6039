"""A row of a workbook that the methodist keeps: cells by heading, as she wrote them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pedmonitor.model.location import Place


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row.

    Attributes:
        place: File, sheet and row.
        cells: Heading → text; dates as 01.03.2023.
        columns: Heading → zero-based column.
    """

    place: Place
    cells: dict[str, str]
    columns: dict[str, int] = field(default_factory=dict, repr=False)

    def at(self, heading: str) -> Place:
        """Give the place of the cell under a heading."""
        return self.place.at(self.place.row or 0, self.columns.get(heading))


@dataclass(frozen=True, slots=True)
class SheetRows:
    """A sheet that was read.

    Attributes:
        rows: Rows that hold anything, in order.
        headings: All headings, the methodist's own included.
        complaints: What would be lost or misread, with cells.
    """

    rows: tuple[SheetRow, ...]
    headings: tuple[str, ...]
    complaints: tuple[str, ...] = ()

    def again(self) -> list[dict[str, str]]:
        """Give the rows to be written again, blank columns of the methodist's own included."""
        return [{name: row.cells.get(name, "") for name in self.headings} for row in self.rows]
