"""Bare levels over marks: of what register they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.headings.recognise import Recognition, recognise
from pedmonitor.intake.sheets.raw_table import RawTable

if TYPE_CHECKING:
    from pedmonitor.intake.plan import ReadingPlan

LEVELS = ["Школьный уровень", "Муниципальный уровень", "Региональный уровень"]


def recognised(plan: ReadingPlan, header: list[str], title: str, file: str = "а") -> Recognition:
    columns = list(range(len(header)))
    paths: list[tuple[str, ...]] = [(caption,) for caption in header]
    return recognise(RawTable("Лист1", [title], header, paths, columns, 0), file=file, plan=plan)


@pytest.mark.parametrize("levels", [LEVELS, ["Школьный", "Районный", "Всероссийский"]])
def test_levels_under_a_title_of_contests_are_of_contests(
    plan: ReadingPlan, levels: list[str]
) -> None:
    found = recognised(plan, ["ФИО", *levels], "Участие в конкурсах за 2022 год")
    assert found.best is not None
    assert found.best.form.id == "contests"
    assert [c.says for c in found.best.columns if c.field == "level"] == levels
    assert not found.others


def test_levels_under_a_title_of_support_are_of_support(plan: ReadingPlan) -> None:
    found = recognised(plan, ["ФИО", *LEVELS[:2]], "Методическое сопровождение педагогов")
    assert found.best is not None
    assert found.best.form.id == "support"


def test_levels_that_no_name_explains_are_of_nothing(plan: ReadingPlan) -> None:
    assert not recognised(plan, ["ФИО", *LEVELS[:2]], "Список педагогов").is_known


def test_a_heading_that_speaks_for_itself_needs_no_name(plan: ReadingPlan) -> None:
    header = ["ФИО", "Должность", "Дата рождения", "Методическое сопровождение на уровне школы"]
    found = recognised(plan, header, "Список педагогов")
    assert [other.form.id for other in found.others] == ["support"]


def test_two_registers_named_alike_decide_nothing(plan: ReadingPlan) -> None:
    title = "Методическое сопровождение и конкурсы"
    found = recognised(plan, ["ФИО", *LEVELS], title)
    assert found.best is not None
    assert not [c.field for c in found.best.columns if c.says], "no heading is a level of contests"
