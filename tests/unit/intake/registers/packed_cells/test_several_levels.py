"""Cells that name several levels."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books
from making.returns import column, read

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.intake.plan import ReadingPlan


@pytest.mark.parametrize(
    ("cell", "levels"),
    [
        ("муниципальный, региональный", ["муниципальный", "региональный"]),
        ("школа / район", ["школьный", "муниципальный"]),
        ("муниципальный и региональный", ["муниципальный", "региональный"]),
        ("районный, муниципальный", ["муниципальный"]),
        ("муниципальный, призёр", ["муниципальный"]),
        ("", [None]),
    ],
)
def test_levels(cell: str, levels: list[str | None], tmp_path: Path, plan: ReadingPlan) -> None:
    head: list[object] = ["ФИО", "Конкурс", "Уровень", "Дата"]
    rows: list[list[object]] = [head, ["Белова Анна Петровна", "Учитель года", cell, "01.03.2022"]]
    books.xlsx(tmp_path / "конкурсы.xlsx", {"Лист1": rows})
    assert column(read(tmp_path / "конкурсы.xlsx", plan), "level") == levels
