"""Rows that end before they begin."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.cells.values import Parsed
from pedmonitor.intake.registers.answers.order_of_days import tell_ends_before_starts
from pedmonitor.intake.registers.sheaf import Sheaf
from pedmonitor.model.cell import CellState
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue


@pytest.mark.parametrize(("month", "issues"), [(2, 1), (3, 0), (4, 0)])
def test_an_end_before_the_start_is_told(catalogue: Catalogue, month: int, issues: int) -> None:
    sheaf = Sheaf(catalogue.forms["training"], Place("файл"), [3], [""], {}, {})
    sheaf.parsed["date_from"] = [Parsed(CellState.VALUE, dt.date(2022, 3, 1))]
    sheaf.parsed["date_to"] = [Parsed(CellState.VALUE, dt.date(2022, month, 1))]
    tell_ends_before_starts(sheaf)
    assert len(sheaf.issues) == issues
