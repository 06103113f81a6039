"""Fractions of percent-formatted columns, and a lone «1»."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.aggregates.layout import FigureColumn, Layout, Part
from pedmonitor.intake.aggregates.percents import write_percents

if TYPE_CHECKING:
    from pedmonitor.intake.raw import Cell


def written(*columns: list[Cell]) -> tuple[list[list[Cell]], set[tuple[int, int]]]:
    cells = [list(row) for row in zip(*columns, strict=True)]
    layout = Layout(tuple(FigureColumn(at, Part.SHARE) for at in range(len(columns))))
    unsure = write_percents(cells, layout)
    return [list(column) for column in zip(*cells, strict=True)], set(unsure)


def test_one_among_fractions_is_all_of_them() -> None:
    assert written([1.0, 0.5, "нет"]) == ([["100 %", "50 %", "нет"]], set())


def test_one_among_percentages_is_one() -> None:
    assert written([1.0, 25.0, 0.0]) == ([[1.0, 25.0, 0.0]], set())


def test_neighbours_tell_what_one_means() -> None:
    assert written([1.0, 1.0], [0.5, 0.2])[0][0] == ["100 %", "100 %"]
    assert written([1.0, 1.0], [50.0, 20.0]) == ([[1.0, 1.0], [50.0, 20.0]], set())


@pytest.mark.parametrize("column", [[1.0, 0.0], [1, ""], ["1", "0"]])
def test_a_lone_one_cannot_be_told(column: list[Cell]) -> None:
    assert written(column) == ([column], {(0, 0)})


def test_a_fraction_among_percentages_cannot_be_told() -> None:
    assert written([0.5, 25.0])[1] == {(0, 0)}


def test_text_of_a_csv_is_read_as_numbers_are() -> None:
    assert written(["0,5", "1"]) == ([["50 %", "100 %"]], set())
