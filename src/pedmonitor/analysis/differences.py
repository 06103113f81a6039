"""Tests of a change: two aggregates, the same people, many changes at once (domain.md §3.2)."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.model.verdict import Counts


def score_test(before: Counts, after: Counts) -> float:
    """Give the two-sided p of the score test: the pooled z of two shares.

    >>> round(score_test((120, 600), (150, 600)), 3)
    0.038
    """
    (k, n), (j, m) = before, after
    pooled = (k + j) / (n + m)
    spread = math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m))
    return math.erfc(abs(j / m - k / n) / spread / math.sqrt(2)) if spread else 1.0


def mcnemar(gained: int, lost: int) -> float:
    """Give the exact p of McNemar's test for those who are there both times.

    Args:
        gained: Those who have become «да».
        lost: Those who have become «нет».

    >>> mcnemar(1, 5), mcnemar(3, 3), mcnemar(0, 0)
    (0.21875, 1.0, 1.0)
    """
    changed = gained + lost
    tail = sum(math.comb(changed, at) for at in range(min(gained, lost) + 1))
    return min(1.0, 2 * tail / (1 << changed))


def benjamini_hochberg(probabilities: Sequence[float]) -> list[float]:
    """Adjust p-values so that the share of false discoveries is bounded; order is kept.

    >>> [round(p, 3) for p in benjamini_hochberg([.001, .012, .021, .04, .2, .5])]
    [0.006, 0.036, 0.042, 0.06, 0.24, 0.5]
    """
    size = len(probabilities)
    adjusted, least = [0.0] * size, 1.0
    order = sorted(range(size), key=lambda at: probabilities[at])
    for rank in range(size, 0, -1):
        at = order[rank - 1]
        least = min(least, probabilities[at] * size / rank)
        adjusted[at] = least
    return adjusted


def holm(probabilities: Sequence[float]) -> list[float]:
    """Adjust p-values so that even one false discovery is unlikely; order is kept.

    >>> [round(p, 3) for p in holm([.001, .012, .021, .04, .2, .5])]
    [0.006, 0.06, 0.084, 0.12, 0.4, 0.5]
    """
    size = len(probabilities)
    adjusted, most = [0.0] * size, 0.0
    for rank, at in enumerate(sorted(range(size), key=lambda at: probabilities[at])):
        most = max(most, min(1.0, probabilities[at] * (size - rank)))
        adjusted[at] = most
    return adjusted
