"""Cells that name several levels: «школа, муниципалитет» is support of both, a fact of each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import is_blank

if TYPE_CHECKING:
    from pedmonitor.intake.cells.dictionaries import Lookup
    from pedmonitor.intake.cells.raw import Cell
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.registers.sheaf import Sheaf

_LEVELS = "levels"
_BETWEEN = re.compile(
    r"\s*[,;/\\|\n+&→⇒➔]\s*|\s*[-–=]>\s*|\s+(?:и|а также|затем|далее|[-–—>])\s+", re.IGNORECASE
)


def split_levels(sheaf: Sheaf, plan: ReadingPlan) -> None:
    """Write a row for each level that a cell names; a level and a result are one fact.

    Args:
        sheaf: Columns as written; it is widened.
        plan: The reading plan.
    """
    for item in sheaf.form.fields:
        if item.dictionary != _LEVELS or item.type != "code" or item.id not in sheaf.raw:
            continue
        lookup = plan.lookups[item.dictionary]
        cells = sheaf.raw[item.id]
        told = {cell: parts for cell in {*cells} if (parts := _levels(cell, lookup))}
        if not told:
            continue
        order = [(at, one) for at, cell in enumerate(cells) for one in told.get(cell, (cell,))]
        sheaf.raw = {name: [own[at] for at, _ in order] for name, own in sheaf.raw.items()}
        sheaf.raw[item.id] = [one for _, one in order]
        sheaf.rows = [sheaf.rows[at] for at, _ in order]
        sheaf.groups = [sheaf.groups[at] for at, _ in order]


def _levels(cell: Cell, lookup: Lookup) -> tuple[str, ...]:
    """List the parts of a cell when they are levels, all of them and different ones."""
    if not isinstance(cell, str) or is_blank(cell):
        return ()
    parts = [part for part in _BETWEEN.split(cell) if part.strip()]
    codes = [lookup.find_one(part) for part in parts]
    sure = None not in codes and len(parts) > 1 and len({*codes}) == len(codes)
    return tuple(parts) if sure else ()
