from __future__ import annotations

import pytest

from pedmonitor.analysis.boschloo import boschloo

VECTORS = (
    ((57, 385), (62, 370), 0.492),
    ((3, 20), (9, 22), 0.081),
    ((5, 12), (9, 12), 0.125),
    ((0, 8), (4, 8), 0.028),
    ((60, 300), (75, 300), 0.153),
    ((120, 600), (150, 600), 0.040),
)
"""domain.md §3.2."""
FISHER = (0.485, 0.091, 0.214, 0.077, 0.171, 0.045)
"""domain.md §3.2: Fisher's p of the same pairs."""
SMALL = (
    *(((0, 1), (1, 1)), ((1, 3), (2, 4)), ((0, 10), (10, 10)), ((7, 9), (1, 14))),
    *(((3, 30), (12, 25)), ((20, 40), (9, 31)), ((0, 17), (4, 5))),
)


@pytest.mark.parametrize(("before", "after", "expected"), VECTORS)
def test_vectors(before: tuple[int, int], after: tuple[int, int], expected: float) -> None:
    assert boschloo(before, after) == pytest.approx(expected, abs=1e-3)


@pytest.mark.parametrize(("vector", "fisher"), list(zip(VECTORS, FISHER, strict=True)))
def test_fisher_is_the_statistic_and_the_less_powerful_test(
    vector: tuple[tuple[int, int], tuple[int, int], float], fisher: float
) -> None:
    from scipy.stats import fisher_exact

    (k, n), (j, m), _ = vector
    known = fisher_exact([[k, j], [n - k, m - j]]).pvalue
    assert known == pytest.approx(fisher, abs=5e-4)
    assert boschloo((k, n), (j, m)) <= known + 0.01


@pytest.mark.parametrize(("before", "after"), SMALL)
def test_it_agrees_with_scipy(before: tuple[int, int], after: tuple[int, int]) -> None:
    from scipy.stats import boschloo_exact

    (k, n), (j, m) = before, after
    known = boschloo_exact([[k, j], [n - k, m - j]], n=64).pvalue
    assert boschloo(before, after) == pytest.approx(known, abs=1e-6)


def test_equal_shares_are_no_difference() -> None:
    assert boschloo((0, 5), (0, 6)) == boschloo((5, 5), (6, 6)) == 1


def test_the_order_of_the_years_does_not_matter() -> None:
    assert boschloo((3, 20), (9, 22)) == pytest.approx(boschloo((9, 22), (3, 20)))
