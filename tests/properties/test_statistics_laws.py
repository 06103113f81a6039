"""Laws of the analysis that hold for all counts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pedmonitor.analysis.boschloo import boschloo
from pedmonitor.analysis.differences import benjamini_hochberg, holm, mcnemar, score_test
from pedmonitor.analysis.funnel import build_funnel, flag, least_size, limits, tails
from pedmonitor.analysis.shares import newcombe, wilson
from pedmonitor.model.verdict import FunnelFlag

SHARES = st.integers(1, 60).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))
CENTRES = st.floats(0.01, 0.99)
LISTS = st.lists(st.floats(0, 1), max_size=30)


def mirrored(counts: tuple[int, int]) -> tuple[int, int]:
    return counts[1] - counts[0], counts[1]


@given(SHARES)
def test_an_interval_holds_its_share_and_stays_between_0_and_1(counts: tuple[int, int]) -> None:
    low, high = wilson(counts)
    assert 0 <= low <= counts[0] / counts[1] <= high <= 1
    other = wilson(mirrored(counts))
    assert (other.low, other.high) == pytest.approx((1 - high, 1 - low))


@given(SHARES, SHARES)
def test_the_interval_of_a_difference_holds_it(
    before: tuple[int, int], after: tuple[int, int]
) -> None:
    difference = after[0] / after[1] - before[0] / before[1]
    low, high = newcombe(before, after)
    assert -1 - 1e-12 <= low <= difference <= high <= 1 + 1e-12


@given(SHARES, SHARES)
def test_a_test_does_not_care_which_answer_is_counted(
    before: tuple[int, int], after: tuple[int, int]
) -> None:
    turned = mirrored(before), mirrored(after)
    assert 0 <= score_test(before, after) <= 1
    assert score_test(*turned) == pytest.approx(score_test(before, after))
    assert 0 < boschloo(before, after) <= 1
    assert boschloo(*turned) == pytest.approx(boschloo(before, after), rel=1e-6)


@given(st.integers(0, 80), st.integers(0, 80))
def test_mcnemar_is_a_probability(gained: int, lost: int) -> None:
    assert 0 < mcnemar(gained, lost) <= 1


@given(LISTS)
def test_corrections_keep_the_order_and_never_help(values: list[float]) -> None:
    for adjusted in (benjamini_hochberg(values), holm(values)):
        assert all(p - 1e-12 <= q <= 1 for p, q in zip(values, adjusted, strict=True))
        ranked = sorted(zip(values, adjusted, strict=True))
        assert [q for _, q in ranked] == pytest.approx(sorted(adjusted))
    assert all(
        q <= p + 1e-12 for q, p in zip(benjamini_hochberg(values), holm(values), strict=True)
    )


@given(SHARES, CENTRES)
def test_a_flag_is_no_likelier_than_its_limit(counts: tuple[int, int], centre: float) -> None:
    said, (low, high) = flag(counts, centre), tails(counts, centre)
    if said in {FunnelFlag.LOW, FunnelFlag.LOW_SIGNAL}:
        assert low <= 0.025
    if said in {FunnelFlag.HIGH, FunnelFlag.HIGH_SIGNAL}:
        assert high <= 0.025
    assert low + high >= 1 - 1e-9


@given(CENTRES, st.booleans())
def test_below_the_least_size_no_count_is_flagged(centre: float, low: bool) -> None:  # noqa: FBT001 - drawn
    least = least_size(centre, low=low)
    assert least is not None
    for n in range(1, min(least, 40)):
        extreme = (0, n) if low else (n, n)
        assert flag(extreme, centre) is FunnelFlag.UNDECIDABLE


@given(st.integers(1, 200), CENTRES)
def test_limits_are_nested_around_the_centre(n: int, centre: float) -> None:
    inner, outer = limits(n, centre)
    assert 0 <= outer.low <= inner.low <= centre + 1 / n
    assert centre - 1 / n <= inner.high <= outer.high <= 1


@given(st.lists(SHARES, min_size=1, max_size=40))
def test_a_funnel_has_a_flag_for_each_and_never_narrows(groups: list[tuple[int, int]]) -> None:
    total = (sum(k for k, _ in groups), sum(n for _, n in groups))
    funnel = build_funnel(total, groups)
    assert len(funnel.flags) == len(groups)
    assert funnel.inflation >= 1
    assert {n for _, n in groups} <= {limit.n for limit in funnel.curve}
