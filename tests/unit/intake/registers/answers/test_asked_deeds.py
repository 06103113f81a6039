"""Unread columns that ask whether the fact took place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books
from making.returns import codes, read

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.intake.plan import ReadingPlan

ANNA, OLEG, ZOYA = "Белова Анна Петровна", "Громов Олег Ильич", "Чижова Зоя Павловна"
HEAD: list[object] = ["ФИО", "Уровень", "Дата начала", "Организовано (да/нет)"]


@pytest.mark.parametrize(
    ("answers", "left", "silent"),
    [
        (("да", "нет", "да"), 2, 1),
        (("да", "нет", ""), 1, 1),  # a blank is no answer of the school
        (("да", "да", ""), 2, 0),
        (("", "", ""), 3, 0),  # the column says nothing at all
    ],
)
def test_rows_denied_are_left_out(
    tmp_path: Path, plan: ReadingPlan, answers: tuple[str, ...], left: int, silent: int
) -> None:
    rows: list[list[object]] = [
        [name, "школьный", "01.02.2022", answer]
        for name, answer in zip((ANNA, OLEG, ZOYA), answers, strict=True)
    ]
    path = books.xlsx(tmp_path / "сопровождение.xlsx", {"Лист1": [HEAD, *rows]})
    reading = read(path, plan)
    (table,) = reading.tables
    assert len(table.rows) == left
    assert len(table.silent) == silent
    assert ("HEAD-001" in {code[0] for code in codes(reading.issues)}) == (left < len(rows))
