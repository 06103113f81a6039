"""Whether groups are more than chance makes: districts without structure (domain.md §3.4, 7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from pedmonitor.analysis.ward import anscombe, best_division, standardised

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.analysis.ward import Floats
    from pedmonitor.model.groups import GroupRules

_CELLS = 4_000_000
"""Distances held in memory at a time."""


def without_structure(
    numerators: Floats, denominators: Floats, ks: Sequence[int], rules: GroupRules
) -> Floats:
    """Give the best silhouettes of simulated districts in which all organisations are alike.

    Every organisation keeps its own numbers of people; how many of them have the fact is drawn
    with the pooled share of the indicator. Grouped by the rules by which the true ones are.

    Args:
        numerators: N × J.
        denominators: N × J, positive.
        ks: Numbers of groups that are tried.
        rules: Number of districts, seed, least size of a group.

    Returns:
        One a district, −∞ where no division keeps the least size of a group.
    """
    random = np.random.default_rng(rules.seed)
    shares = numerators.sum(axis=0) / denominators.sum(axis=0)
    sizes = denominators.astype(np.int64)
    at_once = max(1, _CELLS // len(sizes) ** 2)
    found: list[Floats] = []
    for start in range(0, rules.simulations, at_once):
        count = min(at_once, rules.simulations - start)
        drawn = random.binomial(sizes, shares, size=(count, *sizes.shape)).astype(float)
        points = standardised(anscombe(drawn, denominators))
        found.append(best_division(points, ks, least=rules.least).score)
    return np.concatenate(found)


def percentile(scores: Floats, percent: int) -> float:
    """Give the score that no more than the rest per cent of districts, the true one counted, exceed.

    An order statistic and not an interpolation: under chance alone the true district, one of
    `len(scores) + 1`, lies above it no oftener than that.

    >>> percentile(np.arange(1.0, 20.0), 95)
    19.0
    """
    above = (100 - percent) * (len(scores) + 1) // 100
    return float(np.sort(scores)[len(scores) - max(above, 1)])
