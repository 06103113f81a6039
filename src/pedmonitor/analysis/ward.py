"""Ward's groups and their mean silhouette, of many districts at once (domain.md §3.4).

A *stack* is an array whose first axis counts districts: points are S × N × J, labels S × N.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from scipy.cluster.hierarchy import linkage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Labels = NDArray[np.intp]


_CONSTANT = 1e-12


class Best(NamedTuple):
    """The best division of every district of a stack.

    Attributes:
        score: Mean silhouette; −∞ where no division keeps the least size of a group.
        tried: Number of groups → mean silhouette, −∞ where a group is too small.
    """

    score: Floats
    tried: dict[int, Floats]


def anscombe(numerators: Floats, denominators: Floats) -> Floats:
    """Give arcsin√((k+3/8)/(n+3/4)): a share whose spread does not depend on its level."""
    found: Floats = np.arcsin(np.sqrt((numerators + 3 / 8) / (denominators + 3 / 4)))
    return found


def plain_shares(numerators: Floats, denominators: Floats) -> Floats:
    """Give the shares as they are."""
    found: Floats = numerators / denominators
    return found


def standardised(points: Floats) -> Floats:
    """Give z by column, with the standard deviation of a full count; a constant column is 0."""
    centred = points - points.mean(axis=-2, keepdims=True)
    spread = points.std(axis=-2, keepdims=True)
    np.divide(centred, spread, out=centred, where=spread > _CONSTANT)
    return np.where(spread > _CONSTANT, centred, 0.0)


def ward_tree(points: Floats) -> Floats:
    """Give the merges of one district: two nodes, height, size (SciPy's own order)."""
    tree: Floats = linkage(points, method="ward")
    return tree


def cut(trees: Floats, ks: Sequence[int]) -> dict[int, Labels]:
    """Cut every tree of a stack into k groups, numbered by their first member.

    Args:
        trees: S × (N−1) × 4.
        ks: Numbers of groups.

    >>> cut(ward_tree(np.array([[0.0], [9.0], [0.1]]))[None], [2])[2].tolist()
    [[0, 1, 0]]
    """
    count, merges = trees.shape[:2]
    size, each = merges + 1, np.arange(count)
    labels = np.broadcast_to(np.arange(size), (count, size)).copy()
    first = np.zeros((count, size + merges), dtype=np.intp)  # first member of every node
    first[:, :size] = np.arange(size)
    found = {size: labels.copy()} if size in ks else {}
    for step in range(merges):
        pair = first[each[:, None], trees[:, step, :2].astype(np.intp)]
        low, high = pair.min(axis=1), pair.max(axis=1)
        first[:, size + step] = low
        labels = np.where(labels == high[:, None], low[:, None], labels)
        if (left := size - step - 1) in ks:
            heads = np.cumsum(labels == np.arange(size), axis=1) - 1
            found[left] = np.take_along_axis(heads, labels, axis=1)
    return found


def distances(points: Floats) -> Floats:
    """Give Euclid's distances between the organisations of every district."""
    squares = np.zeros((*points.shape[:2], points.shape[1]))
    for column in np.moveaxis(points, 2, 0):
        squares += (column[:, :, None] - column[:, None, :]) ** 2
    return np.sqrt(squares)


def silhouettes(apart: Floats, labels: Labels, k: int) -> Floats:
    """Give the mean silhouette of every district; a group of one counts as 0 (Rousseeuw 1987).

    Args:
        apart: Distances, S × N × N.
        labels: Groups 0 … k−1, S × N.
        k: Number of groups, at least two.
    """
    member = (labels[:, :, None] == np.arange(k)).astype(float)
    sizes = member.sum(axis=1)[:, None, :]
    sums = apart @ member
    own = member.astype(bool)
    mine = np.broadcast_to(sizes, sums.shape)[own].reshape(labels.shape)
    inside = sums[own].reshape(labels.shape) / np.maximum(mine - 1, 1)
    outside = np.where(own, np.inf, sums / sizes).min(axis=2)
    larger = np.maximum(inside, outside)
    score = np.divide(outside - inside, larger, out=np.zeros_like(larger), where=larger > 0)
    found: Floats = np.where(mine > 1, score, 0.0).mean(axis=1)
    return found


def best_division(points: Floats, ks: Sequence[int], *, least: int) -> Best:
    """Find the best number of groups of every district.

    Args:
        points: S × N × J, standardised.
        ks: Numbers of groups to try.
        least: Organisations in the smallest group.
    """
    trees = np.stack([ward_tree(district) for district in points])
    apart, parts = distances(points), cut(trees, ks)
    tried: dict[int, Floats] = {}
    for k in ks:
        sizes = (parts[k][:, :, None] == np.arange(k)).sum(axis=1).min(axis=1)
        tried[k] = np.where(sizes >= least, silhouettes(apart, parts[k], k), -np.inf)
    return Best(np.max(list(tried.values()), axis=0), tried)
