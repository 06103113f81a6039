from __future__ import annotations

from pedmonitor.reporting.cells import MARKS, SHAPES, cell_text
from pedmonitor.reporting.document import (
    Count,
    CountDifference,
    Difference,
    Light,
    Mark,
    Missing,
    Percent,
    Signal,
)

NBSP = "\N{NO-BREAK SPACE}"


def test_a_zero_an_absence_and_a_refusal_are_three_marks() -> None:
    assert set(MARKS) == set(Mark)
    apart = [mark for mark in Mark if mark is not Mark.WITHHELD]
    marks = {cell_text(Count(0)), *(cell_text(Missing(mark)) for mark in apart)}
    assert len(marks) == 1 + len(apart)
    assert cell_text(Missing(Mark.WITHHELD)) == cell_text(Missing(Mark.SUPPRESSED)) == "*"


def test_numbers_print_alike_in_every_cell() -> None:
    assert cell_text(Percent(31, 52)) == f"59,6{NBSP}%"
    assert cell_text(Difference((57, 385), (62, 370))) == f"+2,0{NBSP}п.{NBSP}п."
    assert cell_text(CountDifference(18, 17)) == "\N{MINUS SIGN}1"


def test_a_light_is_told_by_its_shape_and_its_word() -> None:
    assert set(SHAPES) == set(Light)
    assert len(set(SHAPES.values())) == len(Light)
    assert all(cell_text(Signal(light, "есть")) == "есть" for light in Light)
