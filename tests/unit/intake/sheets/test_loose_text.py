"""Sentences beside tables: people and deeds are found, titles and signatures are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.cells.raw import RawSheet
from pedmonitor.intake.sheets.grid import Grid
from pedmonitor.intake.sheets.loose_text import told_in_words
from pedmonitor.intake.sheets.tables import find_tables

if TYPE_CHECKING:
    from pedmonitor.intake.cells.raw import Row
    from pedmonitor.intake.plan import ReadingPlan

TABLE: list[Row] = [
    ["Педагоги, прошедшие обучение"],
    ["ФИО", "Должность", "Дата рождения"],
    ["Белова Анна Петровна", "учитель, прошла переподготовку", "01.02.1980"],
]


@pytest.mark.parametrize(
    ("line", "rows"),
    [
        ("Диагностику выгорания прошли: Громов О.И. (октябрь 2022)", [4]),
        ("Участвовала в конкурсе «Учитель года» А.П. Белова", [4]),
        ("Наставником назначена Чижова Зоя Павловна", [4]),
        ("Директор школы Громов О.И.", []),
        ("Диагностику прошли все педагоги", []),
        ("Педагоги СОШ им. Н.Г. Степанова, прошедшие обучение", []),
        ("Исполнитель: Белова А.П., тел. 2-22-22", []),
    ],
)
def test_a_sentence_with_a_name_and_a_deed_is_found(
    plan: ReadingPlan, line: str, rows: list[int]
) -> None:
    sheet = RawSheet("Лист1", [*TABLE, [""], [line]])
    grid = Grid(sheet, plan.vocabulary)
    assert told_in_words(grid, find_tables(grid)) == rows


def test_rows_of_a_table_that_nobody_knows_are_told_otherwise(plan: ReadingPlan) -> None:
    rows: list[Row] = [["Фамилия", "Отметка о том, что"], ["Белова А.П.", "прошла"]]
    grid = Grid(RawSheet("Лист1", rows), plan.vocabulary)
    assert told_in_words(grid, find_tables(grid, is_wanted=lambda _: False)) == []


def test_a_header_that_asks_who_passed_is_no_sentence(plan: ReadingPlan) -> None:
    rows: list[Row] = [
        ["№ п/п", "Ф.И.О.", "Дата", "Прошла/не прошла"],
        [1, "Белова Анна Петровна", "03.03.2022", "прошла"],
    ]
    grid = Grid(RawSheet("Лист1", rows), plan.vocabulary)
    assert told_in_words(grid, find_tables(grid)) == []
