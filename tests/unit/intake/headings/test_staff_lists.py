"""Lists of staff that tell of facts as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import Cell, RawSheet
from pedmonitor.intake.headings.recognise import recognise
from pedmonitor.intake.headings.staff_lists import wide_staff
from pedmonitor.intake.sheets.grid import Grid
from pedmonitor.intake.sheets.tables import find_tables

if TYPE_CHECKING:
    from pedmonitor.intake.plan import ReadingPlan

PERSON = ["Иванова Анна Петровна", "01.02.1980", "учитель", "физика", "да", "нет"]


def _form(plan: ReadingPlan, *headings: str) -> str:
    rows: list[list[Cell]] = [[*headings], [*PERSON[: len(headings)]]]
    (table,) = find_tables(Grid(RawSheet("Лист1", rows), plan.vocabulary))
    best = recognise(table, file="СОШ 1.xlsx", plan=plan).best
    return best.form.id if best else ""


def test_marks_of_several_registers_make_a_list_of_staff(plan: ReadingPlan) -> None:
    heads = ("ФИО", "Дата рождения", "Должность", "Предмет", "ИОМ", "Конкурсы")
    assert _form(plan, *heads) == "staff"


def test_without_a_list_of_staff_there_is_none() -> None:
    assert wide_staff([]) is None
