"""Mentors and those whom they teach: told by the storey above their names."""

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
NAMES = [
    "ФИО педагога",
    "Ф.И.О. педагога",
    "Фамилия, имя, отчество",
    "фамилия И.О.",
    "Фамилия И.О.",
    "ФИО педагога, должность",
    "ФИО учителя",
    "ФИО (полностью)",
]
GROUPS: list[Cell] = ["№", "Наставник", "", "Наставляемый", "", "Индивидуальная программа"]


def seen(
    plan: ReadingPlan, rows: Rows, *, title: str = "Реестр наставничества", file: str = "a.xlsx"
) -> tuple[Recognition, int]:
    """Recognise the only table and count its rows."""
    above: Rows = [[title]] if title else []
    (table,) = find_tables(Grid(RawSheet("Лист1", [*above, *rows]), plan.vocabulary))
    return recognise(table, file=file, plan=plan), len(table.rows)


def fields(found: Recognition) -> dict[int, str]:
    return {column.at: column.field for column in found.best.columns} if found.best else {}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("number", ["№", "№ п/п", ""])
def test_a_name_under_a_role_is_in_that_role(plan: ReadingPlan, name: str, number: str) -> None:
    rows: Rows = [
        [number, *GROUPS[1:]],
        ["", name, "должность", name, "кто (педагог/ученик)", "дата утверждения"],
        [1, ANNA, "учитель", OLEG, "педагог", "01.02.2022"],
    ]
    found, data = seen(plan, rows if number else [row[1:] for row in rows])
    told = fields(found)
    at = [at for at, field in told.items() if field in {"mentor_name", "mentee_name"}]
    assert [told[i] for i in at] == ["mentor_name", "mentee_name"]
    assert at == ([1, 3] if number else [0, 2])
    assert data == 1


def test_a_number_in_the_lower_storey_makes_it_no_row(plan: ReadingPlan) -> None:
    rows: Rows = [
        ["", "Наставник", "", "Наставляемый", "", "Дата утверждения"],
        ["№", "Фамилия И.О.", "должность", "Фамилия И.О.", "должность", ""],
        [1, "Белова А.П.", "учитель", "Громов О.И.", "учитель", "01.02.2022"],
    ]
    assert seen(plan, rows)[1] == 1
    rows = [["№", "Наставник", "Наставляемый", "Приказ"], ["", "ФИО", "ФИО", "номер, дата"]]
    assert seen(plan, [*rows, [1, ANNA, OLEG, "№ 5 от 01.02.2022"]])[1] == 1


def test_words_of_a_caption_tell_the_role(plan: ReadingPlan) -> None:
    head: list[Cell] = ["№ п/п", "Сведения о наставнике", "", "Сведения о молодом педагоге", ""]
    rows: Rows = [
        [*head, "Дата утверждения программы"],
        ["", "ФИО", "категория", "ФИО", "стаж", ""],
        [1, ANNA, "высшая", OLEG, 1, "01.02.2022"],
    ]
    told = fields(seen(plan, rows)[0])
    assert (told[1], told[3]) == ("mentor_name", "mentee_name")
    assert "mentee_kind" not in told.values()  # the category is the mentor's


def test_surnames_and_given_names_apart(plan: ReadingPlan) -> None:
    parts: list[Cell] = ["Фамилия", "Имя", "Отчество"]
    rows: Rows = [
        ["Наставник", "", "", "Наставляемый", "", "", "Дата утверждения"],
        [*parts, *parts, ""],
        [*ANNA.split(), *OLEG.split(), "01.02.2022"],
    ]
    told = fields(seen(plan, rows)[0])
    assert (told[0], told[5]) == ("mentor_last_name", "mentee_patronymic")
