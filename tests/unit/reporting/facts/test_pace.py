from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from pedmonitor.definitions.profile import Target
from pedmonitor.model.period import parse_period
from pedmonitor.model.result import Choice, Status
from pedmonitor.reporting.document import BulletList
from pedmonitor.reporting.facts.context import gather
from pedmonitor.reporting.facts.pace import pace_blocks

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.reporting.facts.context import ReportContext


def sentences(context: ReportContext, templates: Path, *targets: Target) -> list[str]:
    """Give indicator 2.1 (62 of 370) other targets and list what is said of them."""
    profile = context.profile
    rows = tuple(
        row.model_copy(update={"targets": targets if row.ref == "2.1" else ()})
        for row in profile.indicators
    )
    own = replace(context, profile=profile.model_copy(update={"indicators": rows}))
    blocks = pace_blocks(gather(own, templates=templates))
    found = [item for block in blocks if isinstance(block, BulletList) for item in block.items]
    return [text.replace("\N{NO-BREAK SPACE}", " ") for text in found]


def test_the_pace_to_a_later_target(context: ReportContext, templates: Path) -> None:
    (text,) = sentences(context, templates, Target(value=Decimal(25), year=2024))
    assert text == (
        "Показатель 2.1: цель на 2024 год — не менее 25 %; за 2022 год 62 из 370 (16,8 %); чтобы "
        "достичь её, нужно +4,1 п. п. в год."
    )


def test_a_target_from_above_needs_a_fall(context: ReportContext, templates: Path) -> None:
    target = Target(op="<=", value=Decimal(10), year=2023)
    assert "нужно −6,8 п. п. в год" in sentences(context, templates, target)[0]


def test_what_is_reached_needs_no_pace(context: ReportContext, templates: Path) -> None:
    (text,) = sentences(context, templates, Target(value=Decimal(15), year=2023))
    assert text.endswith("(16,8 %), значение цели уже достигнуто.")


@pytest.mark.parametrize(
    "target",
    [Target(value=Decimal(25)), Target(value=Decimal(25), year=2022)],
)
def test_targets_of_this_year_and_of_every_year_are_judged_elsewhere(
    context: ReportContext, templates: Path, target: Target
) -> None:
    assert sentences(context, templates, target) == []


def test_a_target_of_another_reading_is_none(context: ReportContext, templates: Path) -> None:
    target = Target(value=Decimal(25), year=2024, when={"Q26": "concept"})
    assert sentences(context, templates, target) == []
    chosen = replace(context.run, choices=(Choice("Q26", "concept", ""),))
    assert sentences(replace(context, run=chosen), templates, target)


def test_shorter_periods_and_hidden_values_have_none(
    context: ReportContext, templates: Path
) -> None:
    target = Target(value=Decimal(25), year=2024)
    quarter = replace(context.run, period=parse_period("2022Q3"))
    hidden = tuple(replace(v, status=Status.SUPPRESSED) for v in context.run.values)
    for run in (quarter, replace(context.run, values=hidden)):
        assert sentences(replace(context, run=run), templates, target) == []
