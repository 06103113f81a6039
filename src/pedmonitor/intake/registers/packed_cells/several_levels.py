"""Cells that name several values of one code: «школа, муниципалитет», «Академия / ИРО».

Support of a school and of the municipality is a fact of each; courses in two places are of both.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import is_blank
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import quoted, rows_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from pedmonitor.definitions.form import FormField
    from pedmonitor.intake.cells.dictionaries import Lookup
    from pedmonitor.intake.cells.raw import Cell
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.registers.sheaf import Sheaf

_LEVELS = "levels"
_BETWEEN = re.compile(
    r"\s*[,;/\\|\n+&→⇒➔]\s*|\s*[-–=]>\s*|\s+(?:и|а также|затем|далее|[-–—>])\s+", re.IGNORECASE
)
_BETWEEN_NAMES = re.compile(r"\s*[;/\\|\n+&]\s*")
_LISTED = re.compile(r"\s*[,()]\s*|\s+и\s+", re.IGNORECASE)
"""A comma stands inside a name too: «ИРО, факультет педагогики»."""


def split_several(sheaf: Sheaf, plan: ReadingPlan) -> None:
    """Write a row for each value that a cell names; a level and a result are one fact.

    Args:
        sheaf: Columns as written; it is widened.
        plan: The reading plan.
    """
    for item in sheaf.form.fields:
        if item.type != "code" or item.id not in sheaf.raw:
            continue
        if item.dictionary == _LEVELS:
            _split(sheaf, item, plan.lookups[item.dictionary], _levels)
        elif item.several:
            rows = _split(sheaf, item, plan.lookups[item.dictionary], _names)
            if rows:
                sheaf.issues.append(_told(sheaf, item, rows))


def _split(
    sheaf: Sheaf,
    item: FormField,
    lookup: Lookup,
    parts_of: Callable[[Cell, Lookup], tuple[str, ...]],
) -> list[int]:
    """Widen the columns by the values of one; give the sheet rows of which several have come."""
    cells = sheaf.raw[item.id]
    told = {cell: parts for cell in {*cells} if (parts := parts_of(cell, lookup))}
    if not told:
        return []
    several = {cell for cell, parts in told.items() if len(parts) > 1}
    split = [row for row, cell in zip(sheaf.rows, cells, strict=True) if cell in several]
    order = [(at, one) for at, cell in enumerate(cells) for one in told.get(cell, (cell,))]
    sheaf.raw = {name: [own[at] for at, _ in order] for name, own in sheaf.raw.items()}
    sheaf.raw[item.id] = [one for _, one in order]
    sheaf.rows = [sheaf.rows[at] for at, _ in order]
    sheaf.groups = [sheaf.groups[at] for at, _ in order]
    return split


def _levels(cell: Cell, lookup: Lookup) -> tuple[str, ...]:
    """List the parts of a cell when they are levels, all of them and different ones."""
    if not isinstance(cell, str) or is_blank(cell):
        return ()
    return _if_sure([part for part in _BETWEEN.split(cell) if part.strip()], lookup)


def _names(cell: Cell, lookup: Lookup) -> tuple[str, ...]:
    """List the parts of a cell when each of them names another value.

    A part of another value («ЦНППМ» of «ИРО») is the one place meant. Behind a comma only what has
    a name of its own in the dictionary is a value: «ИРО, центр образования» is one.
    """
    if not isinstance(cell, str) or is_blank(cell):
        return ()
    parts = _if_sure([part for part in _BETWEEN_NAMES.split(cell) if part.strip()], lookup)
    listed = parts or _if_sure([part for part in _LISTED.split(cell) if part.strip()], lookup)
    codes = {code: part for part in listed if (code := lookup.find_one(part))}
    if parts or lookup.rest.isdisjoint(codes):
        wholes = {lookup.within.get(code) for code in codes}
        return tuple(part for code, part in codes.items() if code not in wholes)
    return ()


def _if_sure(parts: list[str], lookup: Lookup) -> tuple[str, ...]:
    codes = [lookup.find_one(part) for part in parts]
    sure = None not in codes and len(parts) > 1 and len({*codes}) == len(codes)
    return tuple(parts) if sure else ()


def _told(sheaf: Sheaf, item: FormField, rows: list[int]) -> Issue:
    return Issue(
        IssueCode.ROW_REMARK,
        Level.WARNING,
        f"в столбце {quoted(item.title)} в одной ячейке названы несколько значений "
        f"({rows_text(rows)}); запись учтена по каждому из них",
        "Если верно только одно, оставьте его; если записей несколько, впишите каждую в свою "
        "строку.",
        sheaf.place.at(rows[0], sheaf.positions.get(item.id)),
        about=(sheaf.form.id, item.id),
    )
