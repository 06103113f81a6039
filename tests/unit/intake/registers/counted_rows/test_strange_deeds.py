"""Cells that name other deeds than those of the register."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.headings.column_match import ColumnMatch, Match
from pedmonitor.intake.registers.counted_rows.strange_deeds import drop_strange, strange_column
from pedmonitor.intake.registers.sheaf import Sheaf
from pedmonitor.intake.sheets.raw_table import RawTable
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from pedmonitor.intake.cells.raw import Cell
    from pedmonitor.intake.plan import ReadingPlan

SEMINAR, CONTEST = "Районный семинар", "Конкурс открытых уроков"


def _table(cells: list[str], sheet: str = "Лист1") -> RawTable:
    rows: list[list[Cell]] = [["Белова А.П.", cell] for cell in cells]
    return RawTable(sheet, [], ["ФИО", "Мероприятие"], [], [0, 1], 0, cells=rows)


@pytest.mark.parametrize(
    ("cells", "sheet", "heading"),
    [
        ([SEMINAR, "Вебинар"], "Лист1", "Мероприятие"),
        ([SEMINAR, CONTEST], "Лист1", None),
        ([SEMINAR], "Конкурсы", None),
        ([""], "Лист1", None),
    ],
)
def test_a_whole_table_of_other_deeds(
    plan: ReadingPlan, cells: list[str], sheet: str, heading: str | None
) -> None:
    columns = [ColumnMatch(0, "full_name"), ColumnMatch(1, "contest")]
    match = Match(plan.forms["contests"], columns)
    assert strange_column(_table(cells, sheet), match, "файл.xlsx", plan) == heading


@pytest.mark.parametrize(
    ("sheet", "left", "words"),
    [("Лист1", [CONTEST], "строки не учтены"), ("Конкурсы", [SEMINAR, CONTEST], "посчитаны")],
)
def test_rows_of_other_deeds(plan: ReadingPlan, sheet: str, left: list[str], words: str) -> None:
    raw: dict[str, list[Cell]] = {"contest": [SEMINAR, CONTEST]}
    sheaf = Sheaf(plan.forms["contests"], Place("файл.xlsx"), [1, 2], ["", ""], raw, {})
    drop_strange(sheaf, _table([SEMINAR, CONTEST], sheet), plan)
    assert sheaf.raw["contest"] == left
    assert [words in one.message for one in sheaf.issues] == [True]
