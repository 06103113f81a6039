"""Control limits around a common share, and flags by the exact tail (domain.md §3.3).

Spiegelhalter 2005, doi 10.1002/sim.1970. The limits are for drawing. Interpolation puts them
where no count can lie, so a flag is decided by the probability of the count itself.
"""

from __future__ import annotations

import math
from statistics import NormalDist
from typing import TYPE_CHECKING

from pedmonitor.model.verdict import Counts, Funnel, FunnelFlag, FunnelLimits, Interval

if TYPE_CHECKING:
    from collections.abc import Sequence

INNER, OUTER = 0.025, 0.001
"""Tails of the limits of 95 % and 99.8 %."""
_WINSORISED = 0.1
_STEPS, _BEGIN = 24, 5
_NORMAL = NormalDist()


def binomial(n: int, share: float) -> list[float]:
    """Give the probability of every count from 0 to n.

    >>> [round(p, 4) for p in binomial(2, 0.2)]
    [0.64, 0.32, 0.04]
    """
    if share <= 0 or share >= 1:
        certain = 0 if share <= 0 else n
        return [float(k == certain) for k in range(n + 1)]
    odds = math.log(share) - math.log1p(-share)
    base = math.lgamma(n + 1) + n * math.log1p(-share)
    return [
        math.exp(base - math.lgamma(k + 1) - math.lgamma(n - k + 1) + k * odds)
        for k in range(n + 1)
    ]


def tails(counts: Counts, share: float) -> tuple[float, float]:
    """Give P(X ≤ k) and P(X ≥ k) of a count under a common share.

    >>> [round(p, 4) for p in tails((1, 30), 0.2)], round(tails((4, 5), 0.2)[1], 4)
    ([0.0105, 0.9988], 0.0067)
    """
    k, n = counts
    chances = binomial(n, share)
    return math.fsum(chances[: k + 1]), math.fsum(chances[k:])


def limits(n: int, share: float) -> tuple[Interval, Interval]:
    """Give the interpolated limits of 95 % and 99.8 % for groups of n.

    >>> [round(100 * bound, 1) for bound in limits(40, 0.2)[0]]
    [7.1, 31.9]
    """
    chances = binomial(n, share)
    inner = (_limit(chances, n, q) for q in (INNER, 1 - INNER))
    outer = (_limit(chances, n, q) for q in (OUTER, 1 - OUTER))
    return Interval(*inner), Interval(*outer)


def _limit(chances: list[float], n: int, q: float) -> float:
    """Interpolate the count whose cumulative probability is q."""
    total = 0.0
    for k, chance in enumerate(chances):
        total += chance
        if total >= q:
            return min(1.0, max(0.0, (k - (total - q) / chance) / n))
    return 1.0


def least_size(share: float, *, low: bool) -> int | None:
    """Give the smallest group in which a flag is possible at all; None when in none.

    >>> least_size(0.2, low=True), least_size(0.2, low=False), least_size(1.0, low=False)
    (17, 3, None)
    """
    nobody = 1 - share if low else share
    if nobody <= 0:
        return 1
    if nobody >= 1:
        return None
    size = max(1, math.ceil(math.log(INNER) / math.log(nobody)))
    return size if nobody**size <= INNER else size + 1


def flag(counts: Counts, share: float, *, inflation: float = 1.0) -> FunnelFlag:
    """Place a group by the exact probability of its count.

    Args:
        counts: The group's share.
        share: The common share.
        inflation: By what the limits are widened where groups differ by more than chance.
    """
    k, n = counts
    below = k / n < share
    least = least_size(share, low=below)
    if least is None or n < least:
        return FunnelFlag.UNDECIDABLE
    tail = _widened(tails(counts, share)[0 if below else 1], inflation)
    if tail > INNER:
        return FunnelFlag.INSIDE
    if below:
        return FunnelFlag.LOW_SIGNAL if tail <= OUTER else FunnelFlag.LOW
    return FunnelFlag.HIGH_SIGNAL if tail <= OUTER else FunnelFlag.HIGH


def _widened(tail: float, inflation: float) -> float:
    """Give the tail of a deviation that is so many times less unusual."""
    if inflation == 1 or not 0 < tail < 1:
        return tail
    return _NORMAL.cdf(_NORMAL.inv_cdf(tail) / inflation)


def dispersion(groups: Sequence[Counts], share: float) -> float:
    """Give φ, the mean of winsorised z² of the groups.

    The tenth of the groups at either end, one at least, counts as the one next to it, so that the
    few that a funnel is to find do not hide themselves.
    """
    if not groups or not 0 < share < 1:
        return 1.0
    scores = sorted((k / n - share) / math.sqrt(share * (1 - share) / n) for k, n in groups)
    cut = min(math.ceil(_WINSORISED * len(scores)), (len(scores) - 1) // 2)
    kept = [min(max(z, scores[cut]), scores[-1 - cut]) for z in scores]
    return math.fsum(z * z for z in kept) / len(kept)


def chi_square_tail(x: float, freedom: int) -> float:
    """Give P(χ² ≥ x), by the closed forms for whole degrees of freedom.

    >>> round(chi_square_tail(3.841459, 1), 4), round(chi_square_tail(18.307, 10), 4)
    (0.05, 0.05)
    """
    half = x / 2
    if half <= 0:
        return 1.0
    start = 0.5 if freedom % 2 else 0.0
    total = math.erfc(math.sqrt(half)) if freedom % 2 else 0.0
    powers = (start + step for step in range(freedom // 2))
    return total + math.fsum(
        math.exp(power * math.log(half) - half - math.lgamma(power + 1)) for power in powers
    )


def build_funnel(centre: Counts, groups: Sequence[Counts]) -> Funnel:
    """Place groups around a common share; widen the limits where they vary too much.

    Args:
        centre: Counts of the common share.
        groups: Counts of the groups, none of them empty.
    """
    share = centre[0] / centre[1]
    spread = dispersion(groups, share)
    widened = bool(groups) and chi_square_tail(len(groups) * spread, len(groups)) < 0.05  # noqa: PLR2004 - 95 %
    inflation = math.sqrt(spread) if widened else 1.0
    flags = tuple(flag(counts, share, inflation=inflation) for counts in groups)
    return Funnel(flags, _curve([n for _, n in groups], share, inflation), inflation)


def _curve(sizes: list[int], share: float, inflation: float) -> tuple[FunnelLimits, ...]:
    """Give the limits at every size of a group and at steps up to the largest, for their shape."""
    if not sizes:
        return ()
    least, largest = min(_BEGIN, *sizes), max(sizes)
    steps = {least + (largest - least) * step // _STEPS for step in range(_STEPS + 1)}
    return tuple(
        FunnelLimits(n, *(_stretched(bounds, share, inflation) for bounds in limits(n, share)))
        for n in sorted({*sizes, *steps})
    )


def _stretched(bounds: Interval, share: float, inflation: float) -> Interval:
    low, high = (share + (bound - share) * inflation for bound in bounds)
    return Interval(max(0.0, low), min(1.0, high))
