from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.analysis.judge import Judge
from pedmonitor.reporting.facts.context import gather
from pedmonitor.reporting.facts.funnel_places import Placed
from pedmonitor.reporting.pictures.funnel_chart import funnel_chart

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.reporting.document import Chart, ChartValue
    from pedmonitor.reporting.facts.context import ReportContext

GROUPS = {"СОШ № 1": (20, 60), "ООШ № 4": (0, 40), "Гимназия": (7, 40), "НОШ": (3, 8)}


@pytest.fixture
def chart(context: ReportContext, templates: Path) -> Chart:
    funnel = Judge().funnel((30, 150), tuple(GROUPS.values()))
    row = context.profile.indicators[1]
    placed = Placed(row, (30, 150), GROUPS, funnel, (), hidden=False)
    return funnel_chart(placed, "словами", gather(context, templates=templates))


def column(chart: Chart, name: str) -> list[ChartValue]:
    return [row[chart.columns.index(name)] for row in chart.rows]


def test_organisations_come_first_with_their_flags(chart: Chart) -> None:
    assert column(chart, "organisation")[:5] == [*GROUPS, None]
    assert column(chart, "flag")[:4] == ["attention", "signal", "inside", "small"]
    assert column(chart, "value")[:2] == [100 * 20 / 60, 0]
    assert set(column(chart, "centre")) == {20.0}


def test_limits_lie_between_organisations_too(chart: Chart) -> None:
    sizes = column(chart, "n")
    assert len(sizes) > len(GROUPS)
    drawn = {n for _, n in GROUPS.values()}
    assert drawn.isdisjoint(sizes[len(GROUPS) :])
    at = sizes.index(40)
    low, high = column(chart, "low95")[at], column(chart, "high95")[at]
    assert (low, high) == pytest.approx((7.1, 31.9), abs=0.05)  # domain.md §3.3


def test_its_words_are_given(chart: Chart) -> None:
    assert dict(chart.texts)["centre"] == "по муниципалитету: 20,0\N{NO-BREAK SPACE}%"
    assert (chart.template, chart.alternative) == ("funnel", "словами")
