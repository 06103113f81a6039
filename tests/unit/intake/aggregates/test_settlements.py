"""Rows of settlements: what counts as one is told by its name, what it is by the sums."""

from __future__ import annotations

import pytest

from pedmonitor.intake.aggregates import settlements
from pedmonitor.intake.wording.municipalities import names_settlement


@pytest.mark.parametrize(
    "name", ["город Амурск", "р.п. Эльбан", "х. Новый", "сельское поселение Болонь"]
)
def test_names_of_settlements(name: str) -> None:
    assert names_settlement(name)


@pytest.mark.parametrize(
    "name", ["", "Гимназия г. Амурска", "Детский сад с. Омми", "г.", "с 2021 года"]
)
def test_other_names(name: str) -> None:
    assert not names_settlement(name)


def test_blanks_add_nothing() -> None:
    assert settlements._sum([None]) == 0
