"""Targets are decided on the exact fraction (Q12)."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pedmonitor.compute.targets import decide
from pedmonitor.definitions.profile import Target


@pytest.mark.parametrize(
    ("target", "numerator", "denominator", "met", "short"),
    [
        ("12", 3, 26, "no", 1),
        ("12", 4, 26, "yes", 0),
        ("20", 1, 5, "yes", 0),
        ("20", 199, 1000, "no", 1),
        ("59.5", 31, 52, "yes", 0),
        ("100", 99, 100, "no", 1),
        ("0", 0, 9, "yes", 0),
        ("50", 0, 7, "no", 4),
    ],
)
def test_at_least(target: str, numerator: int, denominator: int, met: str, short: int) -> None:
    found = decide(Target(value=Decimal(target)), numerator, denominator, share=True)
    assert (found.met, found.short_by) == (met == "yes", short)


def test_at_most_and_counts() -> None:
    ceiling = Target(op="<=", value=Decimal(10))
    assert decide(ceiling, 2, 10, share=True).short_by == 1
    assert decide(ceiling, 11, None, share=False).short_by == 1
    assert decide(Target(value=Decimal(3)), 2, None, share=False).short_by == 1


def test_nothing_to_compare() -> None:
    for numerator, denominator in ((None, 5), (0, 0), (None, None)):
        found = decide(Target(value=Decimal(20)), numerator, denominator, share=True)
        assert (found.met, found.short_by) == (None, None)
