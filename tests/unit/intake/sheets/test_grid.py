"""A sheet row by row: what is filled, what merged cells mean, what a row looks like."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.cells.raw import Cell, Merge, RawSheet
from pedmonitor.intake.sheets.grid import Grid, is_signature

if TYPE_CHECKING:
    from pedmonitor.intake.plan import ReadingPlan

Make = Callable[..., Grid]


@pytest.fixture
def grid(plan: ReadingPlan) -> Make:
    def make(*rows: list[Cell], merges: list[Merge] | None = None) -> Grid:
        return Grid(RawSheet("", list(rows), merges or []), plan.vocabulary)

    return make


def test_blank_cells_and_short_rows(grid: Make) -> None:
    seen = grid(["", "ФИО", " \u00a0"], [])
    assert seen.filled(0) == [1]
    assert (seen.cell(0, 9), seen.filled(1)) == ("", [])


def test_a_merged_range_says_its_first_cell_everywhere(grid: Make) -> None:
    seen = grid(["Стаж", "", "x"], ["", "", "y"], merges=[((0, 0), (1, 1))])
    assert [seen.value(row, column) for row in (0, 1) for column in (0, 1, 2)] == [
        "Стаж",
        "Стаж",
        "x",
        "Стаж",
        "Стаж",
        "y",
    ]
    assert seen.spread(1) == [0, 1, 2]
    assert seen.filled(1) == [2]


def test_known_headings_are_counted_whatever_their_spelling(grid: Make) -> None:
    assert grid(["Ф.И.О.", " ДОЛЖНОСТЬ ", "Прочее"]).known(0) == 2


@pytest.mark.parametrize(
    "cells",
    [[1, 2, 3], ["1", "2", "3", "4"], ["А", "Б", 1, 2, 3], ["1.", "2.", "3."], ["", 1.0, 2.0, 3.0]],
)
def test_rows_that_number_the_columns(cells: list[Cell], grid: Make) -> None:
    assert grid(cells).is_number_row(0)


@pytest.mark.parametrize("cells", [[1, 2], [1, 3, 5], [2, 3, 4], ["ФИО", 1, 2, 3], [1, 2, 3, "x"]])
def test_rows_that_do_not(cells: list[Cell], grid: Make) -> None:
    assert not grid(cells).is_number_row(0)


@pytest.mark.parametrize("text", ["Итого", "ВСЕГО:", "Итого по школе", "в том числе", "Из них:"])
def test_totals(text: str, grid: Make) -> None:
    assert grid(["", text, 5]).is_total(0)


@pytest.mark.parametrize("text", ["Среднее", "Средний балл:", "среднее по школе", "Максимум"])
def test_means_stand_first(text: str, grid: Make) -> None:
    assert grid(["", text, 5]).is_total(0)
    assert not grid(["Иванова Анна", text, 5]).is_total(0)  # somebody's education


@pytest.mark.parametrize("text", ["Среднее профессиональное", "Средняя Вера", "Минина Анна"])
def test_what_is_no_mean(text: str, grid: Make) -> None:
    assert not grid(["", text, 5]).is_total(0)


@pytest.mark.parametrize("text", ["Итогина Анна", "Всеволодов Пётр", "Сумматова Вера"])
def test_people_whose_names_begin_like_totals(text: str, grid: Make) -> None:
    assert not grid([text, 5]).is_total(0)


@pytest.mark.parametrize(
    "text",
    [
        "Директор школы ____________ А. А. Петрова",
        "Исполнитель: Иванова, тел. 2-12-33",
        "Исп. Иванова",
        "М.П.",
        "Тел. 8 (424) 35-22-11",
        "Должностное лицо, ответственное за предоставление информации",
        "Зам. директора по УВР",
    ],
)
def test_signatures(text: str, grid: Make) -> None:
    assert grid(["", text]).is_signature(0)


def test_a_heading_is_words_or_a_year_never_a_figure_or_a_date(grid: Make) -> None:
    texts = grid(["ФИО", "2022", 2021.0]), grid(["ФИО", "12,5"]), grid(["ФИО", dt.date(2022, 1, 1)])
    assert [seen.is_textual(0) for seen in texts] == [True, False, False]
    assert not grid(["Иванова", "05.03.1985"]).is_textual(0)


def test_the_widest_row_ahead_decides_how_wide_a_table_is(grid: Make) -> None:
    seen = grid(["Реестр"], ["а", "б", "в"], ["1", "2"])
    assert seen.width_ahead(0) == 3
    assert seen.width_ahead(2) == 2


def test_marks_that_nobody_sees_are_taken_out_of_the_rows(grid: Make) -> None:
    for _ in range(2):  # a text met before is not taken for a plain one
        seen = grid(["\u200bФИО", "Долж\u00adность"], ["физика", 1.0])
        assert seen.rows == [["ФИО", "Должность"], ["физика", 1.0]]
        assert seen.known(0) == 2


def test_names_and_titles_that_begin_like_signatures_and_totals() -> None:
    assert not is_signature("Директорова Инна Ивановна")
    assert is_signature("Директор школы И.И. Иванова")
