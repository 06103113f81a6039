from __future__ import annotations

from fractions import Fraction

import pytest

from pedmonitor.analysis.shares import mean_of_shares, newcombe, required_pace, wilson
from pedmonitor.reporting.text.numbers import points

WILSON = {
    (0, 1): (0, 0.7935),
    (1, 1): (0.2065, 1),
    (1, 2): (0.0945, 0.9055),
    (0, 5): (0, 0.4345),
    (5, 5): (0.5655, 1),
    (3, 7): (0.1582, 0.7495),
    (7, 50): (0.0695, 0.2619),
    (12, 60): (0.1183, 0.3178),
    (57, 385): (0.1161, 0.1870),
    (80, 100): (0.7112, 0.8666),
}
"""domain.md §3.1."""
EXACT = {
    (0, 1): (0, 0.9750),
    (1, 1): (0.0250, 1),
    (1, 2): (0.0126, 0.9874),
    (0, 5): (0, 0.5218),
    (5, 5): (0.4782, 1),
    (3, 7): (0.0990, 0.8159),
    (7, 50): (0.0582, 0.2674),
    (12, 60): (0.1078, 0.3233),
    (57, 385): (0.1141, 0.1875),
    (80, 100): (0.7082, 0.8733),
}
"""domain.md §3.1, Clopper and Pearson: what Wilson is taken instead of."""
PLAIN = {(0, 1): 0, (1, 2): 0.5, (3, 7): 0.4286, (7, 50): 0.14, (12, 60): 0.2, (57, 385): 0.1481}
CHANGES = (1.95, 25.9, 33.3, 50.0, 5.0, 5.0)
"""domain.md §3.2: points between the pairs of `NEWCOMBE`."""
NEWCOMBE = (
    ((57, 385), (62, 370), -3.26, 7.19, 0.005),
    ((3, 20), (9, 22), -1.6, 48.5, 0.05),
    ((5, 12), (9, 12), -5.3, 60.9, 0.05),
    ((0, 8), (4, 8), 6.8, 78.5, 0.05),
    ((60, 300), (75, 300), -1.7, 11.6, 0.05),
    ((120, 600), (150, 600), 0.3, 9.7, 0.05),
)
"""domain.md §3.2: before, after, bounds in points, and how far they are rounded."""


@pytest.mark.parametrize(("counts", "expected"), WILSON.items())
def test_wilson(counts: tuple[int, int], expected: tuple[float, float]) -> None:
    assert wilson(counts) == pytest.approx(expected, abs=5e-5)


@pytest.mark.parametrize("n", [5, 10, 20, 50, 100, 200, 400])
def test_half_widths_near_one_half(n: int) -> None:
    """domain.md §3.1: what a school of so many teachers can tell apart."""
    said = {5: 33, 10: 26, 20: 20, 50: 13, 100: 10, 200: 7, 400: 5}
    low, high = wilson((n // 2, n))
    assert 50 * (high - low) == pytest.approx(said[n], abs=1)


@pytest.mark.parametrize(("counts", "expected"), EXACT.items())
def test_clopper_and_pearson_are_wider_than_wilson(
    counts: tuple[int, int], expected: tuple[float, float]
) -> None:
    """domain.md §3.1: the conservative interval, by two independent libraries."""
    from scipy.stats import binomtest
    from statsmodels.stats.proportion import proportion_confint

    exact = binomtest(*counts).proportion_ci(method="exact")
    assert (exact.low, exact.high) == pytest.approx(expected, abs=5e-5)
    assert proportion_confint(*counts, method="beta") == pytest.approx(expected, abs=5e-5)
    low, high = wilson(counts)
    assert exact.high - exact.low > high - low > 0


def test_published_shares_and_changes() -> None:
    for (k, n), share in PLAIN.items():
        assert k / n == pytest.approx(share, abs=5e-5)
    for (before, after, *_), change in zip(NEWCOMBE, CHANGES, strict=True):
        assert float(points(before, after)) == pytest.approx(change, abs=0.05)


def test_wilson_agrees_with_scipy() -> None:
    from scipy.stats import binomtest

    for k, n in ((0, 3), (2, 9), (17, 40), (399, 400)):
        known = binomtest(k, n).proportion_ci(method="wilson")
        assert wilson((k, n)) == pytest.approx((known.low, known.high), abs=1e-12)


def test_wilson_agrees_with_statsmodels() -> None:
    from statsmodels.stats.proportion import proportion_confint

    for k, n in (*WILSON, (0, 3), (17, 40), (399, 400)):
        assert wilson((k, n)) == pytest.approx(proportion_confint(k, n, method="wilson"), abs=1e-12)


def test_newcombe_agrees_with_statsmodels() -> None:
    from statsmodels.stats.proportion import confint_proportions_2indep

    for before, after, *_ in (*NEWCOMBE, ((1, 9), (8, 9)), ((390, 400), (5, 12))):
        known = confint_proportions_2indep(*after, *before, method="newcomb", compare="diff")
        assert newcombe(before, after) == pytest.approx(known, abs=1e-12)


@pytest.mark.parametrize(("before", "after", "low", "high", "rounded"), NEWCOMBE)
def test_newcombe(
    before: tuple[int, int], after: tuple[int, int], low: float, high: float, rounded: float
) -> None:
    found = newcombe(before, after)
    assert (100 * found.low, 100 * found.high) == pytest.approx((low, high), abs=rounded)


def test_a_difference_turned_round_has_its_interval_turned_round() -> None:
    there, back = newcombe((3, 20), (9, 22)), newcombe((9, 22), (3, 20))
    assert there == pytest.approx((-back.high, -back.low))


def test_the_pace_is_exact_and_may_fall() -> None:
    assert required_pace((1, 4), Fraction(30), years=2) == Fraction(5, 2)
    assert required_pace((1, 2), Fraction(40), years=1) == -10


def test_the_mean_of_shares_is_not_the_share_of_all() -> None:
    assert mean_of_shares(((1, 2), (0, 10))) == Fraction(1, 4) != Fraction(1, 12)
