"""Cells as Russian text: what every format prints for a typed cell."""

from __future__ import annotations

from pedmonitor.reporting.document import (
    Cell,
    Count,
    CountDifference,
    Difference,
    Figure,
    Light,
    Mark,
    Missing,
    Percent,
    Ratio,
    Signal,
    Text,
)
from pedmonitor.reporting.text.numbers import (
    NO_DATA,
    NOBODY,
    count_difference_text,
    count_text,
    difference_text,
    is_small,
    percent_text,
    ratio_text,
    share_text,
)

MARKS: dict[Mark, str] = {
    Mark.NO_DATA: NO_DATA,
    Mark.NOBODY: NOBODY,
    Mark.NOT_COMPARABLE: "несопоставимо",
    Mark.SUPPRESSED: "*",
    Mark.WITHHELD: "*",
    Mark.NOT_APPLICABLE: "—",
    Mark.SMALL_GROUP: "не оценивается",
    Mark.NOT_AVAILABLE: "н/д",
}
SHAPES: dict[Light, str] = {
    Light.GREEN: "●",
    Light.AMBER: "▲",
    Light.RED: "■",
    Light.GREY: "○",
}
"""The shape of a light, told apart without its colour; each is in every font of an office."""


def cell_text(cell: Cell) -> str:
    """Print a cell.

    >>> cell_text(Ratio(31, 52)), cell_text(Missing()), cell_text(Figure(2, 3))
    ('31 из 52', 'нет данных', '2 из 3')
    """
    match cell:
        case Text(text) | Signal(text=text):
            return text
        case Missing(mark):
            return MARKS[mark]
        case Count(value):
            return count_text(value)
        case CountDifference(before, after):
            return count_difference_text(before, after)
        case _:
            return _share_text(cell)


def _share_text(cell: Ratio | Percent | Figure | Difference) -> str:
    match cell:
        case Ratio(numerator, denominator):
            return ratio_text(numerator, denominator)
        case Percent(numerator, denominator):
            return percent_text(numerator, denominator)
        case Figure(numerator, denominator):
            return share_text(numerator, denominator)
        case Difference(before, after):
            return difference_text(before, after)


def is_muted(cell: Cell) -> bool:
    """Say whether a cell is printed pale: the percentage of a group too small to judge.

    >>> is_muted(Percent(2, 3)), is_muted(Percent(31, 52))
    (True, False)
    """
    return isinstance(cell, Percent) and is_small(cell.denominator)


def is_lit(cell: Cell) -> bool:
    """Say whether a cell is a word with a light before it."""
    return isinstance(cell, Signal)


def shape(cell: Signal) -> str:
    """Give the shape that stands before the word; the word says all without it.

    >>> shape(Signal(Light.RED, "цель не достигнута"))
    '■'
    """
    return SHAPES[cell.light]


def drawn_text(cell: Cell) -> str:
    """Print a cell as it takes room on paper: with its light.

    >>> drawn_text(Signal(Light.GREEN, "есть")), drawn_text(Count(5))
    ('● есть', '5')
    """
    return f"{shape(cell)} {cell.text}" if isinstance(cell, Signal) else cell_text(cell)
