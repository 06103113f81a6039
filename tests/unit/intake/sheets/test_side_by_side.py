"""Two registers beside each other are two tables; one with a gap stays one."""

from __future__ import annotations

from pedmonitor.intake.cells.raw import RawSheet
from pedmonitor.intake.sheets.grid import Grid
from pedmonitor.intake.sheets.tables import find_tables
from pedmonitor.intake.sheets.vocabulary import Vocabulary

WORDS = Vocabulary(frozenset({"фио", "должность", "предмет", "конкурс", "уровень", "дата"}))


def test_known_headings_on_both_sides_of_an_empty_column_are_two_tables() -> None:
    sheet = RawSheet(
        "Лист1",
        [
            ["ФИО", "Должность", "Предмет", "", "ФИО", "Конкурс", "Уровень"],
            ["А", "учитель", "физика", "", "Б", "Урок", "школьный"],
            ["В", "учитель", "химия", "", "", "", ""],
        ],
    )
    left, right = find_tables(Grid(sheet, WORDS))
    assert left.header == ["ФИО", "Должность", "Предмет"]
    assert [len(left.rows), len(right.rows)] == [2, 1]


def test_an_empty_column_inside_a_register_is_only_a_gap() -> None:
    sheet = RawSheet("Лист1", [["ФИО", "Должность", "", "Предмет"], ["А", "учитель", "", "физика"]])
    (table,) = find_tables(Grid(sheet, WORDS))
    assert table.columns == [0, 1, 3]


def test_a_list_that_goes_on_to_the_right_is_cut_at_its_own_headings() -> None:
    sheet = RawSheet("Лист1", [["ФИО", "Должность"] * 2, ["А", "учитель", "Б", "учитель"]])
    left, right = find_tables(Grid(sheet, WORDS))
    assert (left.columns, right.columns) == ([0, 1], [2, 3])
