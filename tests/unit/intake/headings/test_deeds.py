"""Tests of lists of those who did something."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.headings.deeds import told_deeds

if TYPE_CHECKING:
    from pedmonitor.intake.plan import ReadingPlan


@pytest.mark.parametrize(
    ("title", "forms"),
    [
        ("Список педагогов МБОУ «СОШ № 1», прошедших диагностику дефицитов", {"diagnostics"}),
        ("Учителя, принявшие участие в конкурсах", {"contests"}),
        ("Педагоги, имеющие ИОМ", {"routes"}),
        ("Список педагогов, имеющих первую категорию", set()),
        ("Список педагогов МБОУ «Школа для обучающихся, имеющих ОВЗ»", set()),
        ("Сведения о повышении квалификации педагогов", set()),
    ],
)
def test_what_a_title_says_of_some(title: str, forms: set[str], plan: ReadingPlan) -> None:
    assert told_deeds([title], plan) == forms
