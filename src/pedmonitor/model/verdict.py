"""What the analysis says of counts, and how the report asks it: both know only this module."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, Protocol

from pedmonitor.model.share import Counts

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from pedmonitor.model.groups import CountTable, Grouping, GroupRules
    from pedmonitor.model.share import Number

__all__ = [
    "ChangeClass",
    "ChangeVerdict",
    "Counts",
    "Funnel",
    "FunnelFlag",
    "FunnelLimits",
    "Interval",
    "Statistics",
]


class Interval(NamedTuple):
    """Bounds as fractions of one."""

    low: float
    high: float


class ChangeClass(StrEnum):
    """What may be said of a change (domain.md §3.2)."""

    DISTINGUISHABLE = "distinguishable"
    INSUFFICIENT = "insufficient"


@dataclass(frozen=True, slots=True)
class ChangeVerdict:
    """How the change of a share stands to chance.

    Attributes:
        kind: Distinguishable when the interval leaves 0 out.
        interval: Newcombe's 95 % interval of the difference.
        p: Probability of such a difference by chance; None where it was not asked for.
        exact: Whether `p` is Boschloo's and not the score test's.
    """

    kind: ChangeClass
    interval: Interval
    p: float | None
    exact: bool


class FunnelFlag(StrEnum):
    """Where a group stands to the control limits (domain.md §3.3): 95 % and 99.8 %."""

    LOW_SIGNAL = "low_signal"
    LOW = "low"
    INSIDE = "inside"
    HIGH = "high"
    HIGH_SIGNAL = "high_signal"
    UNDECIDABLE = "undecidable"


class FunnelLimits(NamedTuple):
    """Where the limits lie for groups of one size, for drawing.

    Attributes:
        n: Size of the group.
        inner: Limits of 95 %.
        outer: Limits of 99.8 %.
    """

    n: int
    inner: Interval
    outer: Interval


@dataclass(frozen=True, slots=True)
class Funnel:
    """Groups around a common share.

    Attributes:
        flags: Of each group in the order given, decided by the exact tail and not by the curve.
        curve: Limits at the size of every group and between, by size.
        inflation: By what the limits are wider because groups differ by more than chance; else 1.
    """

    flags: tuple[FunnelFlag, ...]
    curve: tuple[FunnelLimits, ...]
    inflation: float


class Statistics(Protocol):
    """What a report may ask the analysis; `pedmonitor.analysis.judge` answers."""

    def change(self, before: Counts, after: Counts, *, probability: bool = True) -> ChangeVerdict:
        """Judge the change of a share."""

    def discoveries(self, verdicts: Sequence[ChangeVerdict]) -> tuple[bool, ...]:
        """Tell which of many changes stand after Benjamini and Hochberg."""

    def stand_out(self, probabilities: Sequence[float]) -> tuple[bool, ...]:
        """Tell which of many p stay at 5 % after Benjamini and Hochberg."""

    def funnel(self, centre: Counts, groups: Sequence[Counts]) -> Funnel:
        """Place groups around a common share."""

    def mean_apart(self, centre: Counts, groups: Sequence[Counts]) -> Fraction | None:
        """Give the mean of the groups' shares where it is more than 3 points off the common one."""

    def pace(self, share: tuple[Number, Number], target: Fraction, *, years: int) -> Fraction:
        """Give the percentage points a year that a target of so many years on requires."""

    def groups(self, table: CountTable, rules: GroupRules) -> Grouping:
        """Look for groups of organisations that chance alone does not make."""

    def matched_groups(self, before: Grouping, after: Grouping) -> tuple[int | None, ...]:
        """Tell for every group of a later year which earlier one lies nearest."""
