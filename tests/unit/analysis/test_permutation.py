from __future__ import annotations

import math

import pytest
from making.effects import AFTER, BEFORE, TREATED

from pedmonitor.analysis.permutation import DRAWS, least_p, permute


def test_the_vector_of_all_splits() -> None:
    found = permute(BEFORE, AFTER, TREATED, seed=1)
    assert (found.splits, found.is_exact) == (1287, True)
    assert found.p == least_p(13, 5) == pytest.approx(0.00078, abs=5e-6)


@pytest.mark.parametrize(
    ("schools", "treated", "least"),
    [(11, 1, 0.091), (12, 2, 0.015), (13, 3, 0.0035), (30, 1, 0.033)],
)
def test_the_smallest_p_that_can_be_reached(schools: int, treated: int, least: float) -> None:
    """domain.md §3.5."""
    assert least_p(schools, treated) == pytest.approx(least, abs=5e-4)


def test_half_against_half_has_a_mirror_image() -> None:
    before, after = [(0, 10)] * 4, [(10, 10), (10, 10), (0, 10), (0, 10)]
    found = permute(before, after, (True, True, False, False), seed=1)
    assert found.p == least_p(4, 2) == pytest.approx(2 / 6)


def test_no_difference_is_as_far_as_any() -> None:
    found = permute([(3, 10)] * 6, [(4, 10)] * 6, (True, True, *[False] * 4), seed=1)
    assert found.p == 1


def test_too_many_splits_are_drawn_and_equal_seeds_draw_equally() -> None:
    before = [(at % 5 + 1, 20) for at in range(30)]
    after = [(at % 4 + (8 if at < 8 else 3), 20) for at in range(30)]
    treated = [at < 8 for at in range(30)]
    assert math.comb(30, 8) > 20_000
    first, again = (permute(before, after, treated, seed=7) for _ in range(2))
    assert first == again
    assert (first.splits, first.is_exact) == (DRAWS, False)
    assert 0 < first.p < 0.01


def test_the_draws_come_close_to_all_splits(monkeypatch: pytest.MonkeyPatch) -> None:
    before = [(at % 5 + 1, 12) for at in range(12)]
    after = [((3 * at) % 7 + 2, 12) for at in range(12)]
    treated = [at in {0, 3, 5, 10} for at in range(12)]
    exact = permute(before, after, treated, seed=1)
    monkeypatch.setattr("pedmonitor.analysis.permutation.EXACT_UP_TO", 1)
    drawn = permute(before, after, treated, seed=1)
    assert drawn.p == pytest.approx(exact.p, abs=0.02)


def test_it_agrees_with_scipy() -> None:
    """An independent implementation, on the same statistic over schools of equal size."""
    import numpy as np
    from scipy.stats import permutation_test

    changes = np.array([5, 4, 6, 1, 2, 0, 1, 3, 2, 1]) / 20
    known = permutation_test(
        (changes[:3], changes[3:]),
        lambda a, b, axis: a.mean(axis=axis) - b.mean(axis=axis),
        vectorized=True,
        n_resamples=np.inf,
        alternative="two-sided",
    )
    before = [(3, 20)] * 10
    after = [(round(3 + 20 * change), 20) for change in changes]
    found = permute(before, after, [at < 3 for at in range(10)], seed=1)
    # SciPy doubles the smaller tail; ours takes what is as far off in either direction.
    assert found.p == pytest.approx(known.pvalue / 2, abs=2 / 120)
