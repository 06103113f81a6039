from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.model.result import Status
from pedmonitor.model.verdict import FunnelFlag
from pedmonitor.reporting.facts.context import gather
from pedmonitor.reporting.facts.funnel_places import place

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.result import IndicatorValue
    from pedmonitor.reporting.facts.context import ReportContext

GROUPS = {"А": (0, 9), "Б": (9, 9), "В": (20, 100), "Г": (5, 30)}


def test_of_fewer_than_ten_nothing_is_said_and_the_hidden_is_left_out(
    context: ReportContext, templates: Path, value: IndicatorValue
) -> None:
    total = replace(value, numerator=34, denominator=148)
    parts = [
        replace(total, breakdown=(("organisation", name),), numerator=k, denominator=n)
        for name, (k, n) in GROUPS.items()
    ]
    parts[3] = replace(parts[3], status=Status.SUPPRESSED)
    run = replace(context.run, values=(total, *parts))
    row = next(row for row in context.profile.indicators if row.ref == "2.1")
    placed = place(row, gather(replace(context, run=run), templates=templates))
    assert placed is not None
    assert placed.flags == {
        "А": FunnelFlag.UNDECIDABLE,
        "Б": FunnelFlag.UNDECIDABLE,
        "В": FunnelFlag.INSIDE,
    }
    assert placed.hidden
    assert placed.silent == ()
