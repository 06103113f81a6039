from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.model.result import Status
from pedmonitor.reporting.facts.context import gather
from pedmonitor.reporting.sections.build_bars import bars

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.reporting.facts.context import ReportContext


def test_bars_carry_counts_and_target(context: ReportContext, templates: Path) -> None:
    material = gather(context, templates=templates)
    chart = bars("3.1", material.now.part("3.1", "subject"), material)
    assert chart is not None
    first = dict(zip(chart.columns, chart.rows[0], strict=True))
    assert first == {
        "title": "математика", "value": 25.0, "label": "10 из 40 (25,0\N{NO-BREAK SPACE}%)",
        "numerator": 10.0, "denominator": 40.0, "target": 20.0, "muted": 0,
    }  # fmt: skip
    assert dict(zip(chart.columns, chart.rows[2], strict=True))["muted"] == 1
    assert dict(chart.texts)["target"] == "цель: не менее 20\N{NO-BREAK SPACE}%"


def test_a_hidden_cell_has_no_number_in_any_field(context: ReportContext, templates: Path) -> None:
    material = gather(context, templates=templates)
    values = material.now.part("3.1", "subject")
    hidden = [replace(values[0], status=Status.SUPPRESSED), *values[1:]]
    chart = bars("3.1", hidden, material)
    assert chart is not None
    assert chart.rows[0] == ("математика", None, "*", None, None, 20.0, 0)
    assert "10" not in chart.alternative


def test_one_bar_is_no_chart(context: ReportContext, templates: Path) -> None:
    material = gather(context, templates=templates)
    assert bars("3.1", material.now.part("3.1", "subject")[:1], material) is None
