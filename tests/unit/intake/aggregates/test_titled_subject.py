"""Tables of one subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.aggregates.titled_subject import titled_subjects

if TYPE_CHECKING:
    from pedmonitor.intake.plan import ReadingPlan


@pytest.mark.parametrize(
    ("title", "sheet", "codes"),
    [
        ("Диагностика учителей математики за 2022 год", "Лист1", ["математика"]),
        ("Диагностика учителей начальных классов СОШ", "Лист1", ["начальные классы"]),
        ("Диагностика дефицитов: физика, 2022", "Лист1", ["физика"]),
        ("Диагностика учителей химии и биологии", "Лист1", ["химия", "биология"]),
        ("Диагностика педагогов школы", "Химия", ["химия"]),
        ("Диагностика педагогов района, 2022", "Лист1", []),
        ("МБОУ «СОШ № 3»", "2022", []),
    ],
)
def test_subjects(title: str, sheet: str, codes: list[str], plan: ReadingPlan) -> None:
    assert list(titled_subjects([title], sheet, plan.lookups["subjects"])) == codes
