"""The funnel as rows of a chart: organisations by size, limits between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model.verdict import FunnelFlag
from pedmonitor.reporting.document import Chart, ChartValue
from pedmonitor.reporting.text.numbers import percent_text

if TYPE_CHECKING:
    from pedmonitor.model.verdict import FunnelLimits
    from pedmonitor.reporting.facts.context import Material
    from pedmonitor.reporting.facts.funnel_places import Placed

_COLUMNS = (
    *("organisation", "n", "value", "low95", "high95", "low998", "high998", "flag", "centre"),
)
_FLAGS = {
    FunnelFlag.LOW_SIGNAL: "signal",
    FunnelFlag.LOW: "attention",
    FunnelFlag.INSIDE: "inside",
    FunnelFlag.HIGH: "attention",
    FunnelFlag.HIGH_SIGNAL: "signal",
    FunnelFlag.UNDECIDABLE: "small",
}


def funnel_chart(placed: Placed, alternative: str, material: Material) -> Chart:
    """Draw the organisations that may be shown and the limits at their sizes."""
    say = material.phrases.say
    centre = 100 * placed.centre[0] / placed.centre[1]
    limits = {one.n: _limits(one) for one in placed.funnel.curve}
    rows: list[tuple[ChartValue, ...]] = [
        (name, n, 100 * k / n, *limits[n], _FLAGS[placed.flags[name]], centre)
        for name, (k, n) in placed.groups.items()
    ]
    drawn = {n for _, n in placed.groups.values()}
    rows += [
        (None, n, None, *bounds, None, centre) for n, bounds in limits.items() if n not in drawn
    ]
    texts = (
        ("x", say("funnel_axis_n")),
        ("y", say("change_series_axis")),
        ("centre", say("funnel_axis_centre", figure=percent_text(*placed.centre))),
    )
    caption = say("funnel_caption", ref=placed.row.ref)
    return Chart("funnel", caption, alternative, _COLUMNS, tuple(rows), texts)


def _limits(one: FunnelLimits) -> tuple[float, float, float, float]:
    """Give the limits in per cent."""
    bounds = (one.inner.low, one.inner.high, one.outer.low, one.outer.high)
    low, high, lowest, highest = (100 * bound for bound in bounds)
    return low, high, lowest, highest
