"""Dashes where it is asked whether a thing is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.registers.answers.dashes import settle_dashes
from pedmonitor.intake.registers.columns import ColumnReader, parser_for
from pedmonitor.intake.registers.sheaf import Sheaf
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from pedmonitor.intake.cells.raw import Cell
    from pedmonitor.intake.plan import ReadingPlan


@pytest.mark.parametrize(
    ("heading", "other", "value"),
    [
        ("Наличие", "утверждён", "draft"),
        ("Статус (да/нет)", "утверждён", "draft"),
        ("Статус", "+", "draft"),
        ("Статус", "утверждён", None),
    ],
)
def test_a_dash_is_no_where_yes_or_no_is_answered(
    plan: ReadingPlan, heading: str, other: str, value: str | None
) -> None:
    form, cells = plan.forms["documents"], [other, "-"]
    item = form.field("status")
    assert item is not None
    raw: list[Cell] = [*cells]
    sheaf = Sheaf(form, Place("файл"), [1, 2], ["", ""], {"status": raw}, {})
    reader = ColumnReader(parser_for(item, form=form, plan=plan, epoch_1904=False))
    sheaf.parsed["status"] = reader.read(raw)[0]
    settle_dashes(sheaf, {"status": heading}, plan)
    assert sheaf.parsed["status"][1].value == value
