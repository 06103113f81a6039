from __future__ import annotations

from making.measures import measure

from pedmonitor.model.effect import Effect, Rung
from pedmonitor.model.measure_effect import Composition, JudgedMeasures, MeasureEffect, Outside
from pedmonitor.model.period import calendar_year

YEARS = (calendar_year(2021), calendar_year(2022))


def test_periods_are_those_of_the_effect() -> None:
    one = MeasureEffect(measure("А"), "1", Effect(Rung.BEFORE_AFTER, base=0, after=1), YEARS)
    assert (one.before, one.after) == YEARS
    held = MeasureEffect(measure("А"), "1", Effect(Rung.HELD), YEARS)
    assert held.before is held.after is None


def test_nothing_is_nothing() -> None:
    assert not Composition()
    assert Composition(gone=("А",))
    assert not JudgedMeasures()
    assert JudgedMeasures(outside=((measure("А"), Outside.HORIZON),))
