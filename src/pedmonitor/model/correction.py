"""What goes back to an organisation in its own return: where, what is wrong, how to mend it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pedmonitor.model.issue import Level

LIST_SHEET = "Что исправить"
"""The sheet with the list; the reader passes over it when the return comes back."""
SUFFIX = " — исправить"
"""Ends the name of a returned file, before its extension."""
CellValue = str | float | int | bool | dt.date | dt.datetime | dt.time | dt.timedelta


@dataclass(frozen=True, slots=True)
class Mark:
    """One fault to be marked in the copy.

    Attributes:
        level: How grave it is.
        what: What is wrong.
        how: How to mend it.
        moves: Which indicator it moves and by how much; empty when none.
        sheet: Sheet of the copy; empty for a fault of the whole file.
        row: Zero-based row of the copy; None for a whole sheet.
        column: Zero-based column of the copy; None for a whole row.
    """

    level: Level
    what: str
    how: str
    moves: str = ""
    sheet: str = ""
    row: int | None = None
    column: int | None = None


@dataclass(slots=True)
class SheetCopy:
    """Values of a sheet that is written anew.

    Attributes:
        name: Sheet name.
        rows: Cells; blanks are empty strings.
    """

    name: str
    rows: list[list[CellValue]] = field(default_factory=list)
