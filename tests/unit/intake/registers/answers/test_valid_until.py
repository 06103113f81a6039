"""Until when a category is valid."""

from __future__ import annotations

import datetime as dt

import pytest
from making.definitions import bundled_definitions

from pedmonitor.intake.registers.answers.valid_until import last_day, take_validity
from pedmonitor.intake.registers.sheaf import Sheaf
from pedmonitor.model.location import Place


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("высшая до 25.03.2021", dt.date(2021, 3, 25)),
        ("первая (приказ от 01.02.2018, по 01.02.2023)", dt.date(2023, 2, 1)),
        ("первая до 2024 г.", dt.date(2024, 12, 31)),
        ("первая, 2021", None),
        ("высшая", None),
    ],
)
def test_the_day_beside_a_category(text: str, day: dt.date | None) -> None:
    assert last_day(text).value == day


def test_a_table_without_such_days_does_not_speak_of_them() -> None:
    form = bundled_definitions().forms["staff"]
    sheaf = Sheaf(form, Place("a.xlsx", "Л"), [1], [""], {"category": ["высшая"]}, {})
    take_validity(sheaf)
    assert "category_until" not in sheaf.parsed
