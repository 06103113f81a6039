"""Measures know whom they concern, and their last decision."""

from __future__ import annotations

import datetime as dt

from pedmonitor.model.measure import Decision, DecisionCode, Measure, MeasureRegister, Order

DAY = dt.date(2022, 1, 10)
ONE = Measure("М-1", "p", "Наставник", 2, "помощь", ("ДДТ",), everybody=False, start=DAY)
ALL = Measure("М-2", "q", "Семинар", 0, "", (), everybody=True, start=DAY)


def test_whom_a_measure_concerns() -> None:
    assert ONE.concerns("ДДТ")
    assert not ONE.concerns("СОШ № 1")
    assert ALL.concerns("СОШ № 1")


def test_the_last_decision_counts_and_of_one_day_the_lower_row() -> None:
    first = Decision("М-1", DecisionCode.CONTINUE, dt.date(2023, 1, 1))
    second = Decision("М-1", DecisionCode.CHANGE, dt.date(2023, 6, 1))
    third = Decision("М-1", DecisionCode.STOP, dt.date(2023, 6, 1))
    register = MeasureRegister((ONE, ALL), (second, first, third))
    assert register.last_decision("М-1") is third
    assert register.last_decision("М-2") is None
    assert register.of_profile("q") == (ALL,)


def test_an_order_without_requisites_is_none() -> None:
    assert not Order()
    assert Order(link="https://example.org")
