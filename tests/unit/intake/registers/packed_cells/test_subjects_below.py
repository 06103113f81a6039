"""A second subject in a line of its own, under the teacher."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making import books
from making.returns import read

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.intake.plan import ReadingPlan

ANNA, OLEG = "Белова Анна Петровна", "Громов Олег Ильич"
HEAD: list[object] = ["№", "ФИО", "Должность", "Предмет"]


def subjects(path: Path, plan: ReadingPlan, *rows: list[object]) -> list[object]:
    books.xlsx(path / "кадры.xlsx", {"Кадры": [HEAD, *rows]})
    (table,) = read(path / "кадры.xlsx", plan).tables
    return list(table.columns["subject"])


def test_lines_under_a_teacher(tmp_path: Path, plan: ReadingPlan) -> None:
    found = subjects(
        tmp_path,
        plan,
        [1, ANNA, "учитель", "физика"],
        ["", "", "", "химия"],
        ["", "", "", "биология"],
        [2, OLEG, "учитель", "математика"],
    )
    assert found == [("физика", "химия", "биология"), ("математика",)]


def test_a_caption_over_rows_without_a_subject(tmp_path: Path, plan: ReadingPlan) -> None:
    found = subjects(
        tmp_path,
        plan,
        [1, ANNA, "учитель", "физика"],
        ["", "", "", "химия"],
        [2, OLEG, "учитель", ""],
    )
    assert found == [("физика",), ("химия",)]
