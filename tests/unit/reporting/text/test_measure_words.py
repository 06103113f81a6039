"""Measures in words."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from pedmonitor.model.measure import Decision, DecisionCode, Measure, Order
from pedmonitor.reporting.text.measure_words import measure_row, order_text, targets_text

ONE = Measure(
    *("М-1", "p", "Наставник", 2, "помощь " * 20, ("ДДТ", "СОШ № 1")),
    everybody=False,
    start=dt.date(2022, 1, 10),
    end=dt.date(2022, 5, 31),
    indicators=("1.1",),
)


def test_a_measure_in_a_line() -> None:
    row = measure_row(ONE, None)
    assert row[0] == "М-1"
    assert row[2] == "помощь " * 19 + "помощь", "a signed paper tells the whole direction"
    assert measure_row(ONE, None, short=True)[2].endswith("…")
    assert row[3:] == ("10.01.2022 – 31.05.2022", "ДДТ, СОШ № 1", "1.1", "решения нет")


def test_schools_stand_in_the_order_of_their_numbers() -> None:
    names = ("ДОУ № 3 «Дом 12»", "ДОУ № 3 «Дом 2»", "СОШ № 11", "СОШ № 2", "СОШ № 25")
    one = replace(ONE, organisations=names)
    assert targets_text(one) == ("ДОУ № 3 «Дом 2», ДОУ № 3 «Дом 12», СОШ № 2, СОШ № 11, СОШ № 25")


def test_a_decision_with_its_act() -> None:
    order = Order("№ 7", dt.date(2023, 2, 2), "https://example.org")
    decision = Decision("М-1", DecisionCode.STOP, dt.date(2023, 2, 1), order)
    said = "прекратить, 01.02.2023 (приказ № 7 от 02.02.2023, https://example.org)"
    assert measure_row(ONE, decision)[-1] == said
    assert order_text(Order(link="сайт")) == "сайт"
