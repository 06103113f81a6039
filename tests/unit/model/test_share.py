"""A share is two counts until it is printed."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from pedmonitor.model.share import Share


@pytest.mark.parametrize(
    ("numerator", "denominator", "digits", "printed"),
    [
        (2, 32, 1, "6.3"),
        (18, 32, 1, "56.3"),
        (1, 8, 2, "12.50"),
        (1, 3, 1, "33.3"),
        (2, 3, 1, "66.7"),
        (0, 7, 1, "0.0"),
        (7, 7, 1, "100.0"),
        (9999, 10000, 1, "99.99"),
        (1, 10000, 1, "0.01"),
        (3, 26, 1, "11.5"),
        (995, 1000, 0, "99.5"),
        (1, 1000, 0, "0.1"),
    ],
)
def test_half_up_and_never_a_false_0_or_100(
    numerator: int, denominator: int, digits: int, printed: str
) -> None:
    assert str(Share(numerator, denominator).percent(digits)) == printed


def test_an_empty_denominator_is_undefined() -> None:
    assert Share(0, 0).fraction is None
    assert Share(0, 0).percent() is None


@pytest.mark.parametrize(("numerator", "denominator"), [(2, 1), (-1, 5), (0, -1)])
def test_impossible_counts_are_refused(numerator: int, denominator: int) -> None:
    with pytest.raises(ValueError, match="not a share"):
        Share(numerator, denominator)


def test_pooling_adds_counts_and_never_averages() -> None:
    pooled = Share(1, 2) + Share(1, 8)
    assert pooled.fraction == Fraction(1, 5)
    assert pooled.percent() == Decimal("20.0")
