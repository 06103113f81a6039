"""Length of service as bands and in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.cells.service_years import parse_service
from pedmonitor.model.cell import CellState

if TYPE_CHECKING:
    from pedmonitor.intake.cells.raw import Cell


@pytest.mark.parametrize(
    ("cell", "years"),
    [
        (4.5, 4.5),
        ("3 года 2 мес.", 38 / 12),
        ("3-5", 3.0),
        ("более 5 лет", 5.0),
        ("более 3 лет", None),
        ("менее 3", 0.0),
        ("20+", 20.0),
        ("5-3", None),
        ("много", None),
        ("", None),
    ],
)
def test_bands(cell: Cell, years: float | None) -> None:
    assert parse_service(cell).value == (pytest.approx(years) if years is not None else None)


def test_nothing_is_zero_and_no_blank() -> None:
    assert parse_service("без стажа").state is parse_service("б/с").state is CellState.ZERO
    assert parse_service("").state is CellState.BLANK
