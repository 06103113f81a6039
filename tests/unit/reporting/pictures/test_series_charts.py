from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from pedmonitor.model.result import Status
from pedmonitor.reporting.facts.changes import changes_between
from pedmonitor.reporting.facts.context import gather
from pedmonitor.reporting.pictures.series_charts import series_charts

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.result import IndicatorValue
    from pedmonitor.reporting.document import Chart, ChartValue
    from pedmonitor.reporting.facts.context import ReportContext


def charts(context: ReportContext, templates: Path) -> dict[str, Chart]:
    """Draw everything; by the caption's number of the indicator."""
    material = gather(context, templates=templates)
    changes = [
        changes_between(material, earlier=at, later=at + 1) for at in range(len(material.runs) - 1)
    ]
    return {chart.caption.split()[1]: chart for chart in series_charts(material, changes)}


def column(chart: Chart, name: str) -> list[ChartValue]:
    return [row[chart.columns.index(name)] for row in chart.rows]


def test_a_share_is_drawn_by_year(context: ReportContext, templates: Path) -> None:
    chart = charts(context, templates)["3.1"]
    assert column(chart, "year") == ["2020", "2021", "2022"]
    assert column(chart, "value") == [25.0, 20.0, 100 * 73 / 370]
    assert column(chart, "target") == [20.0, 20.0, 20.0]
    assert column(chart, "break") == [None, None, None]
    assert "73 из 370" in chart.alternative
    assert dict(chart.texts)["target"].replace("\N{NO-BREAK SPACE}", " ") == "цель: не менее 20 %"


def test_counts_presence_and_small_groups_are_not_drawn(
    context: ReportContext, templates: Path
) -> None:
    assert set(charts(context, templates)) == {"1.1", "2.1", "3.1", "3.2"}


def test_two_years_are_drawn_only_with_a_target(context: ReportContext, templates: Path) -> None:
    two = replace(context, earlier=context.earlier[1:])
    assert set(charts(two, templates)) == {"2.1", "3.1"}
    assert charts(replace(context, earlier=()), templates) == {}


def test_years_that_do_not_compare_break_the_line(context: ReportContext, templates: Path) -> None:
    old = replace(context.earlier[0], definitions_sha256="e" * 64)
    other = replace(context, earlier=(old, context.earlier[1]))
    assert column(charts(other, templates)["3.1"], "break") == [
        None,
        "несопоставимо с предыдущим",
        None,
    ]


def test_a_hidden_value_leaves_nothing_in_a_chart(context: ReportContext, templates: Path) -> None:
    values = tuple(
        replace(v, status=Status.SUPPRESSED) if v.ref == "3.1" else v for v in context.run.values
    )
    chart = charts(replace(context, run=replace(context.run, values=values)), templates)["3.1"]
    assert chart.rows[-1][1:5] == (None, None, None, None)
    assert "2022" not in chart.alternative


def test_targets_that_differ_by_year_name_their_years(
    context: ReportContext, templates: Path
) -> None:
    """«Цель: не менее 20 %» under three years would be false of the first."""

    def aimed(value: IndicatorValue) -> IndicatorValue:
        target = value.target and replace(value.target, value=Fraction(15))
        return replace(value, target=target)

    first, *others = context.earlier
    first = replace(first, values=tuple(map(aimed, first.values)))
    chart = charts(replace(context, earlier=(first, *others)), templates)["3.1"]
    said = chart.alternative.replace("\N{NO-BREAK SPACE}", " ")
    assert "цель на 2020 год: не менее 15 %; цель на 2021 год: не менее 20 %" in said
    target = dict(chart.texts)["target"].replace("\N{NO-BREAK SPACE}", " ")
    assert target == "цель на 2022 год: не менее 20 %"
