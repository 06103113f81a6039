"""Words, figures and days in columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import RawSheet
from pedmonitor.intake.sheets.column_sorts import Sort, changed_sorts, is_word, sorts_of
from pedmonitor.intake.sheets.grid import Grid

if TYPE_CHECKING:
    from pedmonitor.intake.cells.raw import Cell
    from pedmonitor.intake.plan import ReadingPlan


def test_figures_and_days_written_as_text_are_no_words() -> None:
    figures: list[Cell] = ["12,5", "1 054,50", "85 %", "05.03.2022", "2020-01-05", 7, ""]
    assert [is_word(cell) for cell in figures] == [False] * 7
    assert is_word("Доля, %")
    assert is_word("СОШ № 3")


def test_blanks_are_no_evidence(plan: ReadingPlan) -> None:
    grid = Grid(RawSheet("", [["а", 1, "", 5], ["б", "", "", "нет"]]), plan.vocabulary)
    found = sorts_of(grid, range(4), range(2))
    assert found == [Sort.WORD, Sort.FIGURE, Sort.BLANK, Sort.MIXED]
    assert changed_sorts(found, [Sort.FIGURE, Sort.FIGURE, Sort.WORD, Sort.WORD]) == 1
