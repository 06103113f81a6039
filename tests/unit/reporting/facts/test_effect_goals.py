from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from making.measures import measure

from pedmonitor.definitions.profile import Target
from pedmonitor.model.effect import Effect, Rung
from pedmonitor.model.measure_effect import JudgedMeasures, MeasureEffect
from pedmonitor.model.result import Status
from pedmonitor.reporting.cells import cell_text
from pedmonitor.reporting.document import Paragraph, Table
from pedmonitor.reporting.facts.context import gather
from pedmonitor.reporting.facts.effect_goals import goals_blocks, pace_so_far
from pedmonitor.reporting.text.numbers import NBSP

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.reporting.facts.context import ReportContext


def naming(context: ReportContext, *refs: str) -> ReportContext:
    effects = tuple(MeasureEffect(measure("А"), ref, Effect(Rung.HELD)) for ref in refs)
    return replace(context, judged=JudgedMeasures(effects))


def lines(context: ReportContext, templates: Path) -> list[list[str]]:
    table = goals_blocks(gather(context, templates=templates))[0]
    assert isinstance(table, Table)
    return [[cell_text(cell).replace(NBSP, " ") for cell in row] for row in table.rows]


def test_target_actual_and_pace_of_the_indicators_of_measures(
    context: ReportContext, templates: Path
) -> None:
    assert lines(naming(context, "3.1", "2.1"), templates) == [
        ["2.1", "не менее 15 %", "62 из 370 (16,8 %)", "цель достигнута", "+0,9 п. п.", "—"],
        ["3.1", "не менее 20 %", "73 из 370 (19,7 %)", "1 ед.", "−2,6 п. п.", "—"],
    ]


def test_what_later_years_would_need(context: ReportContext, templates: Path) -> None:
    rows = tuple(
        row.model_copy(update={"targets": (Target(value=Decimal(25), year=2024),)})
        if row.ref == "3.1"
        else row
        for row in context.profile.indicators
    )
    own = replace(context, profile=context.profile.model_copy(update={"indicators": rows}))
    later = lines(naming(own, "3.1"), templates)[-1]
    assert later[1] == "не менее 25 % к 2024 году"
    assert later[-1] == "+2,6 п. п."


def test_without_targets_that_is_said(context: ReportContext, templates: Path) -> None:
    (block,) = goals_blocks(gather(naming(context, "1.1", "нет"), templates=templates))
    assert isinstance(block, Paragraph)
    assert "целей в документе нет" in block.text


def test_the_pace_is_exact_and_only_between_comparable_years(
    context: ReportContext, templates: Path
) -> None:
    material = gather(context, templates=templates)
    assert pace_so_far("3.1", material) == 50 * (Fraction(73, 370) - Fraction(1, 4))
    assert pace_so_far("4.2", material) is None
    assert pace_so_far("2.2", material) is None
    other = tuple(replace(run, definitions_sha256="e" * 64) for run in context.earlier)
    changed = gather(replace(context, earlier=other), templates=templates)
    assert pace_so_far("3.1", changed) is None


def test_no_target_is_called_reached_by_those_who_have_reported(
    context: ReportContext, templates: Path
) -> None:
    values = tuple(
        replace(value, status=Status.PARTIAL) if value.ref == "2.1" else value
        for value in context.run.values
    )
    own = replace(context, run=replace(context.run, values=values))
    (line,) = lines(naming(own, "2.1"), templates)
    assert line[3] == "данные неполные"
