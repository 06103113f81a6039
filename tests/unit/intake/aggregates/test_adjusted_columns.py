"""Columns of figures are read by those beside them."""

from __future__ import annotations

import pytest

from pedmonitor.intake.aggregates.adjusted_columns import adjusted
from pedmonitor.intake.aggregates.figure_columns import FigureColumn, Part

SHARE = "Доля педагогов, прошедших диагностику"
COUNT, BASE, PERCENT = Part.NUMERATOR, Part.DENOMINATOR, Part.SHARE


@pytest.mark.parametrize(
    ("columns", "parts"),
    [
        ([("факт", COUNT)], [PERCENT]),
        ([("чел.", COUNT)], [COUNT]),
        ([("прошли", COUNT)], [COUNT]),
        ([("всего", BASE), ("количество", COUNT)], [BASE, COUNT]),
        ([("количество", COUNT), ("%", PERCENT)], [COUNT, PERCENT]),
        ([("всего", BASE), ("прошли", COUNT), ("значение", COUNT)], [BASE, COUNT, PERCENT]),
    ],
)
def test_numbers_under_a_share(columns: list[tuple[str, Part]], parts: list[Part]) -> None:
    figures = [
        FigureColumn(at, part, "passed", caption=caption, over=SHARE)
        for at, (caption, part) in enumerate(columns, 1)
    ]
    assert [figure.part for figure in adjusted(figures)] == parts
