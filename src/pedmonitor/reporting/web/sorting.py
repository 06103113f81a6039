"""By what a cell is sorted: a number where it holds one, its words otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.reporting.document import (
    Count,
    CountDifference,
    Difference,
    Figure,
    Percent,
    Ratio,
)
from pedmonitor.reporting.text.numbers import points

if TYPE_CHECKING:
    from pedmonitor.reporting.document import Cell


def sort_key(cell: Cell) -> str:
    """Give the number by which a cell is sorted; nothing for words and for missing numbers.

    >>> sort_key(Percent(1, 4)), sort_key(Count(5)), sort_key(Ratio(0, 0))
    ('0.25', '5.0', '')
    """
    match cell:
        case Count(value):
            return str(float(value))
        case Ratio(numerator, denominator) | Percent(numerator, denominator):
            return str(float(numerator / denominator)) if denominator else ""
        case Figure(numerator, denominator):
            return str(float(numerator / denominator)) if denominator else ""
        case Difference(before, after):
            return str(float(points(before, after)))
        case CountDifference(before, after):
            return str(float(after - before))
        case _:
            return ""
