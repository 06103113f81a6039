from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from making.measures import measure

from pedmonitor.model.edition import Edition
from pedmonitor.model.effect import Effect, Obstacle, Rung
from pedmonitor.model.measure_effect import JudgedMeasures, MeasureEffect
from pedmonitor.reporting.document import BulletList
from pedmonitor.reporting.facts.context import gather
from pedmonitor.reporting.sections.build_effect_section import effect_blocks
from pedmonitor.reporting.sections.build_measures import measures_section

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.reporting.facts.context import ReportContext

HELD = MeasureEffect(measure("А"), "2.1", Effect(Rung.HELD, (Obstacle.NO_VALUES,)))


def test_the_report_tells_measures_in_short(context: ReportContext, templates: Path) -> None:
    own = replace(context, judged=JudgedMeasures((HELD,)))
    blocks = effect_blocks(gather(own, templates=templates))
    listed = next(block for block in blocks if isinstance(block, BulletList))
    assert listed.items[0].startswith("М-1 «Семинары». Ступень 0. Мероприятие")
    assert set(blocks) <= set(measures_section(gather(own, templates=templates)).blocks)


def test_without_measures_and_in_public_it_says_nothing(
    context: ReportContext, templates: Path
) -> None:
    assert effect_blocks(gather(context, templates=templates)) == []
    public = replace(context, judged=JudgedMeasures((HELD,)), edition=Edition.PUBLIC)
    assert effect_blocks(gather(public, templates=templates)) == []
