"""Marks of absence where a result should stand, and «отсутствует» where it is the result."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books

from unseen.district import ANNA, DIAGNOSTICS, OLEG, SCHOOL, STAFF, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.result import RunResult
    from unseen.district import Rows

BURNOUT = "burnout_diag_by_subject_share"
AWAY = ["н", "н/я", "отс.", "отсутств.", "б/л", "болел", "не явился"]


def _computed(folder: Path, title: str, heading: str, *cells: str) -> RunResult:
    rows: Rows = [[f"{title}, 2022 год. {SCHOOL}"], ["ФИО", heading]]
    rows += [[one, cell] for one, cell in zip((ANNA, OLEG), cells, strict=True)]
    books.xlsx(folder / "Кадры.xlsx", {"Кадры": STAFF})
    books.xlsx(folder / "диагностика.xlsx", {"Лист1": rows})
    return computed(folder)


@pytest.mark.parametrize("mark", AWAY)
@pytest.mark.parametrize(
    ("heading", "result"),
    [("Результат", "средний"), ("Уровень", "средний"), ("Балл", "12"), ("Уровень дефицита", "12")],
)
def test_who_was_away_has_not_passed_and_it_is_told(
    folder: Path, heading: str, result: str, mark: str
) -> None:
    found = _computed(folder, "Диагностика профдефицитов", heading, result, mark)
    assert of(found, DIAGNOSTICS) == (1, 2)
    said = [
        text for text in (*told(found, "ROW-006"), *told(found, "CELL-006")) if "не учтены" in text
    ]
    assert len(said) == 1
    assert not any("посчитаны" in text for text in told(found, "ROW-006"))


@pytest.mark.parametrize(
    ("title", "heading", "indicator"),
    [
        ("Диагностика профессионального выгорания", "Уровень выгорания", BURNOUT),
        ("Диагностика профессиональных дефицитов", "Дефицит", DIAGNOSTICS),
        ("Диагностика профессиональных дефицитов", "Уровень дефицитов", DIAGNOSTICS),
    ],
)
def test_no_burnout_and_no_deficit_are_findings(
    folder: Path, title: str, heading: str, indicator: str
) -> None:
    found = _computed(folder, title, heading, "высокий", "отсутствует")
    assert of(found, indicator) == (2, 2)
    assert told(found, "ROW-006") == []


def test_who_is_absent_for_a_reason_has_no_finding(folder: Path) -> None:
    title, why = "Диагностика профессионального выгорания", "отсутствует по болезни"
    found = _computed(folder, title, "Уровень выгорания", "высокий", why)
    assert of(found, BURNOUT) == (1, 2)
