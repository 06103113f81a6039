"""Sheets of one person each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import RawSheet
from pedmonitor.intake.sheets.cards import card_of
from pedmonitor.intake.sheets.grid import Grid
from pedmonitor.intake.sheets.tables import find_tables

if TYPE_CHECKING:
    from pedmonitor.intake.cells.raw import Cell
    from pedmonitor.intake.plan import ReadingPlan

NAME = "Белова Анна Петровна"
HEAD: list[list[Cell]] = [["Карта учителя"], ["ФИО:", NAME], ["Должность:", "учитель"]]
COURSES: list[list[Cell]] = [
    ["№", "Тема", "Часы", "Дата окончания"],
    [1.0, "Урок", 36.0, "03.03.2022"],
    [2.0, "", "", ""],
]


def test_a_card_puts_its_person_into_the_rows(plan: ReadingPlan) -> None:
    grid = Grid(RawSheet("Лист1", [*HEAD, [], *COURSES]), plan.vocabulary)
    (table,) = find_tables(grid)
    assert table.header == ["№", "Тема", "Часы", "Дата окончания", "ФИО"]
    assert table.cells[0][-1] == NAME
    assert table.cells[1][-1] == ""
    assert table.columns[-1] == 1
    assert NAME not in " ".join(table.titles)
    assert "Карта учителя" in table.titles


def test_a_line_in_one_cell_is_a_card_too(plan: ReadingPlan) -> None:
    rows: list[list[Cell]] = [[f"ФИО педагога: {NAME}"], *COURSES]
    card = card_of(Grid(RawSheet("Лист1", rows), plan.vocabulary))
    assert card is not None
    assert (card.name, card.end) == (NAME, 1)


def test_lists_of_people_and_lines_without_them_are_no_cards(plan: ReadingPlan) -> None:
    lists: list[list[list[Cell]]] = [
        [["ФИО", "Должность"], [NAME, "учитель"]],
        [["Исполнитель: Белова А.П."], *COURSES],
        [["ФИО:", ""], *COURSES],
    ]
    for rows in lists:
        assert card_of(Grid(RawSheet("Лист1", rows), plan.vocabulary)) is None


def test_a_table_with_names_of_its_own_keeps_them(plan: ReadingPlan) -> None:
    rows: list[list[Cell]] = [*HEAD, [], ["№", "ФИО", "Должность"], [1.0, NAME, "учитель"]]
    (table,) = find_tables(Grid(RawSheet("Лист1", rows), plan.vocabulary))
    assert table.header == ["№", "ФИО", "Должность"]
