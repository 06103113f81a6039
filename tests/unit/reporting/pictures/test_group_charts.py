from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
from making import groups

from pedmonitor.reporting.charts.drawing import chart_svg
from pedmonitor.reporting.facts.compared import grouping_of, read_compared
from pedmonitor.reporting.facts.context import gather
from pedmonitor.reporting.pictures.group_charts import dendrogram, profile_chart

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.groups import Grouping
    from pedmonitor.reporting.document import Chart
    from pedmonitor.reporting.facts.compared import Compared


@pytest.fixture
def found(templates: Path) -> tuple[Grouping, Compared]:
    material = gather(groups.context(groups.kinds()), templates=templates)
    compared = read_compared(material, templates)
    return grouping_of(compared), compared


def rows(chart: Chart) -> list[dict[str, object]]:
    return [dict(zip(chart.columns, row, strict=True)) for row in chart.rows]


def test_the_tree_joins_everybody_and_no_branches_cross(found: tuple[Grouping, Compared]) -> None:
    grouping, _ = found
    lines = [row for row in rows(dendrogram(*found)) if row["merge"] is not None]
    assert len(lines) == 4 * (len(grouping.names) - 1)
    ends = [row for row in lines if row["height"] == 0]
    assert len({(row["leaf"], row["place"]) for row in ends}) == len(grouping.names)
    letters = [str(leaf)[0] for _, leaf in sorted((row["place"], row["leaf"]) for row in ends)]
    changes = sum(a != b for a, b in itertools.pairwise(letters))
    assert changes == len(grouping.clusters) - 1


def test_the_cut_crosses_as_many_lines_as_there_are_groups(
    found: tuple[Grouping, Compared],
) -> None:
    grouping, _ = found
    (line,) = [row["cut"] for row in rows(dendrogram(*found)) if row["cut"] is not None]
    above = sum(height > float(str(line)) for _, _, height in grouping.merges)
    assert above + 1 == len(grouping.clusters)


def test_the_profile_shows_every_group_of_every_indicator(
    found: tuple[Grouping, Compared],
) -> None:
    grouping, _ = found
    shown = rows(profile_chart(*found))
    assert len(shown) == len(grouping.refs) * len(grouping.clusters)
    for row in shown:
        assert row["value"] == pytest.approx(
            100 * float(str(row["numerator"])) / float(str(row["denominator"]))
        )
    assert {row["group"] for row in shown} == {"А", "Б", "В"}


def test_both_are_drawn_and_told_in_words(
    found: tuple[Grouping, Compared], templates: Path
) -> None:
    for chart in (dendrogram(*found), profile_chart(*found)):
        assert chart_svg(chart, templates).startswith("<svg")
        assert "Группа А: " in chart.alternative
        assert chart.caption
