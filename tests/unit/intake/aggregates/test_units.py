"""What a caption says its numbers are."""

from __future__ import annotations

import pytest

from pedmonitor.intake.aggregates.units import Unit, unit_of


@pytest.mark.parametrize(
    ("caption", "unit"),
    [
        ("3.1-6. Доля педагогов, участвующих в конкурсах", Unit.PERCENT),
        ("Удельный вес численности педагогов до 35 лет", Unit.PERCENT),
        ("5а.3 Укомплектованность педагогическими кадрами", Unit.PERCENT),
        ("Охват педагогов диагностикой", Unit.PERCENT),
        ("Охвачено педагогов диагностикой", Unit.UNSAID),
        ("% от численности педагогов", Unit.PERCENT),
        ("Количество педагогов, прошедших диагностику", Unit.PEOPLE),
        ("в т.ч. количество молодых педагогов", Unit.PEOPLE),
        ("Численность/удельный вес численности педагогов", Unit.BOTH),
        ("чел./%", Unit.BOTH),
        ("Доля (количество) педагогов", Unit.BOTH),
        ("Прошли диагностику", Unit.UNSAID),
    ],
)
def test_people_or_per_cent(caption: str, unit: Unit) -> None:
    assert unit_of(caption) is unit
