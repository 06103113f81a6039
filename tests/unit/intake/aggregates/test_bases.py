"""Rows of the whole staff in a table of indicators."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books

from pedmonitor.intake.aggregates.bases import is_base
from pedmonitor.intake.files.source import SourceFile
from pedmonitor.intake.read_return import read_return

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.intake.plan import ReadingPlan


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Всего педагогов", True),
        ("Общее количество педагогических работников, чел.", True),
        ("Всего", False),
        ("Диагностика дефицитов", False),
    ],
)
def test_what_is_the_whole_staff(plan: ReadingPlan, text: str, told: bool) -> None:  # noqa: FBT001
    assert is_base(text, plan) is told


def bases(tmp_path: Path, plan: ReadingPlan, *rows: list[object]) -> list[object]:
    head: list[list[object]] = [["ОО", "Показатель", "Кол-во"]]
    path = books.xlsx(tmp_path / "а.xlsx", {"Свод": [*head, *rows]})
    return list(read_return(SourceFile(path, "а.xlsx"), plan).tables[0].columns["denominator"])


def test_each_organisation_has_its_own(tmp_path: Path, plan: ReadingPlan) -> None:
    rows: list[list[object]] = [
        ["СОШ № 1", "Всего педагогов", 40],
        ["", "Диагностика дефицитов", 20],
        ["СОШ № 2", "Диагностика дефицитов", 10],
        ["", "Всего педагогов", 30],
    ]
    assert bases(tmp_path, plan, *rows) == [40, 30]


def test_two_that_differ_are_none(tmp_path: Path, plan: ReadingPlan) -> None:
    rows: list[list[object]] = [
        ["СОШ № 1", "Всего педагогов", 40],
        ["", "Диагностика дефицитов", 20],
        ["", "Всего педагогов", 41],
    ]
    assert bases(tmp_path, plan, *rows) == [None]
