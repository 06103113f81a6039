"""Whether the numbers of a row are people or per cent."""

from __future__ import annotations

import pytest

from pedmonitor.intake.aggregates.cells import Second
from pedmonitor.intake.aggregates.figure_columns import FigureColumn, Part
from pedmonitor.intake.aggregates.row_units import read_as, taken_as
from pedmonitor.intake.aggregates.units import Unit


@pytest.mark.parametrize(
    ("caption", "beside", "unit"),
    [
        ("Значение", [], Unit.PERCENT),
        ("Количество", [], Unit.PERCENT),
        ("Количество", [Part.DENOMINATOR], Unit.PEOPLE),
        ("Значение", [Part.DENOMINATOR], Unit.PERCENT),
        ("Количество", [Part.SHARE], Unit.PEOPLE),
        ("Из них", [], Unit.PEOPLE),
    ],
)
def test_a_row_of_a_share_is_per_cent_unless_its_column_counts(
    caption: str, beside: list[Part], unit: Unit
) -> None:
    column = FigureColumn(1, Part.NUMERATOR, caption=caption)
    assert taken_as(column, Unit.PERCENT, beside, in_percent=False) is unit


def test_a_number_of_people_or_per_cent_is_asked_about_unless_it_tells_itself() -> None:
    assert read_as(36.5, Unit.BOTH, Second.UNTOLD).percent is not None
    assert read_as(250, Unit.BOTH, Second.UNTOLD).number == 250
    assert read_as(36, Unit.BOTH, Second.UNTOLD).is_either
