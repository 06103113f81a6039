"""«Да» of every row that a line over the table says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books
from making.returns import column, read

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.intake.plan import ReadingPlan

HEAD: list[object] = ["№", "Наставник", "Наставляемый", "Дата приказа"]
PAIR: list[object] = [1, "Белова Анна Петровна", "Громов Олег Ильич", "01.09.2022"]


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Реализация целевой модели наставничества", True),
        ("Наставники, в том числе по целевой модели наставничества", False),
        ("Наставники вне целевой модели наставничества", False),
        ("Наставничество", False),
    ],
)
def test_titles(title: str, told: object, tmp_path: Path, plan: ReadingPlan) -> None:
    books.xlsx(tmp_path / "пары.xlsx", {"Лист1": [[title], HEAD, PAIR]})
    found = read(tmp_path / "пары.xlsx", plan)
    assert ("target_model" in found.tables[0].columns) is told
    if told:
        assert column(found, "target_model") == [True, True]


def test_a_column_goes_before_the_title(tmp_path: Path, plan: ReadingPlan) -> None:
    rows: list[list[object]] = [
        ["Реализация целевой модели наставничества"],
        [*HEAD, "Целевая модель"],
        [*PAIR, "нет"],
    ]
    books.xlsx(tmp_path / "пары.xlsx", {"Лист1": rows})
    assert column(read(tmp_path / "пары.xlsx", plan), "target_model") == [False, False]


COURSE: list[object] = ["Белова Анна Петровна", "ПК", "ФГОС", "01.04.2022"]


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Повышение квалификации по итогам диагностики профессиональных дефицитов", True),
        ("Курсы с учётом результатов диагностики дефицитов", True),
        ("Повышение квалификации, в том числе по итогам диагностики", False),
        ("Итоги диагностики и курсы повышения квалификации", False),
        ("Курсы по итогам диагностики и прочие", False),
    ],
)
def test_courses_by_their_basis_are_told(
    title: str, told: object, tmp_path: Path, plan: ReadingPlan
) -> None:
    head: list[object] = ["ФИО", "Вид", "Тема", "Дата окончания"]
    books.xlsx(tmp_path / "ПК.xlsx", {"Лист1": [[title], head, COURSE]})
    found = read(tmp_path / "ПК.xlsx", plan)
    assert [table.form for table in found.tables] == ["training"]
    assert ("by_diagnostics" in found.tables[0].columns) is told
    assert any("так её называет" in one.message for one in found.issues) is told


def test_a_column_of_bases_goes_before_the_title(tmp_path: Path, plan: ReadingPlan) -> None:
    head: list[object] = ["ФИО", "Вид", "Тема", "Дата окончания", "Основание"]
    rows: list[list[object]] = [["Курсы по итогам диагностики"], head, [*COURSE, "по желанию"]]
    books.xlsx(tmp_path / "ПК.xlsx", {"Лист1": rows})
    assert "by_diagnostics" not in read(tmp_path / "ПК.xlsx", plan).tables[0].columns
