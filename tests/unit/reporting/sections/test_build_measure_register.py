"""Inside, measures and the plan by row; outside, only by direction and by state."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.model.edition import Edition
from pedmonitor.model.measure import Measure, MeasureRegister
from pedmonitor.model.plan_status import PlanSummary, RowState
from pedmonitor.reporting.document import Table
from pedmonitor.reporting.facts.context import gather
from pedmonitor.reporting.sections.build_measure_register import (
    plan_blocks,
    public_measures,
    register_blocks,
)

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.reporting.facts.context import ReportContext

DAY = dt.date(2022, 3, 1)
ONE = Measure(
    *("М-1", "p", "Помощь СОШ № 7", 2, "помощь молодым;", ("СОШ № 7",)),
    everybody=False,
    start=DAY,
    responsible="методист",
)
PLAN = PlanSummary(
    "p", "План", DAY, ((RowState.DONE, 3),), (("1", "Слёт", "май", "просрочено", ""),)
)


def test_inside(context: ReportContext, templates: Path) -> None:
    material = gather(
        replace(context, measures=MeasureRegister((ONE,)), plans=(PLAN,)), templates=templates
    )
    assert "СОШ № 7" in repr(register_blocks(material))
    assert [len(block.rows) for block in plan_blocks(material) if isinstance(block, Table)] == [
        1,
        1,
    ]


def test_outside_nobody_is_named(context: ReportContext, templates: Path) -> None:
    public = replace(
        context,
        edition=Edition.PUBLIC,
        measures=public_measures(MeasureRegister((ONE, ONE))),
        plans=(PLAN,),
    )
    material = gather(public, templates=templates)
    said = repr([*register_blocks(material), *plan_blocks(material), public.measures])
    assert "СОШ № 7" not in said
    assert "методист" not in said
    assert "Слёт" not in said
    (table,) = register_blocks(material)
    assert isinstance(table, Table)
    assert [getattr(cell, "value", None) for row in table.rows for cell in row][1:] == [2]


def test_without_registers_nothing_is_said(context: ReportContext, templates: Path) -> None:
    material = gather(context, templates=templates)
    assert [*register_blocks(material), *plan_blocks(material)] == []
    assert public_measures(None) is None
