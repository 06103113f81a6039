"""Rows that should state a number and tell none that can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.settling.unmeasured import unmeasured
from pedmonitor.intake.typed import TypedTable
from pedmonitor.model.cell import CellState
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue


@pytest.mark.parametrize(
    ("vacant", "filled", "unread"),
    [
        (CellState.ERROR, CellState.BLANK, True),
        (CellState.NOT_APPLICABLE, CellState.BLANK, True),
        (CellState.ERROR, CellState.VALUE, False),
        (CellState.BLANK, CellState.BLANK, False),
        (CellState.ZERO, CellState.BLANK, False),
    ],
)
def test_missing_is_not_zero(
    catalogue: Catalogue, vacant: CellState, filled: CellState, *, unread: bool
) -> None:
    table = TypedTable("staffing", Place("файл"), False, [], set(), {})
    table.states = {"vacant": [vacant], "filled": [filled]}
    assert unmeasured(table, [0], catalogue.forms["staffing"]) == ({0} if unread else set())


def test_a_register_without_numbers_has_nothing_to_miss(catalogue: Catalogue) -> None:
    table = TypedTable("staff", Place("файл"), False, [], set(), {})
    assert unmeasured(table, [0, 1], catalogue.forms["staff"]) == set()
