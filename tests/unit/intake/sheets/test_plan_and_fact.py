"""A plan beside what came of it."""

from __future__ import annotations

import pytest

from pedmonitor.intake.sheets.plan_and_fact import without_plans

PLANNED = ("срок по плану",)
Path = tuple[str, ...]


@pytest.mark.parametrize(
    ("plan", "fact", "read"),
    [
        (("Дата (план)",), ("Дата (факт)",), ("Дата",)),
        (("Планируемая дата",), ("Фактическая дата",), ("дата",)),
        (("Срок", "план"), ("Срок", "факт"), ("Срок",)),
        (("Дата", "запланировано"), ("Дата", "выполнено"), ("Дата",)),
        (("Дата окончания (план)",), ("Дата окончания",), ("Дата окончания",)),
    ],
)
def test_the_fact_is_read_and_the_plan_is_not(plan: Path, fact: Path, read: Path) -> None:
    assert without_plans([("ФИО",), plan, fact]) == [("ФИО",), PLANNED, read]


@pytest.mark.parametrize(
    "paths",
    [
        [("ФИО",), ("Дата (план)",)],
        [("Планируемый срок реализации",), ("Дата составления",)],
        [("План",), ("Факт",)],
        [("Дата",), ("Отметка о выполнении",)],
        [("Дата утверждения",), ("Дата начала",)],
    ],
)
def test_what_has_no_fact_beside_it_stays(paths: list[Path]) -> None:
    assert without_plans(paths) == paths
