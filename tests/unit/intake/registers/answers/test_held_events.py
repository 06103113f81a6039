"""Days under «Отметка о проведении» are marks; blanks beside them are none."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.registers.answers.held_events import settle_held
from pedmonitor.intake.registers.columns import ColumnReader, parser_for
from pedmonitor.intake.registers.sheaf import Sheaf
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from pedmonitor.intake.cells.raw import Cell
    from pedmonitor.intake.plan import ReadingPlan


@pytest.mark.parametrize(
    ("heading", "cells", "values"),
    [
        (
            "Отметка о проведении",
            [dt.date(2022, 2, 17), "17.02.22", ""],
            ["held", "held", "planned"],
        ),
        ("Отметка о проведении", ["отменено", ""], ["cancelled", None]),
        ("Статус", ["проведено", ""], ["held", None]),
    ],
)
def test_marks_of_events(
    plan: ReadingPlan, heading: str, cells: list[Cell], values: list[str | None]
) -> None:
    form = plan.forms["events"]
    item = form.field("status")
    assert item is not None
    rows = list(range(1, len(cells) + 1))
    sheaf = Sheaf(form, Place("файл"), rows, [""] * len(rows), {"status": cells}, {"status": 3})
    reader = ColumnReader(parser_for(item, form=form, plan=plan, epoch_1904=False))
    sheaf.parsed["status"], faulty = reader.read(cells)
    for at in faulty:
        sheaf.note(at, "status")
    settle_held(sheaf, {"status": heading})
    assert [cell.value for cell in sheaf.parsed["status"]] == values
    assert len(sheaf.issues) == ("planned" in values)
