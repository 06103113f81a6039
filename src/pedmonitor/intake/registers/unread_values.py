"""Rows in which a value that figures ask for is not known, though its column is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model.cell import CellState

if TYPE_CHECKING:
    from pedmonitor.intake.registers.sheaf import Sheaf

_NOTHING = (None, (), "")


def unread_values(sheaf: Sheaf) -> dict[str, frozenset[int]]:
    """List the rows of which a field with a dictionary does not tell what it says.

    A word that no dictionary knows is such a value; so is a blank where the field is expected of
    every row.

    Args:
        sheaf: Columns that have been read.

    Returns:
        Field → rows of the sheet.
    """
    found: dict[str, frozenset[int]] = {}
    for item in sheaf.form.fields:
        cells = sheaf.parsed.get(item.id)
        if cells is None or item.type not in {"code", "codes"} or item.id in sheaf.limited:
            continue
        rows = frozenset(
            sheaf.rows[at]
            for at, cell in enumerate(cells)
            if cell.value in _NOTHING and (item.expected or cell.state is CellState.ERROR)
        )
        if rows:
            found[item.id] = rows
    return found
