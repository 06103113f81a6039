"""By how much the mending of a form could move the figures that are taken from its cells.

A rule that does not hold says by how much its cells disagree, and not which of them is wrong: each
cell of it that a figure takes may be off by the whole difference.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from math import ceil
from typing import TYPE_CHECKING

from pedmonitor.compute.asked import Change, moved
from pedmonitor.compute.stated import FORM
from pedmonitor.model.influence import Influence

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from pedmonitor.compute.asked import Asked
    from pedmonitor.compute.controls.finding import Finding
    from pedmonitor.compute.form_cells import FormCells, Told
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
    weigher = _Weigher(cells, [one for one in asked if one.family.state_forms])
    return [weigher.weigh(finding) if finding.cells else finding for finding in findings]


@dataclass(slots=True)
class _Weigher:
    """Weighs findings; what a form tells an indicator is asked once for each organisation."""

    cells: FormCells
    asked: list[Asked]
    _told: dict[str, list[tuple[Asked, Told]]] = field(default_factory=dict)

    def weigh(self, finding: Finding) -> Finding:
        """Put beside a finding what it could do."""
        name = finding.issue.organisation
        if name not in self._told:
            self._told[name] = list(self._taken_from_forms(name))
        wrong = {id(cell) for cell in finding.cells}  # the very cells that the figure adds up
        each = (_influence(finding, wrong, one, told) for one, told in self._told[name])
        found = [influence for influence in each if influence is not None]
        found.sort(key=lambda one: (-one.weight, one.refs))
        return replace(finding, issue=replace(finding.issue, influence=tuple(found)))

    def _taken_from_forms(self, name: str) -> Iterator[tuple[Asked, Told]]:
        """List the indicators whose value of an organisation comes from its form."""
        for one in self.asked:
            school = one.schools.get(name)
            if school is None or school.source != FORM:
                continue
            if not isinstance(school.numerator, int) or not isinstance(one.total.numerator, int):
                continue  # posts come in tenths
            told = self.cells.told(one.family.state_forms, name)
            if told is not None and told.counts is not None:
                yield one, told


def _influence(
    finding: Finding, wrong: Collection[int], asked: Asked, told: Told
) -> Influence | None:
    """Bound one indicator by the cells that a finding doubts."""
    school, total = asked.schools[finding.issue.organisation], asked.total
    above = any(id(cell) in wrong for cell in told.over)
    below = any(id(cell) in wrong for cell in told.under)
    if not (above or below):
        return None
    off = ceil(finding.difference)
    fall = -min(off, int(school.numerator or 0))
    change = Change(fall if above else 0, off if above else 0, off if below else 0)
    whole, own = (_narrowed(moved(one, change), off if below else 0) for one in (total, school))
    return Influence(asked.family.id, asked.refs, whole, own) if whole.moves else None


def _narrowed(movement: Movement, off: int) -> Movement:
    """Let the base shrink too: the cell may hold too much as well as too little."""
    if not off or movement.denominator is None:
        return movement
    return replace(movement, narrowest=max(movement.denominator - off, 0))
