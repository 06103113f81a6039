"""Brackets that name some of a number, and brackets that do not."""

from __future__ import annotations

import pytest

from pedmonitor.intake.cells.bracketed import before_brackets


@pytest.mark.parametrize(
    ("cell", "bare", "whole"),
    [
        ("27,5 (в том числе 0,5 внутр. совм.)", False, "27,5"),
        ("28 чел. (2 декрет)", False, "28"),
        ("28 (2)", False, ""),
        ("2 (28)", True, ""),
        ("28 (было 27)", True, ""),
        ("28 (25 + 3)", True, ""),
        ("много (2)", True, ""),
        (28, True, ""),
    ],
)
def test_brackets(cell: str | int, *, bare: bool, whole: str) -> None:
    assert before_brackets(cell, bare=bare) == whole
