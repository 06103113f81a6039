"""Scores in the place of marks of passing."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.values import BLANK, Parsed
from pedmonitor.intake.registers.answers.scores import settle_scores
from pedmonitor.intake.registers.sheaf import Sheaf
from pedmonitor.model.cell import CellState
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from pedmonitor.intake.plan import ReadingPlan

YES, NO = Parsed(CellState.VALUE, value=True), Parsed(CellState.VALUE, value=False)


def _settled(plan: ReadingPlan, **parsed: list[Parsed]) -> dict[str, list[Parsed]]:
    sheaf = Sheaf(plan.forms["diagnostics"], Place("файл"), [1, 2, 3], [""] * 3, {}, {})
    sheaf.parsed = dict(parsed)
    settle_scores(sheaf, plan)
    return sheaf.parsed


def test_who_has_no_score_has_not_passed(plan: ReadingPlan) -> None:
    assert _settled(plan, score=[YES, NO, BLANK]) == {"completed": [YES, NO, NO]}


def test_a_day_speaks_for_who_has_no_score(plan: ReadingPlan) -> None:
    day = Parsed(CellState.VALUE, dt.date(2022, 3, 3))
    found = _settled(plan, score=[YES, NO, BLANK], date=[BLANK, BLANK, day])
    assert found["completed"] == [YES, NO, BLANK]


def test_an_own_mark_and_a_blank_column_need_no_scores(plan: ReadingPlan) -> None:
    assert _settled(plan, score=[NO, YES, YES], completed=[YES] * 3) == {"completed": [YES] * 3}
    assert _settled(plan, score=[BLANK] * 3) == {}
