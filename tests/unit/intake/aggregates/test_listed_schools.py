"""A column of schools under any caption."""

from __future__ import annotations

import pytest

from pedmonitor.intake.aggregates.figure_columns import FigureColumn, Part
from pedmonitor.intake.aggregates.layout import Layout
from pedmonitor.intake.aggregates.listed_schools import with_names
from pedmonitor.intake.sheets.raw_table import RawTable

FIGURES = (FigureColumn(1, Part.NUMERATOR),)


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        (["Район, всего", "СОШ № 1", "Детский сад «Сказка»"], 0),
        (["СОШ № 1"], None),  # one of them may be anything
        (["учитель", "воспитатель", "СОШ № 1", "СОШ № 2", "тьютор"], None),
        ([5, 6], None),
    ],
)
def test_most_of_the_cells_are_schools(cells: list[object], found: int | None) -> None:
    table = RawTable("Лист1", [], ["Где", "Прошли"], [("Где",), ("Прошли",)], [0, 1], 0)
    table.cells = [[cell, 5] for cell in cells]  # type: ignore[list-item]
    layout = with_names(table, Layout(FIGURES, unknown=(0,)))
    assert layout.organisation == found
    assert layout.unknown == (() if found == 0 else (0,))
