"""Counts that are written in words as well."""

from __future__ import annotations

import pytest

from pedmonitor.intake.cells.spelled import without_words


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("30 (тридцать)", "30"),
        ("20(двадцать) чел.", "20"),
        ("112 (Сто двенадцать) человек", "112"),
        ("2 (две)", "2"),
        ("0 (ноль)", "0"),
        ("5 (пять человек)", "5"),
        ("30 (двадцать)", "30 (двадцать)"),
        ("30 (в декрете)", "30 (в декрете)"),
        ("30", "30"),
    ],
)
def test_words_are_left_out_where_they_repeat_the_number(cell: str, told: str) -> None:
    assert without_words(cell) == told
