"""Districts without structure: levels of domain.md §3.4, and what raises them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from pedmonitor.analysis.structure import _together, percentile, without_structure
from pedmonitor.model.groups import GroupRules

RULES = GroupRules(seed=3)
LEVELS = {15: (0.17, 0.23), 20: (0.16, 0.25), 30: (0.15, 0.26), 60: (0.13, 0.28)}
"""domain.md §3.4, measured there on pure noise: median and 95 %, 8 shares, size ≥ 3."""


def district(schools: int, indicators: int = 8) -> tuple[np.ndarray, np.ndarray]:
    random = np.random.default_rng(schools)
    people = np.repeat(random.integers(10, 46, size=schools)[:, None], indicators, axis=1)
    return random.binomial(people, 0.4).astype(float), people.astype(float)


@pytest.mark.parametrize(("schools", "level"), LEVELS.items())
def test_levels_of_noise(schools: int, level: tuple[float, float]) -> None:
    ks = range(2, min(6, schools // 5) + 1)
    rules = replace(RULES, correlated=False)
    scores = without_structure(*district(schools), ks, rules)
    assert len(scores) == 500
    assert np.median(scores) == pytest.approx(level[0], abs=0.04)
    assert percentile(scores, 95) == pytest.approx(level[1], abs=0.08)


@pytest.mark.parametrize(("schools", "level"), [(15, 0.43), (20, 0.42), (30, 0.38)])
def test_without_a_least_size_noise_looks_like_weak_structure(schools: int, level: float) -> None:
    """domain.md §3.4: 5 shares, groups of one allowed; the text-book calls 0.26–0.50 weak."""
    rules = replace(RULES, correlated=False, least=1)
    scores = without_structure(*district(schools, 5), range(2, 7), rules)
    assert percentile(scores, 95) == pytest.approx(level, abs=0.08)
    assert percentile(scores, 95) > 0.26


def test_the_same_seed_gives_the_same_districts() -> None:
    first = without_structure(*district(15), [2, 3], RULES)
    assert np.array_equal(first, without_structure(*district(15), [2, 3], RULES))
    other = without_structure(*district(15), [2, 3], replace(RULES, seed=4))
    assert not np.array_equal(first, other)


def test_indicators_that_go_together_raise_the_level() -> None:
    """Whoever is diagnosed is trained oftener: no groups, and yet high silhouettes."""
    random = np.random.default_rng(1)
    people = np.full((30, 5), 30.0)
    level = random.uniform(0.2, 0.6, size=(30, 1))
    together = random.binomial(30, np.repeat(level, 5, axis=1)).astype(float)
    free = without_structure(together, people, [2, 3, 4], replace(RULES, correlated=False))
    bound = without_structure(together, people, [2, 3, 4], RULES)
    assert percentile(bound, 95) > percentile(free, 95) + 0.1


def test_of_few_schools_chance_is_not_taken_for_going_together() -> None:
    """Indicators drawn apart seem to correlate by 0.2–0.3; what is kept of it is nearly nothing."""
    apart = ~np.eye(8, dtype=bool)
    kept, seen = [], []
    for schools in (12, 20, 30):
        numerators, denominators = district(schools)
        root = _together(numerators, denominators)
        kept.append(np.abs((root @ root.T)[apart]).mean())
        seen.append(np.abs(np.corrcoef((numerators / denominators).T)[apart]).mean())
    assert np.mean(seen) > 0.15
    assert np.mean(kept) < np.mean(seen) / 2


def test_no_division_may_keep_the_least_size() -> None:
    scores = without_structure(*district(15), [2, 3], replace(RULES, least=9, simulations=100))
    assert np.all(scores == -np.inf)
    assert percentile(scores, 95) == -np.inf


def test_the_percentile_counts_the_true_district_too() -> None:
    scores = np.arange(500.0)
    assert percentile(scores, 95) == 475  # 24 of 500 above, 25 of 501 with the true one
