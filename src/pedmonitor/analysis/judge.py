"""The one who answers a report's questions: the same counts are judged once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.analysis.differences import benjamini_hochberg, score_test
from pedmonitor.analysis.funnel import build_funnel
from pedmonitor.analysis.shares import mean_of_shares, newcombe, required_pace
from pedmonitor.model.verdict import ChangeClass, ChangeVerdict, Counts, Funnel

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from pedmonitor.model.groups import CountTable, Grouping, GroupRules
    from pedmonitor.model.share import Number

_EXACT_BELOW, _EXACT_UP_TO = 100, 5_000
_LEVEL = 0.05
_APART = 3


class Judge:
    """Answers what `pedmonitor.model.verdict.Statistics` asks; remembers what it was asked."""

    def __init__(self) -> None:
        """Begin with nothing remembered."""
        self._changes: dict[tuple[Counts, Counts, bool], ChangeVerdict] = {}
        self._groups: dict[tuple[CountTable, GroupRules], Grouping] = {}

    def change(self, before: Counts, after: Counts, *, probability: bool = True) -> ChangeVerdict:
        """Judge the change of a share: by Newcombe's interval whether it stands out.

        Args:
            before: Counts of the earlier period.
            after: Counts of the later one.
            probability: Whether the p is wanted for a change that does not stand out, too; the
                exact test takes hundredths of a second.
        """
        key = (before, after, probability)
        if key not in self._changes:
            self._changes[key] = _change(before, after, probability=probability)
        return self._changes[key]

    def discoveries(self, verdicts: Sequence[ChangeVerdict]) -> tuple[bool, ...]:
        """Tell which of many changes stand out after Benjamini and Hochberg at 5 %.

        A change whose p was not asked for counts as examined and cannot be a discovery: that makes
        the list shorter, never longer.
        """
        known = [1.0 if verdict.p is None else verdict.p for verdict in verdicts]
        return tuple(
            stays and verdict.kind is ChangeClass.DISTINGUISHABLE
            for stays, verdict in zip(self.stand_out(known), verdicts, strict=True)
        )

    def stand_out(self, probabilities: Sequence[float]) -> tuple[bool, ...]:
        """Tell which of many p stay at 5 % after Benjamini and Hochberg."""
        return tuple(adjusted <= _LEVEL for adjusted in benjamini_hochberg(probabilities))

    def funnel(self, centre: Counts, groups: Sequence[Counts]) -> Funnel:
        """Place groups around a common share."""
        return build_funnel(centre, groups)

    def mean_apart(self, centre: Counts, groups: Sequence[Counts]) -> Fraction | None:
        """Give the mean of the groups' shares where it is more than 3 points off the common one."""
        if not groups:
            return None
        mean = mean_of_shares(tuple(groups))
        distance = abs(mean - mean_of_shares((centre,)))
        return mean if 100 * distance > _APART else None

    def pace(self, share: tuple[Number, Number], target: Fraction, *, years: int) -> Fraction:
        """Give the percentage points a year that a target of so many years on requires."""
        return required_pace(share, target, years=years)

    def groups(self, table: CountTable, rules: GroupRules) -> Grouping:
        """Look for groups of organisations; the same table is simulated once."""
        key = (table, rules)
        if key not in self._groups:
            from pedmonitor.analysis.grouping import find_groups  # noqa: PLC0415 - scipy is slow

            self._groups[key] = find_groups(table, rules)
        return self._groups[key]

    def matched_groups(self, before: Grouping, after: Grouping) -> tuple[int | None, ...]:
        """Tell for every group of a later year which earlier one lies nearest."""
        from pedmonitor.analysis.alike import matched  # noqa: PLC0415

        return matched(before, after)


def _change(before: Counts, after: Counts, *, probability: bool) -> ChangeVerdict:
    interval = newcombe(before, after)
    stands_out = interval.low > 0 or interval.high < 0
    kind = ChangeClass.DISTINGUISHABLE if stands_out else ChangeClass.INSUFFICIENT
    fewer, more = sorted((before[1], after[1]))
    exact = fewer < _EXACT_BELOW and more <= _EXACT_UP_TO
    if not (stands_out or probability):
        return ChangeVerdict(kind, interval, None, exact)
    p = _exact(before, after) if exact else score_test(before, after)
    return ChangeVerdict(kind, interval, p, exact)


def _exact(before: Counts, after: Counts) -> float:
    from pedmonitor.analysis.boschloo import boschloo  # noqa: PLC0415 - numpy only where needed

    return boschloo(before, after)
