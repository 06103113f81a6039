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
    from pedmonitor.definitions.catalogue import Catalogue

YES, NO = Parsed(CellState.VALUE, value=True), Parsed(CellState.VALUE, value=False)


def _settled(catalogue: Catalogue, **parsed: list[Parsed]) -> dict[str, list[Parsed]]:
    sheaf = Sheaf(catalogue.forms["diagnostics"], Place("файл"), [1, 2, 3], [""] * 3, {}, {})
    sheaf.parsed = dict(parsed)
    settle_scores(sheaf)
    return sheaf.parsed


def test_who_has_no_score_has_not_passed(catalogue: Catalogue) -> None:
    assert _settled(catalogue, score=[YES, NO, BLANK]) == {"completed": [YES, NO, NO]}


def test_a_day_speaks_for_who_has_no_score(catalogue: Catalogue) -> None:
    day = Parsed(CellState.VALUE, dt.date(2022, 3, 3))
    found = _settled(catalogue, score=[YES, NO, BLANK], date=[BLANK, BLANK, day])
    assert found["completed"] == [YES, NO, BLANK]


def test_an_own_mark_and_a_blank_column_need_no_scores(catalogue: Catalogue) -> None:
    assert _settled(catalogue, score=[NO, YES, YES], completed=[YES] * 3) == {
        "completed": [YES] * 3
    }
    assert _settled(catalogue, score=[BLANK] * 3) == {}
