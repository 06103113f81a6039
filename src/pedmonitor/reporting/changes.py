"""What changed between two neighbouring periods, and whether they may be compared at all."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from pedmonitor.model.result import Status, Unit
from pedmonitor.reporting.document import Cell, CountDifference, Difference, Mark, Missing
from pedmonitor.reporting.figures import count_of, share_of
from pedmonitor.reporting.numbers import Pair, is_small

if TYPE_CHECKING:
    from pedmonitor.definitions.profile import ProfileIndicator
    from pedmonitor.model.result import IndicatorValue, RunResult
    from pedmonitor.model.share import Number
    from pedmonitor.reporting.context import Material


class Outcome(Enum):
    """How two values of one indicator stand to each other."""

    UP = "up"
    DOWN = "down"
    SAME = "same"
    SMALL = "small"
    NOT_COMPARABLE = "not_comparable"
    NO_DATA = "no_data"
    NOT_MEASURED = "not_measured"


@dataclass(frozen=True, slots=True)
class Change:
    """One indicator in two periods.

    Attributes:
        indicator: The row of the document.
        before: Value of the earlier period.
        after: Value of the later one.
        outcome: Verdict by arithmetic alone; chance is the business of the analysis.
        reason: Name of the sentence that says why there is no comparison; empty otherwise.
    """

    indicator: ProfileIndicator
    before: IndicatorValue | None
    after: IndicatorValue | None
    outcome: Outcome
    reason: str = ""

    @property
    def cell(self) -> Cell:
        """The change for a table."""
        shares, counts = self.shares, self.counts
        match self.outcome:
            case Outcome.NO_DATA:
                return Missing(Mark.NO_DATA)
            case Outcome.NOT_COMPARABLE:
                return Missing(Mark.NOT_COMPARABLE)
            case Outcome.SMALL:
                return Missing(Mark.SMALL_GROUP)
            case _ if shares is not None:
                return Difference(*shares)
            case _ if counts is not None:
                return CountDifference(*counts)
            case _:
                return Missing(Mark.NOT_APPLICABLE)

    @property
    def shares(self) -> tuple[Pair, Pair] | None:
        """The counts of both shares, None unless both are shares."""
        before, after = share_of(self.before), share_of(self.after)
        return None if before is None or after is None else (before, after)

    @property
    def counts(self) -> Pair | None:
        """Both counts, None unless both are counts."""
        before, after = count_of(self.before), count_of(self.after)
        return None if before is None or after is None else (before, after)


def changes_between(material: Material, *, earlier: int, later: int) -> tuple[Change, ...]:
    """Compare every indicator of the document in two of the runs."""
    runs = (material.runs[earlier], material.runs[later])
    return tuple(
        change_of(
            row,
            material.figures[earlier].total(row.ref),
            material.figures[later].total(row.ref),
            runs=runs,
        )
        for row in material.context.profile.indicators
    )


def change_of(
    row: ProfileIndicator,
    before: IndicatorValue | None,
    after: IndicatorValue | None,
    *,
    runs: tuple[RunResult, RunResult],
) -> Change:
    """Compare two values of one indicator, of the municipality or of one organisation."""
    if before is None or after is None or before.value is None or after.value is None:
        refused = _refused(before) or _refused(after)
        outcome = Outcome.NOT_COMPARABLE if refused else Outcome.NO_DATA
        return Change(row, before, after, outcome, "incomparable_status" if refused else "")
    reason = _why_not(before, after, runs=runs)
    if reason:
        return Change(row, before, after, Outcome.NOT_COMPARABLE, reason)
    return Change(row, before, after, _outcome(before, after))


def _refused(value: IndicatorValue | None) -> bool:
    return value is not None and value.status in {Status.NOT_COMPARABLE, Status.SUPPRESSED}


def _why_not(
    before: IndicatorValue, after: IndicatorValue, *, runs: tuple[RunResult, RunResult]
) -> str:
    if runs[0].definitions_sha256 != runs[1].definitions_sha256:
        return "incomparable_definitions"
    if (before.indicator, before.unit) != (after.indicator, after.unit):
        return "incomparable_indicator"
    if Status.PARTIAL in {before.status, after.status}:
        return "incomparable_partial"
    return ""


def _outcome(before: IndicatorValue, after: IndicatorValue) -> Outcome:
    if after.unit is Unit.EXISTS:
        return Outcome.NOT_MEASURED
    old, new = share_of(before), share_of(after)
    if old is None or new is None:
        return _order(before.numerator or 0, after.numerator or 0)
    if is_small(min(old[1], new[1])):
        return Outcome.SMALL
    return _order(old[0] * new[1], new[0] * old[1])


def _order(before: Number, after: Number) -> Outcome:
    if before == after:
        return Outcome.SAME
    return Outcome.UP if after > before else Outcome.DOWN
