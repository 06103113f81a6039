"""Groups of columns of which each is a fact of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making import books
from making.returns import read

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.intake.plan import ReadingPlan

ANNA, OLEG = "Белова Анна Петровна", "Громов Олег Ильич"
SPANS = ["B1:C1", "D1:E1", "A1:A2"]


def groups(path: Path, plan: ReadingPlan, *rows: list[object]) -> list[tuple[str, int]]:
    """Give register and number of rows of each group that is read."""
    books.xlsx(path, {"Лист1": rows}, merged=SPANS)
    return [(table.form, len(table.rows)) for table in read(path, plan).tables]


def test_groups_that_repeat_each_other(tmp_path: Path, plan: ReadingPlan) -> None:
    head: list[object] = ["ФИО", "Районный уровень", "", "Региональный уровень", ""]
    below: list[object] = ["", "Конкурс", "Результат", "Конкурс", "Результат"]
    rows: list[list[object]] = [[ANNA, "Урок", "призёр", "", ""], [OLEG, "Урок", "", "Урок", ""]]
    path = tmp_path / "конкурсы 2022.xlsx"
    assert groups(path, plan, head, below, *rows) == [("contests", 2), ("contests", 1)]
    levels = [set(table.columns["level"]) for table in read(path, plan).tables]
    assert levels == [{"муниципальный"}, {"региональный"}]


def test_two_orders_of_one_fact_are_one_fact(tmp_path: Path, plan: ReadingPlan) -> None:
    head: list[object] = ["ФИО", "Приказ о начале", "", "Приказ об итогах", ""]
    below: list[object] = ["", "Номер приказа", "Дата", "Номер приказа", "Дата"]
    rows: list[object] = [ANNA, "5", "01.02.2022", "7", "01.03.2022"]
    assert len(groups(tmp_path / "курсы 2022.xlsx", plan, head, below, rows)) <= 1


def flat(path: Path, plan: ReadingPlan, head: list[object], *rows: list[object]) -> list[int]:
    """Give the number of rows of each group that is read under one row of headings."""
    books.xlsx(path, {"Лист1": [head, *rows]})
    return [len(table.rows) for table in read(path, plan).tables]


def test_headings_that_repeat_but_for_a_number(tmp_path: Path, plan: ReadingPlan) -> None:
    path = tmp_path / "конкурсы 2022.xlsx"
    rows: list[list[object]] = [[ANNA, "Урок", "призёр", "", ""], [OLEG, "Урок", "", "Дебют", ""]]
    head: list[object] = ["ФИО", "Конкурс 1", "Результат", "Конкурс 2", "Результат"]
    assert flat(path, plan, head, *rows) == [2, 1]
    assert flat(path, plan, ["ФИО", "Конкурс 1", "Конкурс 2"], [ANNA, "Урок", "Дебют"]) == [1, 1]


def test_two_days_of_one_course_are_one_course(tmp_path: Path, plan: ReadingPlan) -> None:
    head: list[object] = ["ФИО", "Тема курсов", "Дата 1", "Дата 2"]
    row: list[object] = [ANNA, "Урок", "01.02.2022", "01.03.2022"]
    assert flat(tmp_path / "курсы 2022.xlsx", plan, head, row) == [1]
