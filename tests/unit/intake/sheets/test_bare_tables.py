"""Sheets without a table: rows are shown all the same, nothing is computed from them."""

from __future__ import annotations

from pedmonitor.intake.cells.raw import Cell, RawSheet
from pedmonitor.intake.sheets.bare_tables import bare_tables, one_column
from pedmonitor.intake.sheets.grid import Grid
from pedmonitor.intake.sheets.vocabulary import Vocabulary


def grid(*rows: list[Cell]) -> Grid:
    return Grid(RawSheet(name="Лист1", rows=list(rows)), Vocabulary(frozenset()))


def test_rows_without_a_header_have_blank_headings() -> None:
    (table,) = bare_tables(grid(["1", "Иванова", "12,5"], ["2", "Петров", "7"]))
    assert table.header == ["", "", ""]
    assert table.cells == [["1", "Иванова", "12,5"], ["2", "Петров", "7"]]


def test_a_lone_row_of_words_is_a_header() -> None:
    (table,) = bare_tables(grid(["Список"], ["Автор", "Заглавие"]))
    assert (table.titles, table.header, table.cells) == (["Список"], ["Автор", "Заглавие"], [])


def test_a_lone_row_of_numbers_is_a_row() -> None:
    (table,) = bare_tables(grid(["1", "12,5"]))
    assert (table.header, table.cells) == (["", ""], [["1", "12,5"]])


def test_lines_of_text_are_no_table() -> None:
    assert bare_tables(grid(["Сведений нет"], [""])) == []


def test_a_list_in_one_column_is_shown_under_its_caption() -> None:
    (table,) = one_column(grid(["Школа"], ["СОШ № 1"], ["СОШ № 2"]))
    assert (table.header, table.cells) == (["Школа"], [["СОШ № 1"], ["СОШ № 2"]])


def test_a_letter_is_no_list() -> None:
    assert one_column(grid(["Уважаемые коллеги!"], [""], ["Направляем сведения."])) == []
    assert one_column(grid(["Заполните таблицу."], ["Строку на человека."], ["Спасибо"])) == []


def test_years_of_a_lone_header_are_written_as_years() -> None:
    """Excel keeps them as numbers: they were shown as «2021.0»."""
    (found,) = bare_tables(grid(["Организация", 2021.0, 2022.0]))
    assert found.header == ["Организация", "2021", "2022"]


def test_blank_rows_around_a_list_are_no_part_of_it() -> None:
    (found,) = one_column(grid([""], ["Список школ"], ["Альфа"], ["Бета"], [""], [""]))
    assert (found.header, found.cells) == (["Список школ"], [["Альфа"], ["Бета"]])
