"""What a public edition has shown and what it has not: later editions must not be subtractable."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pedmonitor.model.result import IndicatorValue
    from pedmonitor.model.share import Number

CellKey = tuple[str, str, tuple[tuple[str, str], ...]]
"""Profile, number of the indicator in it, and breakdown."""
TableKey = tuple[tuple[str, str], tuple[str, ...]]
"""Profile and number of the indicator, and the keys of its breakdown."""


def cell_key(value: IndicatorValue) -> CellKey:
    """Name a figure across runs."""
    return value.profile, value.ref, value.breakdown


@dataclass(frozen=True, slots=True)
class PublishedCell:
    """A figure that everybody could read.

    Attributes:
        key: Which figure.
        numerator: Its count.
        denominator: What it is out of; None for counts.
        reporting: Organisations whose data it was counted from; None where that was not kept.
    """

    key: CellKey
    numerator: Number
    denominator: Number | None
    reporting: int | None = None


@dataclass(frozen=True, slots=True)
class Publication:
    """One public edition of a period.

    Attributes:
        shown: Figures with their counts.
        small: Figures that were not given because their groups are small.
        beside: Figures that were not given so that those cannot be computed.
        dropped: Tables that were left out whole, by profile, indicator and keys.
    """

    shown: tuple[PublishedCell, ...] = ()
    small: frozenset[CellKey] = frozenset()
    beside: frozenset[CellKey] = frozenset()
    dropped: frozenset[TableKey] = frozenset()
