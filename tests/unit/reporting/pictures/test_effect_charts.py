from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from making.measures import measure

from pedmonitor.model.effect import Comparison, Effect, Group, Rung
from pedmonitor.model.measure_effect import MeasureEffect
from pedmonitor.model.period import calendar_year
from pedmonitor.reporting.charts.drawing import chart_svg
from pedmonitor.reporting.facts.context import gather
from pedmonitor.reporting.pictures.effect_charts import effect_chart
from pedmonitor.reporting.text.numbers import NBSP

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.reporting.facts.context import ReportContext

YEARS = tuple(calendar_year(year) for year in (2020, 2021, 2022))
MINE = Group(("А",), ((2, 20), None, (5, 20)))
REST = Group(("Б",), ((4, 20), (3, 9), (4, 20)))
ONE = MeasureEffect(
    measure("А"),
    "2.1",
    Effect(
        Rung.COMPARED,
        base=0,
        after=2,
        treated=MINE,
        comparison=Comparison(REST, Fraction(0), Fraction(0), 0.1, None),
    ),
    YEARS,
)


def test_both_groups_with_gaps_and_the_start(context: ReportContext, templates: Path) -> None:
    chart = effect_chart(ONE, gather(context, templates=templates))
    assert chart is not None
    assert chart.rows == (
        ("2020", 10.0, f"10,0{NBSP}%", 20.0, f"20,0{NBSP}%", None),
        ("2021", None, None, None, None, None),
        ("2022", 25.0, f"25,0{NBSP}%", 20.0, f"20,0{NBSP}%", 1),
    )
    told = chart.alternative.replace(NBSP, " ")
    assert told == (
        "Организации меры: 2020 год — 2 из 20 (10,0 %); 2022 год — 5 из 20 (25,0 %). "
        "Организации сравнения: 2020 год — 4 из 20 (20,0 %); 2022 год — 4 из 20 (20,0 %)."
    )
    drawn = chart_svg(chart, templates)
    for text in ("организации меры", "организации сравнения", "начало меры"):
        assert text in drawn


def test_without_a_comparison_one_line(context: ReportContext, templates: Path) -> None:
    alone = replace(ONE, effect=replace(ONE.effect, comparison=None))
    chart = effect_chart(alone, gather(context, templates=templates))
    assert chart is not None
    assert "сравнения" not in chart.alternative
    assert "организации сравнения" not in chart_svg(chart, templates)


def test_one_point_is_no_picture(context: ReportContext, templates: Path) -> None:
    lone = replace(ONE.effect, treated=Group(("А",), (None, (1, 5), (5, 20))))
    material = gather(context, templates=templates)
    assert effect_chart(replace(ONE, effect=lone), material) is None
    assert effect_chart(replace(ONE, effect=Effect(Rung.HELD)), material) is None
