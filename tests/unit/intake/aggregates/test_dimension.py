"""Columns that divide the pedagogues of a table."""

from __future__ import annotations

import pytest

from pedmonitor.intake.aggregates.dimension import find_dimension
from pedmonitor.intake.aggregates.figure_columns import FigureColumn, Part
from pedmonitor.intake.aggregates.layout import Layout
from pedmonitor.intake.sheets.raw_table import RawTable

FIGURES = (FigureColumn(2, Part.NUMERATOR),)


@pytest.mark.parametrize(
    ("captions", "organisation", "unknown", "found"),
    [
        (("ОО", "Должность", "Прошли"), 0, (1,), 1),
        (("ОО", "Примечание", "Прошли"), 0, (1,), None),
        (("Кто", "ОО", "Прошли"), 1, (0,), None),
        (("Кто", "Что", "Прошли"), None, (0, 1), 0),
        (("Ответственный", "Дата", "Прошли"), None, (0, 1), None),
        (("ОО", "Прошли", "Прошли", "Должность"), 0, (3,), None),  # after the figures
    ],
)
def test_the_column_stands_before_the_figures(
    captions: tuple[str, ...],
    organisation: int | None,
    unknown: tuple[int, ...],
    found: int | None,
) -> None:
    table = RawTable("Лист1", [], list(captions), [(text,) for text in captions], [], 0)
    layout = Layout(FIGURES, organisation, unknown=unknown)
    assert find_dimension(table, layout) == found
