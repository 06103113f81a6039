"""A share is two counts until it is printed: sum first, divide last."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

Number = int | Fraction
"""A count; posts (ставки) and scores come in exact parts."""
Counts = tuple[int, int]
"""Numerator and denominator of a share of persons or organisations."""


def plain(number: Fraction) -> Number:
    """Give whole numbers as integers.

    >>> plain(Fraction(4, 2)), plain(Fraction(5, 2))
    (2, Fraction(5, 2))
    """
    return number.numerator if number.denominator == 1 else number


@dataclass(frozen=True, slots=True)
class Share:
    """A numerator inside a denominator.

    Attributes:
        numerator: Persons, positions or organisations with the fact.
        denominator: All of them.
    """

    numerator: Number
    denominator: Number

    def __post_init__(self) -> None:
        """Refuse counts that cannot be a share.

        Raises:
            ValueError: Unless ``0 <= numerator <= denominator``.
        """
        if not 0 <= self.numerator <= self.denominator:
            raise ValueError(f"not a share: {self.numerator} of {self.denominator}")

    def __add__(self, other: Share) -> Share:
        """Pool two disjoint groups by adding counts, never by averaging percentages."""
        return Share(self.numerator + other.numerator, self.denominator + other.denominator)

    @property
    def fraction(self) -> Fraction | None:
        """The exact share, or None when the denominator is zero (missing is not zero)."""
        return Fraction(self.numerator, self.denominator) if self.denominator else None

    @property
    def complement(self) -> Share:
        """The share of those without the fact."""
        return Share(self.denominator - self.numerator, self.denominator)

    def percent(self, digits: int = 1) -> Decimal | None:
        """Round half-up to ``digits`` decimals; 0 and 100 come out only when they are exact.

        A share that would round to 0 or 100 gets as many decimals more as tell it from them.

        >>> Share(1, 32).percent(), Share(5, 32).percent()
        (Decimal('3.1'), Decimal('15.6'))
        >>> Share(9999, 10000).percent(), Share(1, 10000).percent(), Share(0, 0).percent()
        (Decimal('99.99'), Decimal('0.01'), None)
        """
        if not self.denominator:
            return None
        exact = Fraction(100 * self.numerator, self.denominator)
        whole = exact in {0, 100}
        while True:
            step = Decimal(1).scaleb(-digits)
            rounded = (Decimal(exact.numerator) / exact.denominator).quantize(step, ROUND_HALF_UP)
            if whole or rounded not in {0, 100}:
                return rounded
            digits += 1
