"""How alike two divisions of the same organisations are, and which of their groups match."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
from scipy.optimize import linear_sum_assignment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from pedmonitor.model.groups import Cluster, Grouping


def adjusted_rand(one: Sequence[int], other: Sequence[int]) -> float:
    """Give the Rand index of two divisions, adjusted for chance (Hubert and Arabie 1985).

    >>> adjusted_rand([0, 0, 1, 1], [1, 1, 0, 0])
    1.0
    """
    table = _crossed(one, other)
    both = sum(math.comb(int(cell), 2) for cell in table.flat)
    left = sum(math.comb(int(total), 2) for total in table.sum(axis=1))
    right = sum(math.comb(int(total), 2) for total in table.sum(axis=0))
    expected = left * right / math.comb(len(one), 2)
    largest = (left + right) / 2
    return 1.0 if largest == expected else (both - expected) / (largest - expected)


def moved(one: Sequence[int], other: Sequence[int]) -> int:
    """Count those in another group, once groups are matched so that as few as possible are.

    >>> moved([0, 0, 0, 1, 1], [1, 1, 0, 0, 0])
    1
    """
    table = _crossed(one, other)
    kept = table[linear_sum_assignment(table, maximize=True)].sum()
    return len(one) - int(kept)


def matched(before: Grouping, after: Grouping) -> tuple[int | None, ...]:
    """Tell for every group which earlier one lies nearest; groups without a pair are new.

    Centres are the pooled shares of the common indicators, stabilised, so that the spread of
    either year does not matter.
    """
    common = [ref for ref in after.refs if ref in before.refs]
    if not common or not before.clusters or not after.clusters:
        return (None,) * len(after.clusters)
    old, new = (
        np.array([_centre(cluster, year, common) for cluster in year.clusters])
        for year in (before, after)
    )
    apart = np.sqrt(((new[:, None, :] - old[None, :, :]) ** 2).sum(axis=2))
    pairs = dict(zip(*(axis.tolist() for axis in linear_sum_assignment(apart)), strict=True))
    return tuple(pairs.get(at) for at in range(len(after.clusters)))


def _centre(cluster: Cluster, grouping: Grouping, refs: list[str]) -> list[float]:
    counts = dict(zip(grouping.refs, cluster.counts, strict=True))
    return [math.asin(math.sqrt(counts[ref][0] / counts[ref][1])) for ref in refs]


def _crossed(one: Sequence[int], other: Sequence[int]) -> NDArray[np.int64]:
    table = np.zeros((max(one) + 1, max(other) + 1), dtype=np.int64)
    np.add.at(table, (list(one), list(other)), 1)
    return table
