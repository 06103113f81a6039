"""Names under a title and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.cells.raw import Cell, RawSheet
from pedmonitor.intake.sheets.grid import Grid
from pedmonitor.intake.sheets.name_lists import name_list

if TYPE_CHECKING:
    from pedmonitor.intake.plan import ReadingPlan

TITLE: list[Cell] = ["Прошли диагностику выгорания"]
ANNA, OLEG = "Белова Анна Петровна", "Громов О.И."


def names(plan: ReadingPlan, *rows: list[Cell]) -> list[list[Cell]] | None:
    found = name_list(Grid(RawSheet("Лист1", [*rows]), plan.vocabulary))
    return None if found is None else found.cells


@pytest.mark.parametrize(
    "rows",
    [
        [TITLE, [f"1. {ANNA}"], [f"2) {OLEG};"]],
        [TITLE, [1, ANNA], [2, OLEG], [""], ["Директор ______ Зотова И.И."]],
        [["МБОУ СОШ № 1"], TITLE, [""], [ANNA], [""], [OLEG]],
    ],
)
def test_names(rows: list[list[Cell]], plan: ReadingPlan) -> None:
    assert names(plan, *rows) == [[ANNA], [OLEG]]


@pytest.mark.parametrize(
    "rows",
    [
        [[ANNA], [OLEG]],  # nothing is said of them
        [TITLE, [ANNA], ["Не прошли:"], [OLEG]],
        [TITLE, [ANNA, "физика"], [OLEG, "химия"]],
        [TITLE, ["Физика"], ["Химия"]],
        [TITLE, [1, ANNA], ["", "", OLEG]],
    ],
)
def test_no_list_of_names(rows: list[list[Cell]], plan: ReadingPlan) -> None:
    assert names(plan, *rows) is None
