"""What each row of a table is for its register."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books
from making.returns import codes, read

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.intake.plan import ReadingPlan


def test_data_captions_totals_void_rows_and_answers(tmp_path: Path, plan: ReadingPlan) -> None:
    rows: list[list[object]] = [["ФИО", "Конкурс", "Уровень", "Дата"], ["МБОУ СОШ № 1"]]
    rows += [["Белова Анна Петровна", "Урок", "школьный", "01.03.2022"]]
    rows += [["МБОУ СОШ № 2"], ["в конкурсах не участвовали"], ["МБОУ СОШ № 3"]]
    rows += [["Громов Олег Ильич", "Урок", "школьный", "аннулировано"], ["-", "-", "-", "-"]]
    rows += [["Чижова Зоя Павловна", "Урок", "школьный", "01.03.2022"], ["Всего", 2]]
    books.xlsx(tmp_path / "конкурсы.xlsx", {"Лист1": rows})
    found = read(tmp_path / "конкурсы.xlsx", plan)
    (table,) = found.tables
    assert table.groups == ["МБОУ СОШ № 1", "МБОУ СОШ № 3"]
    assert [one.group for one in table.silent] == ["МБОУ СОШ № 2"]
    assert {code for code, _ in codes(found.issues)} == {"ROW-001", "ROW-004"}


@pytest.mark.parametrize(
    ("number", "name"),
    [
        ("Пример", "Иванов Иван Иванович"),
        ("(образец)", "Иванов Иван Иванович"),
        (1, "Образец: Иванов Иван Иванович"),
        (1, "Иванов Иван Иванович (образец)"),
    ],
)
def test_an_example_left_in_a_form_is_nobody(
    tmp_path: Path, plan: ReadingPlan, number: object, name: str
) -> None:
    rows: list[list[object]] = [
        ["№", "ФИО", "Должность", "Предмет"],
        [number, name, "учитель", "физика"],
        [2, "Образцова Анна Петровна", "учитель", "физика"],
    ]
    found = read(books.xlsx(tmp_path / "Кадры.xlsx", {"Кадры": rows}), plan)
    assert found.tables[0].rows == [2]
    assert [one.level.value for one in found.issues if one.code.value == "ROW-004"] == ["info"]
