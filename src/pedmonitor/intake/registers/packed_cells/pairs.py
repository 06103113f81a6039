"""Two people in one cell: «Иванова И.И. → Петров П.П.», a mentor and whom he teaches."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import as_text

if TYPE_CHECKING:
    from pedmonitor.intake.cells.raw import Cell
    from pedmonitor.intake.registers.sheaf import Sheaf

_BETWEEN = (
    re.compile(r"\s*(?:→|⇒|➔|➜|[-=–—]+>)\s*"),
    re.compile(r"\s*[–—]\s*|\s+-\s+"),
    re.compile(r"\s*/\s*"),
    re.compile(r"\s*\n\s*"),
    re.compile(r"\s*;\s*"),
    re.compile(r"\s*,\s*"),
    re.compile(r"\s+и\s+"),
)
"""What stands between the two, the surest first."""
_TWO = 2


def split_pairs(sheaf: Sheaf) -> None:
    """Give the two names of a cell to the two fields; what is no pair names nobody and is asked.

    Args:
        sheaf: Columns as written; the column of pairs gives way to two of names.
    """
    for item in sheaf.form.fields:
        if item.type != "pair" or item.gives is None or item.id not in sheaf.raw:
            continue
        column = sheaf.positions.get(item.id)
        pairs = [_pair(cell) for cell in sheaf.raw.pop(item.id)]
        for edge, name in enumerate(item.gives):
            if name in sheaf.raw:
                continue
            sheaf.raw[name] = [pair[edge] for pair in pairs]
            if column is not None:
                sheaf.positions.setdefault(name, column)


def _pair(cell: Cell) -> tuple[str, str]:
    """Split a cell into two names; empty where it does not hold exactly two."""
    text = as_text(cell).strip()
    for between in _BETWEEN:
        parts = [part for part in between.split(text) if part]
        if len(parts) == _TWO:
            return parts[0], parts[1]
        if len(parts) > _TWO:
            break
    return "", ""
