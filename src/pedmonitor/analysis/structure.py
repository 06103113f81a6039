"""Whether groups are more than chance makes: districts without structure (domain.md §3.4, 7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from scipy.special import ndtr

from pedmonitor.analysis.funnel import binomial
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
    with the pooled share of the indicator. The indicators go together as they do in the district:
    who has been diagnosed is trained oftener, and that alone makes no groups, though it makes
    silhouettes higher. Grouped by the rules by which the true ones are.

    Args:
        numerators: N × J.
        denominators: N × J, positive.
        ks: Numbers of groups that are tried.
        rules: Number of districts, seed, least size of a group.

    Returns:
        One a district, −∞ where no division keeps the least size of a group.
    """
    random = np.random.default_rng(rules.seed)
    tables = _cumulative(numerators, denominators)
    together = _together(numerators, denominators) if rules.correlated else None
    at_once = max(1, _CELLS // len(numerators) ** 2)
    found: list[Floats] = []
    for start in range(0, rules.simulations, at_once):
        count = min(at_once, rules.simulations - start)
        levels = random.standard_normal((count, *numerators.shape))
        drawn = _drawn(ndtr(levels if together is None else levels @ together.T), tables)
        points = standardised(anscombe(drawn, denominators))
        found.append(best_division(points, ks, least=rules.least).score)
    return np.concatenate(found)


def _cumulative(numerators: Floats, denominators: Floats) -> list[list[Floats]]:
    """Give the cumulative probabilities of every count of every organisation and indicator."""
    shares = numerators.sum(axis=0) / denominators.sum(axis=0)
    return [
        [np.cumsum(binomial(int(n), float(p))) for n, p in zip(row, shares, strict=True)]
        for row in denominators
    ]


def _together(numerators: Floats, denominators: Floats) -> Floats:
    """Give a root of the correlations between the indicators, shrunk by what is chance in them.

    Schäfer and Strimmer 2005, doi 10.2202/1544-6115.1175: of few organisations even independent
    indicators seem to go together; without that the test would find too little.
    """
    points = standardised(anscombe(numerators, denominators))
    size, columns = points.shape
    seen = points.T @ points / size
    apart = ~np.eye(columns, dtype=bool)
    chance = ((1 - seen[apart] ** 2) ** 2).sum() / (size - 1)
    true = (seen[apart] ** 2).sum()
    kept = max(0.0, 1 - chance / true) if true else 0.0
    values, vectors = np.linalg.eigh(np.where(apart, kept * seen, 1.0))
    root: Floats = vectors * np.sqrt(np.maximum(values, 0))
    return root


def _drawn(levels: Floats, tables: list[list[Floats]]) -> Floats:
    """Turn levels between 0 and 1 into counts by the inverse of the binomial distribution."""
    drawn = np.empty_like(levels)
    for row, cells in enumerate(tables):
        for column, table in enumerate(cells):
            counts = np.searchsorted(table, levels[:, row, column])
            drawn[:, row, column] = np.minimum(counts, len(table) - 1)
    return drawn


def percentile(scores: Floats, percent: int) -> float:
    """Give the score that no more than the rest per cent of districts, the true one too, exceed.

    An order statistic and not an interpolation: under chance alone the true district, one of
    `len(scores) + 1`, lies above it no oftener than that.

    >>> percentile(np.arange(1.0, 20.0), 95)
    19.0
    """
    above = (100 - percent) * (len(scores) + 1) // 100
    return float(np.sort(scores)[len(scores) - max(above, 1)])
