"""Titles and headings that tell papers of other business; columns of a register go before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.cells.raw import RawSheet
from pedmonitor.intake.headings.other_papers import other_paper, paper_named, paper_of_words
from pedmonitor.intake.sheets.grid import Grid
from pedmonitor.intake.sheets.tables import find_tables

if TYPE_CHECKING:
    from pedmonitor.intake.cells.raw import Cell
    from pedmonitor.intake.plan import ReadingPlan

ANNA = "Белова Анна Петровна"


def _found(plan: ReadingPlan, file: str, *rows: list[Cell]) -> str | None:
    (table,) = find_tables(Grid(RawSheet("Лист1", list(rows)), plan.vocabulary))
    paper = other_paper(table, file, plan)
    return None if paper is None else paper.id


@pytest.mark.parametrize(
    ("title", "head", "paper"),
    [
        ("Журнал инструктажа", ["ФИО", "Дата", "Подпись"], "safety"),
        ("Обучение по охране труда", ["ФИО", "Дата обучения", "№ удостоверения"], "safety"),
        ("Курсы по охране труда", ["ФИО", "Дата обучения", "№ удостоверения"], None),
        ("Обучение по охране труда", ["ФИО", "Программа", "Часов"], None),
        ("Медосмотр", ["ФИО", "Дата", "Результат"], "medical"),
        ("Медосмотр и диагностика", ["ФИО", "Дата", "Результат"], None),
        ("Медосмотр", ["ФИО", "Вид диагностики", "Дата"], None),
        ("Профсоюз", ["ФИО", "Должность", "Дата вступления"], "union"),
        ("Телефоны", ["ФИО", "Должность", "Телефон"], None),
        ("Расписание кружков", ["Название", "Руководитель", "День"], "timetable"),
    ],
)
def test_columns_first_and_titles_second(
    plan: ReadingPlan, title: str, head: list[Cell], paper: str | None
) -> None:
    row: list[Cell] = [ANNA, "учитель", "01.03.2022"]
    assert _found(plan, "а.xlsx", [title], head, row) == paper


def test_the_name_of_the_file_tells_where_nothing_else_does(plan: ReadingPlan) -> None:
    check: list[list[Cell]] = [["ФИО", "Дата", "Результат"], [ANNA, "01.03.2022", "годна"]]
    assert _found(plan, "Медосмотр 2022.xlsx", *check) == "medical"
    head: list[Cell] = ["ФИО", "Дата обучения", "Часов"]
    rows: list[list[Cell]] = [["Охрана труда"], head, [ANNA, "01.03.2022", 40]]
    assert _found(plan, "а.xlsx", *rows) == "safety"
    assert _found(plan, "Курсы.xlsx", *rows) is None


def test_a_heading_that_no_register_has(plan: ReadingPlan) -> None:
    rows: list[list[Cell]] = [["№", "Блюдо", "Калорийность"], [1, "каша", 245]]
    assert _found(plan, "1.xlsx", *rows) == "food"


def test_a_list_with_parents_is_one_of_pupils(plan: ReadingPlan) -> None:
    head: list[Cell] = ["№", "ФИО", "Дата рождения", "Родители"]
    row: list[Cell] = [1, "Котов Иван Петрович", "02.03.2011", "Котова М. И."]
    assert _found(plan, "5а.xlsx", head, row) == "pupil_lists"
    assert _found(plan, "Кадры.xlsx", head, row) is None


def test_the_name_of_the_school_says_nothing(plan: ReadingPlan) -> None:
    assert paper_named(["Сведения МБОУ «Школа питания»"], [], "а.xlsx", plan) is None


def test_teachers_of_children_are_no_children(plan: ReadingPlan) -> None:
    said = ["Учителя, работающие с детьми с ОВЗ"]
    assert paper_named(said, [], "а.xlsx", plan) is None
    assert paper_named(["Дети с ОВЗ"], [], "а.xlsx", plan) is not None


def test_a_sheet_without_a_table(plan: ReadingPlan) -> None:
    sheet = RawSheet("Лист1", [["Табель учёта рабочего времени"], ["", 1, 2, 3], ["Белова", 6]])
    told = paper_of_words(sheet, "а.xlsx", plan)
    assert told is not None
    assert told.id == "timesheet"
    assert paper_of_words(RawSheet("Лист1", [["Письмо о курсах"]]), "а.xlsx", plan) is None
