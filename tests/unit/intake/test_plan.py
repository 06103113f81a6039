"""The reading plan: headings and their weights."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.plan import heading_forms

if TYPE_CHECKING:
    from pedmonitor.intake.plan import ReadingPlan


@pytest.mark.parametrize(
    ("heading", "form"),
    [
        ("Прошёл диагностику (да/нет)", "прошел диагностику"),
        ("Предмет 2", "предмет"),
        ("Педагогический стаж, лет", "педагогический стаж"),
        ("Дата рождения (дд.мм.гггг)", "дата рождения"),
        ("Количество часов (ак. ч.)", "количество часов"),
        ("Объём, часов", "объем"),
    ],
)
def test_readings_of_a_heading(heading: str, form: str) -> None:
    assert form in heading_forms(heading)


def test_a_heading_of_one_form_tells_more_than_a_heading_of_all(plan: ReadingPlan) -> None:
    assert plan.weights["название конкурса"] > plan.weights["фио"] > 0


def test_a_heading_is_read_rather_than_left_out(plan: ReadingPlan) -> None:
    assert plan.labels["documents"]["номер"] == "document_number", "not № п/п"
    assert plan.labels["staff"]["номер"] == "ordinal"


def test_the_plan_travels_to_workers(plan: ReadingPlan) -> None:
    copy = pickle.loads(pickle.dumps(plan))  # noqa: S301 - our own bytes
    assert copy.labels == plan.labels


def test_pedagogical_and_subject_free_positions(plan: ReadingPlan) -> None:
    assert plan.pedagogical["учитель"]
    assert not plan.pedagogical["руководитель"]
    assert "воспитатель" in plan.subject_free
    assert "учитель" not in plan.subject_free
