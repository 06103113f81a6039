"""What names over a table are worth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import RawSheet
from pedmonitor.intake.headings.named_forms import SHEET_BONUS, named_forms
from pedmonitor.intake.sheets.grid import Grid
from pedmonitor.intake.sheets.tables import find_tables

if TYPE_CHECKING:
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.sheets.raw_table import RawTable

ROWS = [["ФИО", "Дата", "Название"], ["Иванова Анна Петровна", "01.02.2022", "о"]]


def _table(plan: ReadingPlan, sheet: str) -> RawTable:
    (table,) = find_tables(Grid(RawSheet(sheet, [list(row) for row in ROWS]), plan.vocabulary))
    return table


def test_a_sheet_is_worth_more_than_a_file(plan: ReadingPlan) -> None:
    found = dict(named_forms(_table(plan, "Диагностика"), "СОШ 1 курсы.xlsx", plan))
    assert found["diagnostics"] == SHEET_BONUS
    assert 0 < found["training"] < SHEET_BONUS


def test_nothing_speaks_for_a_sheet_without_a_name(plan: ReadingPlan) -> None:
    assert named_forms(_table(plan, "Лист1"), "СОШ 1.xlsx", plan) == ()
