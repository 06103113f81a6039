"""Rows of graph numbers."""

from __future__ import annotations

import pytest

from pedmonitor.intake.cells.raw import RawSheet
from pedmonitor.intake.sheets.grid import Grid
from pedmonitor.intake.sheets.vocabulary import Vocabulary
from pedmonitor.intake.state_forms.number_rows import graph_numbers


@pytest.mark.parametrize(
    ("row", "is_one"),
    [
        ([1, 2, 3, 4, 5], True),
        (["А", "Б", 1, 2, 3], True),
        ([1, 3, 4, 5], True),  # the column of codes left out
        ([1, 2, 13, 14, 15], True),  # the next page of a wide table
        ([1, 2, 13, 15, 16], False),
        ([5, 6, 7, 8], False),
        ([1, 2, 3], False),
        (["1", "02", "3", "4"], False),
    ],
)
def test_rows_of_numbers(row: list[object], *, is_one: bool) -> None:
    grid = Grid(RawSheet("Лист1", [row]), Vocabulary(frozenset()))  # type: ignore[list-item]
    assert bool(graph_numbers(grid, 0)) == is_one
