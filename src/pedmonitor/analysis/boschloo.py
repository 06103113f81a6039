"""Boschloo's exact test of two shares: Fisher's p as the statistic, the worst common share.

For groups too small for the score test (domain.md §3.2). SciPy's own takes a second and more for
90 of one year and 400 of the other; here the tables of one margin are added up first, and what is
left to maximise is one polynomial in the common share.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from pedmonitor.model.verdict import Counts

_GRID = 512
_ZOOMS = 4
_SLACK = 1e-13
"""Tables as unlikely as the observed one count, whatever rounding says."""


def boschloo(before: Counts, after: Counts) -> float:
    """Give the two-sided p: twice the smaller of the one-sided ones, as SciPy does."""
    (k, n), (j, m) = before, after
    return min(1.0, 2 * min(_one_sided((k, n), (j, m)), _one_sided((n - k, n), (m - j, m))))


def _one_sided(first: Counts, second: Counts) -> float:
    """Give the p of so few in the first group, whatever the common share is."""
    (k, n), (j, m) = first, second
    one, other = _log_choose(n), _log_choose(m)
    least = _tail(one, other, k + j)[k - max(0, k + j - m)]
    sums = np.full(n + m + 1, -np.inf)
    for margin in range(n + m + 1):
        extreme = int(np.count_nonzero(_tail(one, other, margin) <= least * (1 + _SLACK)))
        if extreme:
            sums[margin] = _log_sum(_weights(one, other, margin)[:extreme])
    return _highest(sums)


def _weights(
    one: NDArray[np.float64], other: NDArray[np.float64], margin: int
) -> NDArray[np.float64]:
    """Give the logarithms of how many ways make each table of a margin."""
    low, high = max(0, margin - len(other) + 1), min(len(one) - 1, margin)
    return np.asarray(one[low : high + 1] + other[margin - high : margin - low + 1][::-1])


def _tail(one: NDArray[np.float64], other: NDArray[np.float64], margin: int) -> NDArray[np.float64]:
    """Give Fisher's one-sided p of each table of a margin; it grows along it."""
    weights = _weights(one, other, margin)
    chances = np.exp(weights - weights.max())
    return np.asarray(np.cumsum(chances) / chances.sum())


def _highest(sums: NDArray[np.float64]) -> float:
    """Maximise the probability of the tables over the common share, zooming in on the best."""
    size = len(sums) - 1
    known = np.flatnonzero(np.isfinite(sums))
    low, high, best = 0.0, 1.0, 0.0
    for _ in range(_ZOOMS):
        shares = np.linspace(low, high, _GRID + 2)[1:-1]
        powers = np.outer(np.log(shares), known) + np.outer(np.log1p(-shares), size - known)
        chances = np.exp(powers + sums[known]).sum(axis=1)
        at, step = int(np.argmax(chances)), (high - low) / (_GRID + 1)
        best = max(best, float(chances[at]))
        low, high = max(0.0, shares[at] - step), min(1.0, shares[at] + step)
    return min(1.0, best)


def _log_choose(n: int) -> NDArray[np.float64]:
    """Give the logarithms of n over 0 … n."""
    factorials = np.concatenate([[0.0], np.cumsum(np.log(np.arange(1, n + 1)))])
    return np.asarray(factorials[n] - factorials - factorials[::-1])


def _log_sum(logarithms: NDArray[np.float64]) -> float:
    top = logarithms.max()
    return float(top + np.log(np.exp(logarithms - top).sum()))
