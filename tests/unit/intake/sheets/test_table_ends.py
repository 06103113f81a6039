"""Where tables begin and end: values that look like headings, unknown tables one below another."""

from __future__ import annotations

import pytest

from pedmonitor.intake.cells.raw import Cell, RawSheet
from pedmonitor.intake.sheets.grid import Grid
from pedmonitor.intake.sheets.table_ends import is_strong
from pedmonitor.intake.sheets.tables import find_tables
from pedmonitor.intake.sheets.vocabulary import Vocabulary

WORDS = Vocabulary(frozenset({"курсы", "методист", "фио", "должность", "предмет"}))
BOOKS: list[list[Cell]] = [
    ["Автор", "Заглавие", "Цена"],
    ["Белов", "Сказки", "12,5"],
    ["Рогов", "Атлас", "7"],
]


def grid(rows: list[list[Cell]]) -> Grid:
    return Grid(RawSheet(name="Лист1", rows=rows), WORDS)


def test_three_known_headings_are_a_header() -> None:
    assert is_strong(grid([["ФИО", "Должность", "Предмет", "Иное"]]), 0)


def test_two_known_words_that_come_again_are_values() -> None:
    rows: list[list[Cell]] = [
        ["Раздел", "Дело", "Кто"],
        ["Курсы", "Список", "методист"],
        ["Кадры", "Письмо", "методист"],
        ["Курсы", "Приказ", "директор"],
    ]
    assert not is_strong(grid(rows), 1)
    (table,) = find_tables(grid(rows))
    assert (table.header, len(table.cells)) == (["Раздел", "Дело", "Кто"], 3)


@pytest.mark.parametrize("title", [[], [["Таблица 2"]]])
def test_another_unknown_table_after_a_blank_row(title: list[list[Cell]]) -> None:
    first: list[list[Cell]] = [["Сад", "Групп", "Мест"], ["№ 1", "4", "80"], ["№ 2", "6", "120"]]
    tables = find_tables(grid([*first, [], *title, *BOOKS]))
    assert [(t.header, len(t.cells)) for t in tables] == [(first[0], 2), (BOOKS[0], 2)]


def test_a_row_of_words_after_a_blank_row_stays_in_a_table_of_words() -> None:
    rows: list[list[Cell]] = [["Раздел", "Дело", "Кто"], ["а", "б", "в"], [], ["г", "д", "е"]]
    (table,) = find_tables(grid(rows))
    assert len(table.cells) == 2


def test_captions_over_groups_of_columns_without_merged_cells() -> None:
    rows: list[list[Cell]] = [
        ["Фонд", "", "Учёт", ""],
        ["Автор", "Заглавие", "Год", "Цена"],
        ["Белов", "Сказки", "1990", "12,5"],
        ["Рогов", "Атлас", "2001", "7"],
    ]
    (table,) = find_tables(grid(rows))
    assert table.header == ["Фонд Автор", "Фонд Заглавие", "Учёт Год", "Учёт Цена"]


def test_whose_table_it_is_stands_above_and_is_no_caption() -> None:
    rows: list[list[Cell]] = [
        ["Учреждение", "", "МБОУ «СОШ № 1»", ""],
        ["Автор", "Заглавие", "Год", "Цена"],
        ["Белов", "Сказки", "1990", "12,5"],
    ]
    (table,) = find_tables(grid(rows))
    assert table.header == ["Автор", "Заглавие", "Год", "Цена"]


@pytest.mark.parametrize("blank", [[], [[]]])
def test_a_group_of_one_row_before_another_table_is_a_group(blank: list[list[Cell]]) -> None:
    header: list[Cell] = ["№", "ФИО", "Должность", "Предмет"]
    rows: list[list[Cell]] = [
        header,
        [1, "Белова Анна Петровна", "учитель", "физика"],
        *blank,
        ["Прочие работники"],
        [2, "Громов Олег Ильич", "методист", ""],
        [],
        ["МБОУ «СОШ № 4»"],
        ["Курсы за 2022 год"],
        ["№", "ФИО", "Курсы", "Должность"],
        [1, "Белова Анна Петровна", "ФГОС", "учитель"],
    ]
    first, second = find_tables(grid(rows))
    assert [row for row, _ in first.rows] == [1, *range(2 + len(blank), 4 + len(blank))]
    assert second.titles == ["МБОУ «СОШ № 4»", "Курсы за 2022 год"]


def test_a_row_of_words_that_names_somebody_is_data_before_another_table() -> None:
    header: list[Cell] = ["ФИО", "Дата рождения", "Должность", "Принят"]
    rows: list[list[Cell]] = [
        header,
        ["Белова Анна Петровна", "2 января 1962 г.", "учитель", "11 августа 1986 г."],
        ["Прочие работники"],
        ["Громов Олег Ильич", "18 октября 1991 г.", "методист", "10 августа 2020 г."],
        [],
        ["Диагностика за 2022 год"],
        ["ФИО", "Вид диагностики", "Дата"],
        ["Белова Анна Петровна", "дефициты", "25 апреля 2022 г."],
    ]
    first, second = find_tables(grid(rows))
    assert [row for row, _ in first.rows] == [1, 2, 3]
    assert second.titles == ["Диагностика за 2022 год"]


