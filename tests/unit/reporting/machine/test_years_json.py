"""Two periods for other programs: the same verdicts as in the report."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.analysis.judge import Judge
from pedmonitor.reporting.facts.context import gather
from pedmonitor.reporting.machine.years_json import FORMAT, render_years_json

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pedmonitor.reporting.facts.context import ReportContext


def test_every_indicator_has_its_outcome(context: ReportContext, templates: Path) -> None:
    pair = replace(context, earlier=context.earlier[-1:])
    document = json.loads(render_years_json([gather(pair, templates=templates)]))
    assert document["format"] == FORMAT
    assert document["periods"] == {"before": "2021", "after": "2022"}
    (profile,) = document["profiles"]
    totals = {one["ref"]: one for one in profile["totals"]}
    assert list(totals) == [row.ref for row in context.profile.indicators]
    assert totals["1.1"]["outcome"] == "up"
    assert totals["1.1"]["verdict"] == "single"  # not among so many
    own = [one for one in profile["organisations"] if one["ref"] == "2.1"]
    assert {one["organisation"] for one in own} >= {"Тосуйская СОШ"}
    assert {"before", "after", "outcome", "reason", "verdict"} <= own[0].keys()


def test_what_stands_out_among_all_is_distinguishable(
    context: ReportContext, templates: Path
) -> None:
    class Lenient(Judge):
        def stand_out(self, probabilities: Sequence[float]) -> tuple[bool, ...]:
            return (True,) * len(probabilities)

    pair = replace(context, earlier=context.earlier[-1:], ask=Lenient())
    document = json.loads(render_years_json([gather(pair, templates=templates)]))
    (profile,) = document["profiles"]
    totals = {one["ref"]: one["verdict"] for one in profile["totals"]}
    assert totals["1.1"] == "distinguishable"
    assert "single" not in totals.values()
    judged = [one for one in profile["totals"] if one["verdict"]]
    assert profile["examined"]["totals"] == len(judged)
