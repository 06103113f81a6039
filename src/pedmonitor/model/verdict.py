"""What the analysis says of counts, and how the report asks it: both know only this module."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from pedmonitor.model.share import Number

Counts = tuple[int, int]
"""Numerator and denominator of a share of persons or organisations."""


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


@dataclass(frozen=True, slots=True)
class FunnelPoint:
    """One group in a funnel.

    Attributes:
        counts: Its share.
        inner: Limits of 95 % at its size, for drawing.
        outer: Limits of 99.8 % at its size, for drawing.
        flag: Decided by the exact tail, not by the drawn limits.
    """

    counts: Counts
    inner: Interval
    outer: Interval
    flag: FunnelFlag


@dataclass(frozen=True, slots=True)
class Funnel:
    """Groups around a common share.

    Attributes:
        points: In the order in which the groups were given.
        dispersion: Mean of winsorised z²: about 1 where the groups differ by chance alone.
        widened: Whether the limits were widened by its root.
    """

    points: tuple[FunnelPoint, ...]
    dispersion: float
    widened: bool


class Statistics(Protocol):
    """What a report may ask the analysis; `pedmonitor.analysis.judge` answers."""

    def change(self, before: Counts, after: Counts, *, probability: bool = True) -> ChangeVerdict:
        """Judge the change of a share."""

    def discoveries(self, verdicts: Sequence[ChangeVerdict]) -> tuple[bool, ...]:
        """Tell which of many changes stand after Benjamini and Hochberg."""

    def funnel(self, centre: Counts, groups: Sequence[Counts]) -> Funnel:
        """Place groups around a common share."""

    def mean_apart(self, centre: Counts, groups: Sequence[Counts]) -> Fraction | None:
        """Give the mean of the groups' shares where it is more than 3 points off the common one."""

    def pace(self, share: tuple[Number, Number], target: Fraction, *, years: int) -> Fraction:
        """Give the percentage points a year that a target of so many years on requires."""
