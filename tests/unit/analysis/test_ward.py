"""Ward's groups and silhouettes: the reference case of domain.md §3.4, scikit-learn as oracle."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.cluster import AgglomerativeClustering, KMeans
from sklearn.metrics import adjusted_rand_score, silhouette_score

from pedmonitor.analysis.ward import (
    anscombe,
    best_division,
    cut,
    distances,
    plain_shares,
    silhouettes,
    standardised,
    ward_tree,
)

NUMERATORS = np.array(
    [
        *((18, 6, 3), (20, 7, 2), (15, 5, 3), (22, 8, 4), (9, 2, 1), (8, 1, 1), (7, 2, 0)),
        *((10, 2, 1), (4, 4, 5), (5, 5, 6), (4, 5, 5), (6, 5, 6)),
    ],
    dtype=float,
)
PEOPLE = np.array([24, 26, 20, 28, 22, 19, 17, 24, 12, 13, 11, 14], dtype=float)
DENOMINATORS = np.repeat(PEOPLE[:, None], 3, axis=1)
SILHOUETTES = {2: 0.5989, 3: 0.8383, 4: 0.6658, 5: 0.6333, 6: 0.4655}
"""domain.md §3.4: 12 schools × 3 plain shares."""


@pytest.fixture
def points() -> np.ndarray:
    return standardised(plain_shares(NUMERATORS, DENOMINATORS))


def test_the_reference_case(points: np.ndarray) -> None:
    best = best_division(points[None], range(2, 7), least=1)
    assert {k: round(float(score[0]), 4) for k, score in best.tried.items()} == SILHOUETTES
    assert best.score[0] == best.tried[3][0]
    labels = cut(ward_tree(points)[None], [3])[3][0]
    assert labels.tolist() == [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2]


def test_k_means_agrees_with_the_reference_case(points: np.ndarray) -> None:
    parts = cut(ward_tree(points)[None], range(2, 7))
    for k, labels in parts.items():
        means = KMeans(k, n_init=50, random_state=0).fit_predict(points)
        assert adjusted_rand_score(labels[0], means) == 1


@pytest.mark.parametrize("seed", range(5))
def test_scikit_learn_divides_and_scores_the_same(seed: int) -> None:
    random = np.random.default_rng(seed)
    stack = standardised(random.normal(size=(4, 23, 5)))
    ks = range(2, 7)
    parts = cut(np.stack([ward_tree(one) for one in stack]), ks)
    apart = distances(stack)
    for k in ks:
        scores = silhouettes(apart, parts[k], k)
        for at, district in enumerate(stack):
            other = AgglomerativeClustering(k, linkage="ward").fit_predict(district)
            assert adjusted_rand_score(parts[k][at], other) == 1
            assert scores[at] == pytest.approx(silhouette_score(district, other))


def test_a_group_of_one_has_no_silhouette() -> None:
    points = np.array([[[0.0], [0.1], [9.0]]])
    labels = np.array([[0, 0, 1]])
    found = float(silhouettes(distances(points), labels, 2)[0])
    assert found == pytest.approx(silhouette_score(points[0], labels[0]))


def test_a_division_with_too_small_a_group_is_not_taken(points: np.ndarray) -> None:
    best = best_division(points[None], [2, 3], least=5)
    assert best.tried[3][0] == -np.inf
    assert best_division(points[None], [3], least=5).score[0] == -np.inf


def test_the_transform_evens_the_spread_out() -> None:
    random = np.random.default_rng(1)
    for share in (0.2, 0.5, 0.8):
        drawn = random.binomial(30, share, size=20_000).astype(float)
        assert anscombe(drawn, np.full(20_000, 30.0)).std() == pytest.approx(0.5 / 30.5**0.5, 0.03)


def test_z_is_of_a_full_count_and_a_constant_says_nothing() -> None:
    z = standardised(np.array([[1.0, 7.0], [3.0, 7.0]]))
    assert z.tolist() == [[-1, 0], [1, 0]]


def test_identical_schools_are_divided_without_a_fault() -> None:
    points = np.zeros((1, 6, 2))
    best = best_division(points, [2, 3], least=1)
    assert best.score[0] == 0
