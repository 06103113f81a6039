"""Tests of registers that stand in a list of staff as a column each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making import books
from making.returns import read

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.intake.plan import ReadingPlan

ANNA = "Белова Анна Петровна"
WHO = ["ФИО", "Дата рождения", "Должность", "Стаж"]
ROW: list[object] = [ANNA, "01.02.1980", "учитель физики", 5]


def _forms(path: Path, plan: ReadingPlan, *rows: list[object]) -> list[str]:
    books.xlsx(path, {"Лист1": list(rows)})
    return [table.form for table in read(path, plan).tables]


def test_every_column_is_a_register(tmp_path: Path, plan: ReadingPlan) -> None:
    head: list[object] = [*WHO, "ИОМ", "ПК (часы)", "Конкурсы (уровень)"]
    rows = [head, [*ROW, "да", "36", "муниц."]]
    found = _forms(tmp_path / "список.xlsx", plan, *rows)
    assert found[0] == "staff"
    assert sorted(found[1:]) == ["contests", "routes", "training"]


def test_a_list_of_some_people_answers_for_them_alone(tmp_path: Path, plan: ReadingPlan) -> None:
    rows: list[list[object]] = [
        ["Участники профессиональных конкурсов"],
        ["ФИО", "Конкурс", "Уровень", "ПК (часы)"],
        [ANNA, "«Учитель года»", "район", "36"],
    ]
    assert _forms(tmp_path / "конкурсы.xlsx", plan, *rows) == ["contests"]


def test_a_column_of_days_goes_before_the_words_of_a_cell(
    tmp_path: Path, plan: ReadingPlan
) -> None:
    rows: list[list[object]] = [
        ["Курсы педагогов"],
        ["ФИО", "Курсы: тема, год", "Дата окончания"],
        [ANNA, "«ФГОС 2021»", "05.03.2022"],
    ]
    path = books.xlsx(tmp_path / "курсы.xlsx", {"Лист1": rows})
    (table,) = read(path, plan).tables
    assert [str(day) for day in table.ends] == ["2022-03-05"]
