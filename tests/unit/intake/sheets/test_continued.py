"""Rows that go on upon another sheet without a header."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.cells.raw import Cell, RawSheet
from pedmonitor.intake.sheets.continued import continuation
from pedmonitor.intake.sheets.grid import Grid
from pedmonitor.intake.sheets.tables import find_tables

if TYPE_CHECKING:
    from pedmonitor.intake.plan import ReadingPlan

ANNA, OLEG = "Белова Анна Петровна", "Громов Олег Ильич"
HEAD: list[Cell] = ["№", "ФИО", "Дата рождения", "Должность"]


def more(plan: ReadingPlan, *rows: list[Cell]) -> list[list[Cell]] | None:
    first = Grid(RawSheet("А", [HEAD, [1, ANNA, "01.02.1980", "учитель"]]), plan.vocabulary)
    (table,) = find_tables(first)
    found = continuation(Grid(RawSheet("Б", [*rows]), plan.vocabulary), table)
    return None if found is None else found.cells


def test_rows_of_the_same_kinds_go_on(plan: ReadingPlan) -> None:
    row: list[Cell] = [2, OLEG, "01.03.1980", "учитель"]
    total: list[Cell] = ["Итого", 2, "", ""]
    assert more(plan, ["Продолжение"], row, total) == [row]


@pytest.mark.parametrize(
    "row",
    [
        [2, OLEG, "физика", "учитель"],
        [2, OLEG, "01.03.1980", "учитель", "физика"],
        [2, "учитель", "01.03.1980", OLEG],
    ],
)
def test_other_columns_are_no_continuation(plan: ReadingPlan, row: list[Cell]) -> None:
    assert more(plan, row) is None
