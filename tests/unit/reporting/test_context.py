from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.reporting.context import gather

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.result import IndicatorValue
    from pedmonitor.reporting.context import ReportContext


def test_runs_stand_oldest_first_and_this_one_last(context: ReportContext, templates: Path) -> None:
    material = gather(context, templates=templates)
    assert [run.period.label for run in material.runs] == ["2020", "2021", "2022"]
    assert material.now is material.figures[-1]


def test_a_gap_is_said_only_where_there_is_one(
    context: ReportContext, templates: Path, value: IndicatorValue
) -> None:
    material = gather(context, templates=templates)
    assert material.gap(value) == ""
    assert material.gap(replace(value, reporting=14, expected=14)) == ""
    assert material.gap(replace(value, reporting=11, expected=14)) == "; без данных 3 организаций"
    assert material.gap(replace(value, reporting=13, expected=14)) == "; без данных 1 организации"
