from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from pedmonitor.model.result import Status, TargetOutcome
from pedmonitor.reporting.cells import cell_text
from pedmonitor.reporting.document import BulletList, Light, Signal, Table
from pedmonitor.reporting.facts.context import gather
from pedmonitor.reporting.sections.build_totals import status_cell, totals_section

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.result import IndicatorValue
    from pedmonitor.reporting.facts.context import ReportContext


def _tables(context: ReportContext, templates: Path) -> list[Table]:
    blocks = totals_section(gather(context, templates=templates)).blocks
    return [block for block in blocks if isinstance(block, Table)]


def _rules(context: ReportContext, templates: Path) -> tuple[str, ...]:
    blocks = totals_section(gather(context, templates=templates)).blocks
    return next(block.items for block in blocks if isinstance(block, BulletList))


def test_target_columns_stand_only_where_the_group_has_targets(
    context: ReportContext, templates: Path
) -> None:
    titles = [[column.title for column in table.columns] for table in _tables(context, templates)]
    assert "Цель" not in titles[0]
    assert "Цель" in titles[1]


def test_an_absent_value_stays_with_its_reason(context: ReportContext, templates: Path) -> None:
    rows = [row for table in _tables(context, templates) for row in table.rows]
    row = next(row for row in rows if cell_text(row[0]) == "3.3")
    words = [cell_text(cell) for cell in row]
    assert words[2] == "нет данных"
    assert "нет исходных данных" in words
    assert "Показатель 3.3: реестр независимой оценки не представлен." in _rules(context, templates)


def test_incomplete_data_are_said_beside_the_value(context: ReportContext, templates: Path) -> None:
    values = tuple(replace(value, status=Status.PARTIAL) for value in context.run.values)
    partial = replace(context, run=replace(context.run, values=values))
    row = _tables(partial, templates)[0].rows[0]
    assert "45 из 370" in [cell_text(cell) for cell in row]
    assert row[4] == Signal(Light.AMBER, "неполные данные")


def test_how_to_read_the_tables_is_said_once(context: ReportContext, templates: Path) -> None:
    rules = _rules(context, templates)
    assert sum("сумма по строкам больше итога: показатель 3.1" in rule for rule in rules) == 1
    assert sum("менее 10 даны бледно" in rule for rule in rules) == 1
    assert any("нет данных одной организации" in rule for rule in rules)


@pytest.mark.parametrize(
    ("changes", "light", "words"),
    [
        ({}, Light.GREEN, "цель достигнута"),
        ({"numerator": 40}, Light.RED, "цель не достигнута: не хватает 16 ед."),
        ({"status": Status.PARTIAL}, Light.AMBER, "цель достигнута; данные неполные"),
        ({"numerator": 2, "denominator": 3}, Light.GREY, "не оценивается: менее 10"),
        ({"numerator": None, "status": Status.NO_DATA}, Light.GREY, "нет данных"),
        ({"status": Status.SUPPRESSED}, Light.GREY, "не приводится: малая численность"),
        ({"target": None}, Light.GREY, "цель не установлена"),
    ],
)
def test_every_row_has_a_word_of_judgement(
    context: ReportContext,
    templates: Path,
    value: IndicatorValue,
    changes: dict[str, object],
    light: Light,
    words: str,
) -> None:
    met = changes.get("numerator") != 40
    target = TargetOutcome(">=", Fraction(15), met=met, short_by=0 if met else 16)
    judged = replace(value, **{"target": target, **changes})  # type: ignore[arg-type]  # a table
    assert status_cell(judged, gather(context, templates=templates)) == Signal(light, words)


def test_organisations_are_left_to_the_annex(context: ReportContext, templates: Path) -> None:
    found = [table.caption for table in _tables(context, templates)]
    captions = [caption for caption in found if caption.startswith("По ")]
    assert captions == ["По группам организаций: показатель 2.1", "По предметам: показатель 3.1"]
