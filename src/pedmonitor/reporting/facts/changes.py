"""What changed between two neighbouring periods, and whether they may be compared at all."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from pedmonitor.model.result import Status, Unit
from pedmonitor.reporting.document import Cell, CountDifference, Difference, Mark, Missing
from pedmonitor.reporting.facts.comparability import Between, why_not
from pedmonitor.reporting.facts.figures import count_of, is_nobody, share_of
from pedmonitor.reporting.text.numbers import Pair, is_small

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.definitions.profile import ProfileIndicator
    from pedmonitor.model.result import IndicatorValue
    from pedmonitor.model.share import Number
    from pedmonitor.model.verdict import ChangeVerdict, Counts
    from pedmonitor.reporting.facts.context import Material


class Outcome(Enum):
    """How two values of one indicator stand to each other."""

    UP = "up"
    DOWN = "down"
    SAME = "same"
    SMALL = "small"
    NOT_COMPARABLE = "not_comparable"
    HIDDEN = "hidden"
    NO_DATA = "no_data"
    NOT_MEASURED = "not_measured"


_MEASURED = {Outcome.UP, Outcome.DOWN, Outcome.SAME}


@dataclass(frozen=True, slots=True)
class Change:
    """One indicator in two periods.

    Attributes:
        indicator: The row of the document.
        before: Value of the earlier period.
        after: Value of the later one.
        outcome: Verdict by arithmetic alone.
        reason: Name of the sentence that says why there is no comparison; empty otherwise.
        verdict: How it stands to chance; None where nothing can be said: of counts, of sums, of
            groups of fewer than ten.
        stands_out: Whether it stands out among all changes of the two periods (domain.md §3.2,
            п. 5); by itself it may do so in `verdict` alone.
    """

    indicator: ProfileIndicator
    before: IndicatorValue | None
    after: IndicatorValue | None
    outcome: Outcome
    reason: str = ""
    verdict: ChangeVerdict | None = None
    stands_out: bool = False

    @property
    def cell(self) -> Cell:
        """The change for a table."""
        shares, counts = self.shares, self.counts
        match self.outcome:
            case Outcome.NO_DATA:
                return Missing(Mark.NO_DATA)
            case Outcome.NOT_COMPARABLE:
                return Missing(Mark.NOT_COMPARABLE)
            case Outcome.HIDDEN:
                return Missing(Mark.WITHHELD if self._of_organisation else Mark.SUPPRESSED)
            case Outcome.SMALL:
                return Missing(Mark.SMALL_GROUP)
            case _ if shares is not None:
                return Difference(*shares)
            case _ if counts is not None:
                return CountDifference(*counts)
            case _:
                return Missing(Mark.NOT_APPLICABLE)

    @property
    def _of_organisation(self) -> bool:
        return any(one is not None and one.breakdown for one in (self.before, self.after))

    @property
    def shares(self) -> tuple[Pair, Pair] | None:
        """The counts of both shares, None unless both are shares."""
        before, after = share_of(self.before), share_of(self.after)
        return None if before is None or after is None else (before, after)

    @property
    def is_of_fewer(self) -> bool:
        """Whether a share rose though those above became fewer: their base fell (Q03)."""
        shares = self.shares
        return self.outcome is Outcome.UP and shares is not None and shares[1][0] < shares[0][0]

    @property
    def counts(self) -> Pair | None:
        """Both counts, None unless both are counts."""
        before, after = count_of(self.before), count_of(self.after)
        return None if before is None or after is None else (before, after)


def changes_between(material: Material, *, earlier: int, later: int) -> tuple[Change, ...]:
    """Compare every indicator of the report in two of the runs; many are judged together."""
    told = {row.ref for row in material.context.profile.indicators}
    changes = changes_examined(material, earlier=earlier, later=later)
    return tuple(change for change in changes if change.indicator.ref in told)


def changes_examined(material: Material, *, earlier: int, later: int) -> tuple[Change, ...]:
    """Compare every indicator of the document, whichever of them the report is of."""
    between, context = Between(material, earlier, later), material.context
    changes = [
        change_of(row, *(figures.total(row.ref) for figures in between.figures), between=between)
        for row in context.examined or context.profile.indicators
    ]
    return among_many(changes, material)


def among_many(changes: Sequence[Change], material: Material) -> tuple[Change, ...]:
    """Mark the changes that stand out among all that are examined together."""
    verdicts = [change.verdict for change in changes if change.verdict is not None]
    found = iter(material.context.ask.discoveries(verdicts) if verdicts else ())
    return tuple(
        change if change.verdict is None else replace(change, stands_out=next(found))
        for change in changes
    )


def change_of(
    row: ProfileIndicator,
    before: IndicatorValue | None,
    after: IndicatorValue | None,
    *,
    between: Between,
) -> Change:
    """Compare two values of one indicator, of the municipality or of one organisation."""
    if is_hidden(before) or is_hidden(after):
        return Change(row, before, after, Outcome.HIDDEN)
    if before is None or after is None or before.value is None or after.value is None:
        if all(is_nobody(one) or share_of(one) is not None for one in (before, after)):
            return Change(row, before, after, Outcome.SMALL)
        refused = _refused(before) or _refused(after)
        outcome = Outcome.NOT_COMPARABLE if refused else Outcome.NO_DATA
        return Change(row, before, after, outcome, "incomparable_status" if refused else "")
    reason = why_not(before, after, between)
    if reason:
        return Change(row, before, after, Outcome.NOT_COMPARABLE, reason)
    outcome = _outcome(before, after)
    verdict = _verdict(before, after, between.material) if outcome in _MEASURED else None
    return Change(row, before, after, outcome, verdict=verdict)


def _verdict(
    before: IndicatorValue, after: IndicatorValue, material: Material
) -> ChangeVerdict | None:
    """Ask how the change of a share of persons or organisations stands to chance."""
    old, new = whole_counts(before, material), whole_counts(after, material)
    if old is None or new is None:
        return None
    return material.context.ask.change(old, new, probability=not after.breakdown)


def whole_counts(value: IndicatorValue | None, material: Material) -> Counts | None:
    """Give the counts of a share of persons, positions or organisations that may be printed.

    A sum of posts or scores is no number of independent units: chance says nothing of it.
    """
    share = share_of(value)
    if share is None or value is None:
        return None
    family = material.context.families.get(value.indicator)
    k, n = share
    if (family is not None and family.kind == "share_of_amounts") or not 0 <= k <= n:
        return None
    return (k, n) if isinstance(k, int) and isinstance(n, int) else None


def is_hidden(value: IndicatorValue | None) -> bool:
    """Say whether there is a value that may not be shown."""
    return value is not None and value.status is Status.SUPPRESSED


def _refused(value: IndicatorValue | None) -> bool:
    return value is not None and value.status is Status.NOT_COMPARABLE


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
