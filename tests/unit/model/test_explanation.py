"""An explanation knows whether it adds up."""

from __future__ import annotations

from pedmonitor.model.explanation import Explanation
from pedmonitor.model.location import Place
from pedmonitor.model.period import calendar_year
from pedmonitor.model.result import IndicatorValue, Status, Unit
from pedmonitor.model.tally import RowRef, Side, Tally
from pedmonitor.model.tally import Unit as Counted

VALUE = IndicatorValue("p", "f", "1", "Доля", Unit.PERCENT, (), 1, 2, Status.OK)


def explanation(tally: Tally) -> Explanation:
    return Explanation(VALUE, calendar_year(2022), tally, (Place("а.xlsx", "Кадры"),))


def test_listed_units_are_held_against_the_figure() -> None:
    two = Side((Counted(1), Counted(2)))
    assert explanation(Tally(Side((Counted(1),)), two)).adds_up
    assert not explanation(Tally(two, two)).adds_up
    assert explanation(Tally(two, two)).place(RowRef("staff", 0, 4)).cell == "5:5"
