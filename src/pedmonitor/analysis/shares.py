"""Intervals of a share and of the difference of two shares, by formula (domain.md §3.1, §3.2)."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import TYPE_CHECKING

from pedmonitor.model.verdict import Counts, Interval

if TYPE_CHECKING:
    from pedmonitor.model.share import Number

Z95 = 1.959963984540054
"""97.5 % point of the normal distribution."""


def wilson(counts: Counts, *, z: float = Z95) -> Interval:
    """Give Wilson's score interval of a share.

    Args:
        counts: Numerator and a positive denominator.
        z: Point of the normal distribution; 95 % by default.

    >>> tuple(round(bound, 4) for bound in wilson((7, 50)))
    (0.0695, 0.2619)
    """
    k, n = counts
    share, square = k / n, z * z
    spread = z * math.sqrt(share * (1 - share) / n + square / (4 * n * n))
    low, high = ((share + square / (2 * n) + sign * spread) / (1 + square / n) for sign in (-1, 1))
    return Interval(0.0 if k == 0 else low, 1.0 if k == n else high)


def newcombe(before: Counts, after: Counts) -> Interval:
    """Give Newcombe's hybrid score interval of the difference, after less before.

    >>> tuple(round(100 * bound, 2) for bound in newcombe((57, 385), (62, 370)))
    (-3.26, 7.19)
    """
    old, new = before[0] / before[1], after[0] / after[1]
    was, now = wilson(before), wilson(after)
    difference = new - old
    return Interval(
        difference - math.hypot(new - now.low, was.high - old),
        difference + math.hypot(now.high - new, old - was.low),
    )


def required_pace(share: tuple[Number, Number], target: Fraction, *, years: int) -> Fraction:
    """Give the percentage points a year from a share to a target; below 0 it has to fall.

    Args:
        share: Numerator and denominator now.
        target: Percent.
        years: Whole years until the target's, at least one.

    >>> required_pace((73, 370), Fraction(25), years=2)
    Fraction(195, 74)
    """
    return (target - 100 * Fraction(*share)) / years


def mean_of_shares(groups: tuple[Counts, ...]) -> Fraction:
    """Give the plain mean of the groups' shares: a large group weighs as much as a small one.

    >>> mean_of_shares(((1, 2), (0, 10)))
    Fraction(1, 4)
    """
    return sum((Fraction(*group) for group in groups), Fraction(0)) / len(groups)
