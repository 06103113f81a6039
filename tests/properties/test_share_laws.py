"""The algebra of shares."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from pedmonitor.model.share import Share


@st.composite
def shares(draw: st.DrawFn) -> Share:
    whole = draw(st.integers(0, 10**6))
    return Share(draw(st.integers(0, whole)), whole)


@given(shares(), shares())
def test_a_pooled_share_lies_between_its_parts(a: Share, b: Share) -> None:
    pooled = (a + b).fraction
    parts = [f for f in (a.fraction, b.fraction) if f is not None]
    assert (pooled is None) == (not parts)
    if pooled is not None:
        assert min(parts) <= pooled <= max(parts)


@given(shares(), shares(), shares())
def test_pooling_commutes_and_associates(a: Share, b: Share, c: Share) -> None:
    assert a + b == b + a
    assert (a + b) + c == a + (b + c)
    assert a + Share(0, 0) == a


@given(shares(), st.integers(0, 4))
def test_0_and_100_are_printed_only_when_exact(share: Share, digits: int) -> None:
    printed = share.percent(digits)
    if printed is None:
        assert share.denominator == 0
        return
    assert (printed == 0) == (share.numerator == 0)
    assert (printed == 100) == (share.numerator == share.denominator)
    assert 0 <= printed <= 100


@given(shares(), st.integers(0, 4))
def test_the_printed_value_is_within_one_step_of_the_exact_one(share: Share, digits: int) -> None:
    printed, exact = share.percent(digits), share.fraction
    if printed is not None and exact is not None:
        assert abs(Fraction(printed) - 100 * exact) <= Fraction(Decimal(1).scaleb(-digits))


@given(shares())
def test_a_share_and_its_complement_make_one(share: Share) -> None:
    assert share.complement.complement == share
    if share.fraction is not None and share.complement.fraction is not None:
        assert share.fraction + share.complement.fraction == 1


@given(shares(), shares())
def test_a_larger_share_is_never_printed_smaller(a: Share, b: Share) -> None:
    if a.fraction is not None and b.fraction is not None and a.fraction <= b.fraction:
        first, second = a.percent(), b.percent()
        assert first is not None
        assert second is not None
        assert first <= second
