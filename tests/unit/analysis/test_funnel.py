from __future__ import annotations

import random

import pytest

from pedmonitor.analysis.funnel import (
    binomial,
    build_funnel,
    chi_square_tail,
    dispersion,
    flag,
    least_size,
    limits,
    tails,
)
from pedmonitor.model.verdict import FunnelFlag

LIMITS = {
    10: (0, 0, 42.9, 59.8),
    20: (0, 1.2, 36.6, 48.9),
    40: (1.6, 7.1, 31.9, 40.0),
    100: (8.1, 12.0, 27.6, 32.7),
}
"""domain.md §3.3 at a share of 20 %: outer, inner, inner, outer, in per cent."""


@pytest.mark.parametrize(("n", "expected"), LIMITS.items())
def test_limits(n: int, expected: tuple[float, ...]) -> None:
    inner, outer = limits(n, 0.2)
    found = [100 * bound for bound in (outer.low, inner.low, inner.high, outer.high)]
    assert found == pytest.approx(expected, abs=0.05)


@pytest.mark.parametrize(
    ("counts", "share", "side", "p", "said"),
    [
        ((5, 10), 0.2, 1, 0.0328, FunnelFlag.INSIDE),
        ((8, 20), 0.2, 1, 0.0321, FunnelFlag.INSIDE),
        ((1, 30), 0.2, 0, 0.0105, FunnelFlag.LOW),
        ((2, 30), 0.2, 0, 0.0442, FunnelFlag.INSIDE),
        ((4, 5), 0.2, 1, 0.0067, FunnelFlag.HIGH),
        ((5, 5), 0.8, 1, 0.3277, FunnelFlag.UNDECIDABLE),
    ],
)
def test_flags(
    counts: tuple[int, int], share: float, side: int, p: float, said: FunnelFlag
) -> None:
    """domain.md §3.3; 5 of 5 lies above the drawn limit of 98.5 % and is no signal."""
    assert tails(counts, share)[side] == pytest.approx(p, abs=5e-5)
    assert flag(counts, share) is said


def test_the_drawn_limit_alone_would_flag_five_of_five() -> None:
    assert limits(5, 0.8)[0].high == pytest.approx(0.985, abs=5e-4)


def test_far_off_is_a_signal() -> None:
    assert flag((0, 60), 0.2) is FunnelFlag.LOW_SIGNAL
    assert flag((40, 60), 0.2) is FunnelFlag.HIGH_SIGNAL


def test_a_small_group_below_cannot_be_told_apart() -> None:
    assert least_size(0.2, low=True) == 17
    assert flag((0, 16), 0.2) is FunnelFlag.UNDECIDABLE
    assert flag((0, 17), 0.2) is FunnelFlag.LOW
    assert least_size(0.0, low=True) is None


def test_the_least_size_is_the_least() -> None:
    for share in (0.01, 0.1, 0.2, 0.5, 0.77, 0.975, 0.99):
        for low in (True, False):
            size = least_size(share, low=low)
            extreme = 1 - share if low else share
            assert size is not None
            assert extreme**size <= 0.025
            assert size == 1 or extreme ** (size - 1) > 0.025


def test_tails_agree_with_scipy() -> None:
    from scipy.stats import binom

    for k, n, share in ((0, 1, 0.3), (17, 60, 0.168), (380, 400, 0.9), (3, 3, 0.001)):
        low, high = tails((k, n), share)
        assert low == pytest.approx(binom.cdf(k, n, share), rel=1e-9)
        assert high == pytest.approx(binom.sf(k - 1, n, share), rel=1e-9)
    assert binomial(3, 0.0) == [1, 0, 0, 0]
    assert binomial(3, 1.0) == [0, 0, 0, 1]


def test_the_tail_of_chi_square_agrees_with_scipy() -> None:
    from scipy.stats import chi2

    for freedom in (1, 2, 3, 10, 31, 60):
        for x in (0.5, 5.0, 40.0, 120.0):
            assert chi_square_tail(x, freedom) == pytest.approx(chi2.sf(x, freedom), rel=1e-9)


def test_groups_that_differ_by_chance_keep_their_limits() -> None:
    draw = random.Random(1)  # noqa: S311 - invented schools, not secrets
    groups = [(sum(draw.random() < 0.3 for _ in range(40)), 40) for _ in range(40)]
    funnel = build_funnel((sum(k for k, _ in groups), 1600), groups)
    assert funnel.inflation == 1
    assert dispersion(groups, 0.3) == pytest.approx(1, abs=0.5)
    assert sum(said is not FunnelFlag.INSIDE for said in funnel.flags) <= 5


def test_groups_that_differ_more_widen_the_limits_and_lose_flags() -> None:
    groups = [(4, 40), (20, 40)] * 10
    funnel = build_funnel((240, 800), groups)
    assert funnel.inflation > 2
    assert set(funnel.flags) == {FunnelFlag.INSIDE}
    assert {flag(counts, 0.3) for counts in groups} == {FunnelFlag.LOW, FunnelFlag.HIGH}
    narrow, wide = limits(40, 0.3)[0], funnel.curve[0].inner
    assert wide.low < narrow.low
    assert wide.high > narrow.high


def test_a_share_of_nothing_or_all_has_no_dispersion() -> None:
    assert dispersion([(0, 5)], 0.0) == dispersion([], 0.4) == 1
    assert build_funnel((0, 5), [(0, 5)]).flags == (FunnelFlag.INSIDE,)


def test_the_curve_has_every_size_and_steps_between() -> None:
    curve = build_funnel((40, 200), [(3, 10), (10, 60), (2, 17)]).curve
    sizes = [limit.n for limit in curve]
    assert sizes == sorted({*sizes})
    assert {10, 17, 60} < set(sizes)
    assert (sizes[0], sizes[-1]) == (5, 60)
    assert build_funnel((40, 200), []).curve == ()
