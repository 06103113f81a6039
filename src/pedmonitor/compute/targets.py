"""Decide targets on the exact fraction, and say how many are missing (Q12)."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor
from typing import TYPE_CHECKING

from pedmonitor.model.result import TargetOutcome

if TYPE_CHECKING:
    from pedmonitor.definitions.profile import Target
    from pedmonitor.model.share import Number


def decide(
    target: Target, numerator: Number | None, denominator: Number | None, *, share: bool
) -> TargetOutcome:
    """Compare counts with a target.

    Args:
        target: Percent for shares, a count otherwise.
        numerator: The count, or None when there is no figure.
        denominator: The base of a share.
        share: Whether the target is a percentage.

    Returns:
        The outcome; ``met`` is None when there is nothing to compare.
    """
    wanted = Fraction(target.value)
    if numerator is None or (share and not denominator):
        return TargetOutcome(target.op, wanted)
    bound = wanted * Fraction(denominator or 0) / 100 if share else wanted
    if target.op == ">=":
        met = numerator >= bound
        short = max(0, ceil(bound - numerator))
    else:
        met = numerator <= bound
        short = max(0, ceil(numerator - floor(bound)))
    return TargetOutcome(target.op, wanted, met, short)
