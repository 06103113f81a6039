"""Days that stand for «да»."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.cells.values import BLANK, Parsed
from pedmonitor.intake.registers.answers.dated_answers import take_dated_answers
from pedmonitor.intake.registers.sheaf import Sheaf
from pedmonitor.model.cell import CellState
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from pedmonitor.intake.cells.raw import Cell
    from pedmonitor.intake.plan import ReadingPlan

YES = Parsed(CellState.VALUE, value=True)


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("12.03.2021", dt.date(2021, 3, 12)),
        ("март 2021", dt.date(2021, 3, 31)),
        (dt.datetime(2021, 3, 12), dt.date(2021, 3, 12)),  # noqa: DTZ001 - as Excel gives it
        ("да", None),
        ("март", None),
    ],
)
def test_days(cell: Cell, day: dt.date | None, plan: ReadingPlan) -> None:
    sheaf = Sheaf(plan.forms["diagnostics"], Place("файл"), [1], [""], {"completed": [cell]}, {})
    sheaf.parsed = {"completed": [YES]}
    take_dated_answers(sheaf)
    assert sheaf.parsed.get("date", [BLANK])[0].value == day