def test_signatures_before_another_table_are_no_rows() -> None:
    rows: list[list[Cell]] = [
        ["ФИО", "Должность", "Предмет", "Стаж"],
        ["Белова Анна Петровна", "учитель", "физика", 5],
        [],
        ["Директор", "", "____________"],
        ["Исп. секретарь, тел. 2-15-40"],
        ["Курсы за 2022 год"],
        ["ФИО", "Курсы", "Должность", "Часов"],
        ["Белова Анна Петровна", "ФГОС", "учитель", 36],
    ]
    first, second = find_tables(grid(rows))
    assert ([row for row, _ in first.rows], [row for row, _ in second.rows]) == ([1], [7])


def test_signatures_under_the_total_of_an_empty_list_end_it() -> None:
    rows: list[list[Cell]] = [
        ["ФИО", "Должность", "Предмет", "Курсы", "Дата"],
        ["Итого", 0],
        [],
        ["Директор", "", "____________"],
        ["Исп. секретарь, тел. 2-15-40"],
    ]
    (table,) = find_tables(grid(rows))
    assert [row for row, _ in table.rows] == [1]


def test_a_line_to_sign_on_is_no_row_of_a_list_of_sparse_marks() -> None:
    rows: list[list[Cell]] = [
        ["ФИО", "Дефициты", "Выгорание", "НОК"],
        ["Белова Анна Петровна", "16.08.2022"],
        ["Громов Олег Ильич", "", "28.09.2022"],
        [],
        ["Директор", "", "____________"],
    ]
    (table,) = find_tables(grid(rows))
    assert [row for row, _ in table.rows] == [1, 2]


def test_a_director_among_positions_is_a_row() -> None:
    rows: list[list[Cell]] = [["Должность", "Курсы"], ["Методист", 2], ["Директор", 1]]
    (table,) = find_tables(grid(rows))
    assert [row for row, _ in table.rows] == [1, 2]


def test_a_lone_last_row_is_a_row_though_a_wider_table_follows() -> None:
    header: list[Cell] = ["№", "ФИО", "Вид диагностики", "Дата", "Кто провёл", "Отметка"]
    rows: list[list[Cell]] = [
        header,
        [1, "Белова Анна Петровна", "дефициты", "01.02.2022", "завуч", "прошла"],
        [],
        [2, "Громов Олег Ильич", "курсы", "08.09.2022", "методист"],
        [],
        ["Повышение квалификации за 2022 год"],
        ["№", "Работник", "Тема", "Место", "Начало", "Окончание", "Объём"],
        [1, "Белова Анна Петровна", "ФГОС", "ИРО", "01.02.2022", "03.02.2022", 36],
    ]
    first, second = find_tables(grid(rows))
    assert ([row for row, _ in first.rows], [row for row, _ in second.rows]) == ([1, 3], [7])


def test_headings_that_add_the_year_make_a_header() -> None:
    rows: list[list[Cell]] = [
        ["ФИО", "Должность", "Предмет", "Принят"],
        ["Белова Анна Петровна", "учитель", "физика", "01.02.2010"],
        [],
        ["ФИО", "Курсы в 2022 году", "Методист в 2022 году", "Иное в 2022 году"],
        ["Белова Анна Петровна", "да", "нет", "да"],
    ]
    first, second = find_tables(grid(rows))
    assert (len(first.rows), len(second.rows)) == (1, 1)


@pytest.mark.parametrize("caption", ["ФИО", "ФИО:"])
def test_words_beside_names_asked_for_head_a_table(caption: str) -> None:
    rows: list[list[Cell]] = [
        ["ФИО", "Должность", "Предмет", "Принят", "Стаж"],
        ["Белова Анна Петровна", "учитель", "физика", "01.02.2010", 5],
        [],
        ["Участие в конкурсах за 2022 год"],
        [caption, "Школьный", "Районный", "Областной"],
        ["Белова А.П.", "", "Учитель года", ""],
    ]
    first, second = find_tables(grid(rows))
    assert (len(first.rows), len(second.rows)) == (1, 1)


@pytest.mark.parametrize("note", ["* данные предварительные", "Источник: форма ОО-1"])
def test_a_note_right_under_the_last_row_is_no_row(note: str) -> None:
    rows: list[list[Cell]] = [["Школа", "Класс", "Часов"], ["Лицей", "5", 72.0], ["СОШ", "6", 8.0]]
    (table,) = find_tables(grid([*rows, [note, "", ""]]))
    assert [row for row, _ in table.rows] == [1, 2]


def test_a_starred_caption_of_a_group_is_no_note() -> None:
    rows: list[list[Cell]] = [["Школа", "Класс", "Часов"], ["Лицей", "5", 72.0]]
    (table,) = find_tables(grid([*rows, ["* Филиалы", "", ""], ["СОШ", "6", 8.0]]))
    assert [row for row, _ in table.rows] == [1, 2, 3]
