"""Fractions among shares are written as the sheet shows them; what may be 1 % or 100 % is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.aggregates.figure_columns import FigureColumn, Part
from pedmonitor.intake.aggregates.layout import Layout
from pedmonitor.intake.aggregates.percents import write_percents

if TYPE_CHECKING:
    from pedmonitor.intake.cells.raw import Cell


def _shares(*columns: int) -> Layout:
    return Layout(figures=tuple(FigureColumn(at, Part.SHARE) for at in columns))


def test_a_column_of_fractions_becomes_percentages() -> None:
    cells: list[list[Cell]] = [["СОШ № 1", 0.5], ["СОШ № 2", 1.0], ["СОШ № 3", 0.125]]
    assert write_percents(cells, _shares(1)) == frozenset()
    assert [row[1] for row in cells] == ["50 %", "100 %", "12.5 %"]


def test_percentages_stay_as_they_are() -> None:
    cells: list[list[Cell]] = [["СОШ № 1", 50.0], ["СОШ № 2", 100.0]]
    assert write_percents(cells, _shares(1)) == frozenset()
    assert [row[1] for row in cells] == [50.0, 100.0]


def test_a_lone_one_cannot_be_told_but_its_neighbours_tell() -> None:
    alone: list[list[Cell]] = [["СОШ № 1", 1.0], ["СОШ № 2", 0.0]]
    assert write_percents(alone, _shares(1)) == {(0, 1)}
    beside: list[list[Cell]] = [["СОШ № 1", 1.0, 0.5], ["СОШ № 2", 0.0, 0.25]]
    assert write_percents(beside, _shares(1, 2)) == frozenset()
    assert beside[0] == ["СОШ № 1", "100 %", "50 %"]


def test_a_fraction_among_percentages_is_asked_about() -> None:
    cells: list[list[Cell]] = [["СОШ № 1", 40.0], ["СОШ № 2", 0.5]]
    assert write_percents(cells, _shares(1)) == {(1, 1)}
