"""A side adds up exactly."""

from __future__ import annotations

from fractions import Fraction

from pedmonitor.model.tally import Side, Unit


def test_posts_add_up_as_written() -> None:
    tenths = tuple(Unit(at, amount=Fraction(1, 10)) for at in range(3))
    assert Side(tenths).total == Fraction(3, 10)
    assert Side((Unit(1), Unit(2))).total == 2
    assert isinstance(Side((Unit(1),)).total, int)
