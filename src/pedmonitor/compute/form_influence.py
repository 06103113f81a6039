"""By how much the mending of a form could move the figures that are taken from its cells.

A rule that does not hold says by how much its cells disagree, and not which of them is wrong: each
cell of it that a figure takes may be off by the whole difference.
"""

from __future__ import annotations

from dataclasses import replace
from math import ceil
from typing import TYPE_CHECKING

from pedmonitor.compute.asked import Change, moved
from pedmonitor.compute.stated import FORM
from pedmonitor.model.influence import Influence

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pedmonitor.compute.asked import Asked
    from pedmonitor.compute.controls.finding import Finding
    from pedmonitor.compute.form_cells import FormCells
    from pedmonitor.model.influence import Movement


def weigh_findings(
    findings: Iterable[Finding], cells: FormCells, asked: Sequence[Asked]
) -> list[Finding]:
    """Put beside each finding what it could do to the figures.

    Args:
        findings: What rules of cells have found; others are left as they are.
        cells: Form cells.
        asked: The indicators.
    """
    return [_weighed(finding, cells, asked) if finding.cells else finding for finding in findings]


def _weighed(finding: Finding, cells: FormCells, asked: Sequence[Asked]) -> Finding:
    each = (_influence(finding, cells, one) for one in asked if one.family.state_forms)
    found = [influence for influence in each if influence is not None]
    found.sort(key=lambda one: (-one.weight, one.refs))
    return replace(finding, issue=replace(finding.issue, influence=tuple(found)))


def _influence(finding: Finding, cells: FormCells, asked: Asked) -> Influence | None:
    """Bound one indicator, where the organisation's own value comes from the form."""
    name = finding.issue.organisation
    school, total = asked.schools.get(name), asked.total
    told = cells.told(asked.family.state_forms, name)
    if school is None or told is None or told.counts is None or school.source != FORM:
        return None
    if not isinstance(school.numerator, int) or not isinstance(total.numerator, int):
        return None  # posts come in tenths
    wrong = {cell.place for cell in finding.cells}
    above = any(cell.place in wrong for cell in told.over)
    below = any(cell.place in wrong for cell in told.under)
    if not (above or below):
        return None
    off = ceil(finding.difference)
    fall = -min(off, school.numerator)
    change = Change(fall if above else 0, off if above else 0, off if below else 0)
    whole, own = (_narrowed(moved(one, change), off if below else 0) for one in (total, school))
    return Influence(asked.family.id, asked.refs, whole, own) if whole.moves else None


def _narrowed(movement: Movement, off: int) -> Movement:
    """Let the base shrink too: the cell may hold too much as well as too little."""
    if not off or movement.denominator is None:
        return movement
    return replace(movement, narrowest=max(movement.denominator - off, 0))
