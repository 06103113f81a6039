"""Mentors and those whom they teach, told by a column beside; no roles, no mentoring."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.cells.raw import Cell, RawSheet
from pedmonitor.intake.headings.recognise import Recognition, recognise
from pedmonitor.intake.sheets.grid import Grid
from pedmonitor.intake.sheets.tables import find_tables

if TYPE_CHECKING:
    from pedmonitor.intake.plan import ReadingPlan

ANNA, OLEG = "Белова Анна Петровна", "Громов Олег Ильич"
Rows = list[list[Cell]]


def seen(
    plan: ReadingPlan, rows: Rows, *, title: str = "Реестр наставничества", file: str = "a.xlsx"
) -> tuple[Recognition, int]:
    """Recognise the only table and count its rows."""
    above: Rows = [[title]] if title else []
    (table,) = find_tables(Grid(RawSheet("Лист1", [*above, *rows]), plan.vocabulary))
    return recognise(table, file=file, plan=plan), len(table.rows)


def fields(found: Recognition) -> dict[int, str]:
    return {column.at: column.field for column in found.best.columns} if found.best else {}


@pytest.mark.parametrize("heads", [["ФИО педагога", "Наставник"], ["Педагог", "Наставник (ФИО)"]])
def test_a_bare_name_beside_the_mentor_is_whom_he_teaches(
    plan: ReadingPlan, heads: list[Cell]
) -> None:
    told = fields(seen(plan, [[*heads, "Приказ"], [OLEG, ANNA, "№ 5 от 01.02.2022"]])[0])
    assert (told[0], told[1]) == ("mentee_name", "mentor_name")


def test_a_staff_with_mentors_stays_a_staff(plan: ReadingPlan) -> None:
    rows: Rows = [
        ["ФИО", "Должность", "Дата рождения", "Наставник"],
        [OLEG, "учитель", "01.02.1999", ANNA],
    ]
    found, _ = seen(plan, rows, title="Список молодых педагогов")
    assert found.best is not None
    assert found.best.form.id == "staff"


def test_a_list_in_roles_is_mentoring_whatever_its_names_are_called(plan: ReadingPlan) -> None:
    head: list[Cell] = ["Программа", "ФИО учителя, воспитателя", "Роль (наставник/наставляемый)"]
    rows: Rows = [
        [*head, "Категория участника", "Дата утверждения", "Начало", "Окончание"],
        ["П1", ANNA, "наставник", "педагог", "01.02.2022", "01.02.2022", "01.12.2022"],
    ]
    told = fields(seen(plan, rows)[0])
    assert (told[1], told[2]) == ("full_name", "role")
    rows[0][1] = "Конкурсант"  # a name that this register does not ask for: told, no routes
    found, _ = seen(plan, rows)
    assert found.best is None
    assert found.nearest is not None
    assert found.nearest.form.id == "mentoring"


def test_without_a_role_or_a_name_of_it_there_is_no_mentoring(plan: ReadingPlan) -> None:
    head: list[Cell] = ["ФИО учителя", "Уровень", "Форма", "С какого числа", "Окончание"]
    rows: Rows = [
        [*head, "Основание (приказ)"],
        [ANNA, "школьный", "консультация", "01.02.2022", "01.12.2022", "приказ № 12"],
    ]
    found, _ = seen(plan, rows, title="")
    assert found.best is not None
    assert found.best.form.id == "support"
