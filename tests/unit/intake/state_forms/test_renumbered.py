"""Rows by their names where codes have moved, and only there."""

from __future__ import annotations

import pytest

from pedmonitor.definitions.state_form import FormRow
from pedmonitor.intake.state_forms.renumbered import Labelled, rows_by_name

ROWS = tuple(
    FormRow(code=f"{at:02}", label=label)
    for at, label in enumerate(("всего", "директор", "учителя", "воспитатели", "другие"), 1)
)


def read(*lines: tuple[str, str]) -> list[str] | None:
    found = rows_by_name([Labelled(*line) for line in lines], ROWS)
    return found if found is None else [row.code if row else "-" for row in found]


def test_a_row_put_in_moves_all_below_it() -> None:
    lines = [("всего", "01"), ("завуч", "02"), ("директор", "03"), ("учителя", "04")]
    assert read(*lines) == ["01", "-", "02", "03"]


def test_rows_without_numbers_may_be_left_out_below() -> None:
    assert read(("всего", "1"), ("завуч", "2"), ("другие", "6")) == ["01", "-", "05"]


@pytest.mark.parametrize(
    "lines",
    [
        [("всего", "01"), ("учителя", "02")],
        [("всего", "01"), ("учителя", "03"), ("директор", "02")],
        [("всего", "01"), ("завуч", "07"), ("директор", "08")],
        [("всего", "01"), ("", "02"), ("директор", "03")],
        [("всего", "01"), ("завуч", "02"), ("директор", "")],
        [("всего", "01"), ("завуч", "02"), ("директор", "02")],
    ],
)
def test_what_else_disagrees_is_not_read(lines: list[tuple[str, str]]) -> None:
    assert read(*lines) is None
