"""Words with a year under «Образование» are asked about once a column, other words one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.cells.values import Parsed
from pedmonitor.intake.registers.packed_cells.dated_words import ask_for_values
from pedmonitor.intake.registers.sheaf import Sheaf
from pedmonitor.model.cell import CellState
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from pedmonitor.intake.cells.raw import Cell
    from pedmonitor.intake.plan import ReadingPlan


def test_a_column_of_places_and_years_is_one_question(plan: ReadingPlan) -> None:
    cells: list[Cell] = ["ВятГУ, 1995", "КГПУ, 2001 г.", "по знакомству"]
    raw, at = {"education": cells}, {"education": 4}
    sheaf = Sheaf(plan.forms["staff"], Place("а.xlsx"), [2, 3, 4], ["", "", ""], raw, at)
    sheaf.parsed["education"] = [Parsed(CellState.ERROR, None, IssueCode.CELL_CODE)] * 3
    for row in range(3):
        sheaf.note(row, "education")
    ask_for_values(sheaf)
    one, whole = sheaf.issues
    assert (one.code, one.place and one.place.cell) == (IssueCode.CELL_CODE, "E5")
    assert (whole.code, whole.place and whole.place.cell) == (IssueCode.CELL_BLANK, "E3")
    assert "(строки 3, 4)" in whole.message
