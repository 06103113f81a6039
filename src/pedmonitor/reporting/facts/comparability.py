"""Whether two figures mean the same and speak of the same organisations; if not, why not."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.model.result import IndicatorValue, Status
from pedmonitor.reporting.facts.series import ancestries

if TYPE_CHECKING:
    from pedmonitor.model.result import RunResult
    from pedmonitor.reporting.facts.context import Material
    from pedmonitor.reporting.facts.figures import Figures

_SAME_PERCENT = 90
"""Of so many organisations at least must both periods speak (as of a full return, Q30)."""


class Between(NamedTuple):
    """Two periods that are compared.

    Attributes:
        material: The report's material.
        earlier: Index of the earlier run.
        later: Index of the later run.
    """

    material: Material
    earlier: int
    later: int

    @property
    def runs(self) -> tuple[RunResult, RunResult]:
        """Both runs."""
        runs = self.material.runs
        return runs[self.earlier], runs[self.later]

    @property
    def figures(self) -> tuple[Figures, Figures]:
        """The values of both."""
        figures = self.material.figures
        return figures[self.earlier], figures[self.later]


def why_not(before: IndicatorValue, after: IndicatorValue, between: Between) -> str:
    """Name the sentence that says why two figures cannot be compared; empty when they can."""
    if redefined(after.ref, between):
        return "incomparable_definitions"
    if (before.indicator, before.unit) != (after.indicator, after.unit):
        return "incomparable_indicator"
    if Status.PARTIAL in {before.status, after.status}:
        return "incomparable_partial"
    if not after.breakdown and _other_organisations(after.ref, between):
        return "change_incomparable_population"
    return ""


def redefined(ref: str, between: Between) -> bool:
    """Say whether the indicator means something else now; older runs know only of all of them."""
    old, new = (figures.meanings.get(ref) for figures in between.figures)
    if old and new:
        return old != new
    before, after = between.runs
    return before.definitions_sha256 != after.definitions_sha256


def _other_organisations(ref: str, between: Between) -> bool:
    """Say whether more than a tenth of the organisations are only in one of the periods."""
    there, here = (
        {value.breakdown[0][1] for value in figures.part(ref, "organisation")}
        for figures in between.figures
    )
    if there == here:
        return False
    lines = ancestries(*between.runs)
    origins = [lines[name].names for name in here]
    known = sum(1 for names in origins if there.intersection(names))
    followed = there.intersection(name for names in origins for name in names)
    return not (_most(known, len(here)) and _most(len(followed), len(there)))


def _most(part: int, whole: int) -> bool:
    return 100 * part >= _SAME_PERCENT * whole
