"""Values that are not understood: who writes nothing else tells nothing, and that is no zero."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pedmonitor.intake.registers.sheaf import Sheaf

_BY_DICTIONARY = frozenset({"code", "codes"})
_NOTHING = (None, (), "")
_FAULT = attrgetter("fault")
_STAFF = "staff"
"""Whose position nobody knows is a person all the same."""


def unread_rows(sheaf: Sheaf) -> dict[str, frozenset[int]]:
    """Name the rows of the sheet that do not tell a value of a dictionary which they should.

    A word that no dictionary knows is such a value, and so is a blank where the column is expected
    of every row: «не понято» is not «не было».

    Args:
        sheaf: The rows, once their values are read and told from other columns.

    Returns:
        Field → rows; nothing of fields that a title decides.
    """
    found: dict[str, frozenset[int]] = {}
    if sheaf.form.id == _STAFF:
        return found
    for item in sheaf.form.fields:
        cells = sheaf.parsed.get(item.id)
        if cells is None or item.type not in _BY_DICTIONARY or item.id in sheaf.limited:
            continue
        if not item.expected and not any(map(_FAULT, cells)):
            continue
        pairs = zip(sheaf.rows, cells, strict=True)
        told = ((row, c) for row, c in pairs if c.fault is not None or item.expected)
        rows = frozenset(row for row, cell in told if cell.value in _NOTHING)
        if rows:
            found[item.id] = rows
    return found


def doubtful_rows(sheaf: Sheaf) -> dict[str, frozenset[int]]:
    """Name the rows of the sheet whose procedure is written and not understood.

    It may be the very one that nobody else tells of: such a row is no zero of any other.

    Args:
        sheaf: As of `unread_rows`.
    """
    found = {}
    for item in sheaf.form.fields:
        cells = sheaf.parsed.get(item.id, ()) if item.held_apart else ()
        if any(map(_FAULT, cells)):  # next to no column has a fault
            pairs = zip(sheaf.rows, cells, strict=False)
            found[item.id] = frozenset(row for row, cell in pairs if cell.fault is not None)
    return found
