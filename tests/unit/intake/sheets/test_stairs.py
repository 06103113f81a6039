"""Headers of three rows in text: each row begins further to the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import Cell, RawSheet
from pedmonitor.intake.sheets.grid import Grid
from pedmonitor.intake.sheets.stairs import stairs_above
from pedmonitor.intake.sheets.tables import find_tables

if TYPE_CHECKING:
    from pedmonitor.intake.plan import ReadingPlan

STAIRS: list[list[Cell]] = [
    ["№", "Данные", "", ""],
    ["", "ФИО", "Сведения", ""],
    ["", "", "Должность", "Предмет"],
    ["1", "Иванова А. П.", "учитель", "физика"],
    ["2", "Петров О. И.", "учитель", "химия"],
]


def test_captions_go_down_like_stairs(plan: ReadingPlan) -> None:
    grid = Grid(RawSheet("Лист1", STAIRS), plan.vocabulary)
    (table,) = find_tables(grid)
    assert table.header == [
        "№",
        "Данные ФИО",
        "Данные Сведения Должность",
        "Данные Сведения Предмет",
    ]
    assert len(table.cells) == 2


def test_words_that_no_form_knows_go_down_too(plan: ReadingPlan) -> None:
    rows: list[list[Cell]] = [
        ["id", "building", "", ""],
        ["", "street", "house", ""],
        ["", "", "rooms", "doors"],
        ["1", "Mira", "7", "8"],
    ]
    (table,) = find_tables(Grid(RawSheet("Лист1", rows), plan.vocabulary))
    assert table.header[3] == "building house doors"


def test_one_line_above_is_a_title_and_no_step(plan: ReadingPlan) -> None:
    rows: list[list[Cell]] = [["Район", "Луговской", ""], ["", "ФИО", "Предмет"], ["1", "А", "Б"]]
    assert stairs_above(Grid(RawSheet("Лист1", rows), plan.vocabulary), 1, 0) == 0
