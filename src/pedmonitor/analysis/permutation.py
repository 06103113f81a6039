"""Another choice of organisations as the yardstick: permutation of a difference in differences.

All splits are looked at where there are few enough, drawn otherwise. With few organisations of a
measure the smallest p is large, whatever happened in them (MacKinnon and Webb; domain.md §3.5).
"""

from __future__ import annotations

import math
from functools import lru_cache
from itertools import chain, combinations
from typing import TYPE_CHECKING

import numpy as np

from pedmonitor.model.effect import Permutation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from pedmonitor.model.verdict import Counts

EXACT_UP_TO, DRAWS = 20_000, 10_000
_SLACK = 1e-9
"""Splits as far apart as the observed one count, whatever rounding says."""


def least_p(schools: int, treated: int) -> float:
    """Give the smallest p that a choice of so many out of so many can reach.

    Half against half has a mirror image as far apart as itself.

    >>> [round(least_p(*pair), 4) for pair in ((11, 1), (12, 2), (13, 3), (30, 1), (6, 3))]
    [0.0909, 0.0152, 0.0035, 0.0333, 0.1]
    """
    mirrored = 2 if 2 * treated == schools else 1
    return min(1.0, mirrored / math.comb(schools, treated))


def permute(
    before: Sequence[Counts], after: Sequence[Counts], treated: Sequence[bool], *, seed: int
) -> Permutation:
    """Hold the pooled difference in differences against those of other choices.

    Args:
        before: Counts of each organisation before; no empty denominators.
        after: Counts after, in the same order.
        treated: Which of them took part: at least one, and not all.
        seed: For the draws where there are more than `EXACT_UP_TO` splits.
    """
    size, chosen = len(treated), sum(treated)
    is_exact = math.comb(size, chosen) <= EXACT_UP_TO
    masks = _all_masks(size, chosen) if is_exact else _drawn_masks(size, chosen, seed)
    then, now = np.asarray(before, dtype=float), np.asarray(after, dtype=float)
    distances = np.abs(_differences(masks, then, now))
    observed = abs(float(_differences(np.array([treated], dtype=float), then, now)[0]))
    as_far = int(np.count_nonzero(distances >= observed - _SLACK))
    p = as_far / len(masks) if is_exact else (as_far + 1) / (len(masks) + 1)
    return Permutation(p, len(masks), is_exact)


def _differences(
    masks: NDArray[np.float64], before: NDArray[np.float64], after: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Give the difference in differences of the pooled shares of each split."""
    rest = 1 - masks
    changes = [_share(group, after) - _share(group, before) for group in (masks, rest)]
    return np.asarray(changes[0] - changes[1])


def _share(masks: NDArray[np.float64], counts: NDArray[np.float64]) -> NDArray[np.float64]:
    pooled = masks @ counts
    return np.asarray(pooled[:, 0] / pooled[:, 1])


@lru_cache(maxsize=4)
def _all_masks(size: int, chosen: int) -> NDArray[np.float64]:
    """Write every choice as a row of ones and zeros."""
    total = math.comb(size, chosen)
    flat = chain.from_iterable(combinations(range(size), chosen))
    places = np.fromiter(flat, dtype=np.intp, count=total * chosen).reshape(total, chosen)
    masks = np.zeros((total, size))
    masks[np.arange(total)[:, None], places] = 1
    return masks


def _drawn_masks(size: int, chosen: int, seed: int) -> NDArray[np.float64]:
    ranks = np.random.default_rng(seed).random((DRAWS, size)).argsort(axis=1)
    return np.asarray(ranks < chosen, dtype=float)
