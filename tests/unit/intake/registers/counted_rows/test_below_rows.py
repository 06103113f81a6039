"""Signatures and parts of totals under the people of a register."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books
from making.returns import codes, read

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.intake.plan import ReadingPlan

HEAD: list[object] = ["ФИО", "Должность", "Предмет", "Дата рождения", "Дата приёма на работу"]
ANNA: list[object] = ["Белова Анна Петровна", "учитель", "физика", "01.02.1980", "01.09.2010"]


def told(path: Path, plan: ReadingPlan, *rows: list[object]) -> tuple[int, list[str]]:
    """Give how many rows are in, and the codes of what is told about the others."""
    books.xlsx(path / "кадры.xlsx", {"Кадры": [HEAD, ANNA, *rows]})
    found = read(path / "кадры.xlsx", plan)
    return len(found.tables[0].rows), [code for code, _ in codes(found.issues)]


@pytest.mark.parametrize(
    "row",
    [
        ["Директор", "", "", "________", "А.П. Белова"],
        ["Заместитель директора по НМР", None, "И.И. Зотова"],
        ["Руководитель ММО Рябова О.С.", "16.01.2023", "подпись"],
        ["Исполнитель", "Рябова О.С.", "тел. 2-14-15"],
        ["", "Директор", "________", "/Белова А.П./"],
        ["", "Заведующий детским садом", "", "______ /Белова А.П./"],
    ],
)
@pytest.mark.parametrize("blank", [[], [[]]])
def test_a_signature_under_the_rows_is_no_row(
    row: list[object], blank: list[list[object]], tmp_path: Path, plan: ReadingPlan
) -> None:
    assert told(tmp_path, plan, *blank, row) == (1, [])


def test_parts_of_a_total_are_no_rows(tmp_path: Path, plan: ReadingPlan) -> None:
    rows: list[list[object]] = [["Всего", 1], ["в том числе:", ""], ["учителя", 1], ["молодые", 0]]
    assert told(tmp_path, plan, *rows) == (1, ["ROW-001"])


def test_people_after_a_total_go_on(tmp_path: Path, plan: ReadingPlan) -> None:
    other = ["Громов Олег Ильич", *ANNA[1:]]
    assert told(tmp_path, plan, ["Итого", 1], other) == (2, ["ROW-001"])


def test_a_director_among_the_staff_is_a_row(tmp_path: Path, plan: ReadingPlan) -> None:
    head = ["Должность", "ФИО", *HEAD[2:]]
    rows = [head, ["учитель", ANNA[0], *ANNA[2:]], ["директор", "Громов Олег Ильич", *ANNA[2:]]]
    books.xlsx(tmp_path / "кадры.xlsx", {"Кадры": rows})
    assert len(read(tmp_path / "кадры.xlsx", plan).tables[0].rows) == 2
