"""Columns of which no value is understood: they tell nothing, and nothing is no zero."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pedmonitor.intake.registers.sheaf import Sheaf

_BY_DICTIONARY = frozenset({"code", "codes"})
_STAFF = "staff"
"""Whose position nobody knows is a person all the same."""


def unread_columns(sheaf: Sheaf) -> frozenset[str]:
    """Name the columns of codes in which something is written and no row has a value.

    A return with such a column answers as little as one without it: «не понято» is not «не было».

    Args:
        sheaf: The rows, once their values are read and told from other columns.
    """
    if sheaf.form.id == _STAFF:
        return frozenset()
    return frozenset(
        name
        for name, cells in sheaf.parsed.items()
        if (item := sheaf.form.field(name)) is not None
        and item.type in _BY_DICTIONARY
        and any(cell.fault is not None for cell in cells)
        and all(cell.value is None for cell in cells)
    )


def doubtful_rows(sheaf: Sheaf) -> dict[str, frozenset[int]]:
    """Name the rows of the sheet whose procedure is written and not understood.

    It may be the very one that nobody else tells of: such a row is no zero of any other.

    Args:
        sheaf: As of `unread_columns`.
    """
    found = {}
    for item in sheaf.form.fields:
        cells = sheaf.parsed.get(item.id) if item.held_apart else None
        pairs = zip(sheaf.rows, cells or (), strict=False)
        rows = frozenset(row for row, cell in pairs if cell.fault is not None)
        if rows:
            found[item.id] = rows
    return found
