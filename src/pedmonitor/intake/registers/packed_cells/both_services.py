"""Two lengths of service in one cell: «12/10» under «Стаж: общий / педагогический»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import as_text
from pedmonitor.intake.cells.service_years import parse_service
from pedmonitor.intake.cells.values import BLANK, Parsed, parse_number
from pedmonitor.model.cell import CellState
from pedmonitor.model.issue_codes import IssueCode

if TYPE_CHECKING:
    from pedmonitor.intake.cells.raw import Cell
    from pedmonitor.intake.registers.sheaf import Sheaf

_BOTH = {
    "experience_both": ("experience_total", "experience_teaching"),
    "experience_both_reversed": ("experience_teaching", "experience_total"),
}
"""Field of two numbers → the fields to which they belong, in their order."""


def split_services(sheaf: Sheaf) -> None:
    """Give the two numbers of a cell to the fields of each.

    Args:
        sheaf: Columns that have been read; it is widened.
    """
    for name, fields in _BOTH.items():
        if name not in sheaf.raw or not sheaf.parsed.keys().isdisjoint(fields):
            continue
        told = {cell: _parts(cell) for cell in set(sheaf.raw[name])}
        for edge, field in enumerate(fields):
            sheaf.raw[field] = sheaf.raw[name]
            sheaf.parsed[field] = [told[cell][edge] for cell in sheaf.raw[name]]
            sheaf.positions.setdefault(field, sheaf.positions.get(name, 0))
        for at, cell in enumerate(sheaf.raw[name]):
            if told[cell][0].fault is not None:
                sheaf.note(at, "experience_teaching")


def _parts(cell: Cell) -> tuple[Parsed, Parsed]:
    """Read «12/10»; a single number does not say which of the two it is."""
    text = as_text(cell).strip()
    if not text:
        return BLANK, BLANK
    halves = text.replace("\\", "/").replace("|", "/").split("/")
    found = [_years(half.strip()) for half in halves]
    if len(found) != len(_BOTH["experience_both"]) or any(one.fault for one in found):
        wrong = Parsed(CellState.ERROR, None, IssueCode.CELL_NUMBER)
        return wrong, wrong
    return found[0], found[1]


def _years(text: str) -> Parsed:
    found = parse_number(text)
    return parse_service(text) if found.fault is not None else found
