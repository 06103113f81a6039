"""Cells as a person sees them."""
# ruff: noqa: DTZ001 - cells know no time zone

from __future__ import annotations

import datetime as dt

import pytest

from pedmonitor.intake.cells.raw import Cell, UnreadableError, as_text, is_blank


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (7.0, "7"),
        (7, "7"),
        (0.5, "0.5"),
        (True, "ИСТИНА"),
        (False, "ЛОЖЬ"),
        ("x ", "x "),
        (dt.date(2022, 3, 5), "05.03.2022"),
        (dt.datetime(2022, 3, 5, 9, 30), "05.03.2022 09:30"),
        (11223344595.0, "11223344595"),
        (1234567890123456.0, "1234567890123456"),
        (1e15, "1000000000000000"),
        (dt.timedelta(hours=30), "30:00"),
        (dt.timedelta(hours=72, minutes=5, seconds=7), "72:05:07"),
        (-dt.timedelta(minutes=90), "-1:30"),
    ],
)
def test_as_text(cell: Cell, text: str) -> None:
    assert as_text(cell) == text


@pytest.mark.parametrize("cell", ["", " ", "\n\t", "\u00a0", " \u00a0 "])
def test_white_space_is_blank(cell: Cell) -> None:
    assert is_blank(cell)


@pytest.mark.parametrize("cell", [0, 0.0, False, "-", "x"])
def test_zero_no_and_a_dash_are_not(cell: Cell) -> None:
    assert not is_blank(cell)


def test_the_reason_stands_beside_the_sentence() -> None:
    error = UnreadableError("empty", "файл пуст")
    assert (error.reason, str(error)) == ("empty", "файл пуст")
