"""Rows of a table of counts that are no organisation of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making import books
from unseen.district import DIAGNOSTICS, Rows, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path


def test_groups_of_people_are_told_in_one_message(tmp_path: Path) -> None:
    rows: Rows = [
        ["Диагностика профессиональных дефицитов за 2022 год"],
        ["ОО", "Всего педагогов", "Прошли диагностику"],
        ["МБОУ СОШ № 1", 20, 5],
        ["Учителя", 15, 4],
        ["Совместители", 2, 0],
        ["МБОУ СОШ № 2", 30, 11],
    ]
    books.xlsx(tmp_path / "returns" / "свод.xlsx", {"Лист1": rows})
    found = computed(tmp_path / "returns")
    assert of(found, DIAGNOSTICS) == (16, 50)
    (said,) = told(found, "ROW-001")
    assert said.startswith("строки 4, 5 — о группе")
