"""A picture before and after: organisations of a measure beside those they are held against."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.reporting.document import Chart, ChartValue
from pedmonitor.reporting.text.numbers import is_small, percent_text, period_text, share_text

if TYPE_CHECKING:
    from pedmonitor.model.effect import Group
    from pedmonitor.model.measure_effect import MeasureEffect
    from pedmonitor.model.period import Period
    from pedmonitor.model.verdict import Counts
    from pedmonitor.reporting.facts.context import Material

_COLUMNS = ("year", "value", "label", "others", "other_label", "start")


def effect_chart(one: MeasureEffect, material: Material) -> Chart | None:
    """Draw the shares of both groups by period; None for numbers and where there are no two."""
    mine = one.effect.treated
    if one.totals is not None:
        return None
    if mine is None or sum(_shown(counts) for counts in mine.counts) < 2:  # noqa: PLR2004 - a line
        return None
    rest = one.effect.comparison.others if one.effect.comparison else None
    say = material.phrases.say
    told = say("effect_chart_alternative", mine=_points(mine, one.periods))
    texts = {
        "y": say("effect_chart_axis"),
        "mine": say("effect_chart_mine"),
        "start": say("effect_chart_start"),
    }
    if rest is not None:
        texts["rest"] = say("effect_chart_others")
        beside = _points(rest, one.periods)
        told = say("effect_chart_beside", mine=_points(mine, one.periods), rest=beside)
    return Chart(
        "effect",
        say("effect_chart_caption", id=one.measure.id, ref=one.ref),
        told,
        _COLUMNS,
        tuple(_row(at, one, mine, rest) for at in range(len(one.periods))),
        tuple(texts.items()),
    )


def _row(at: int, one: MeasureEffect, mine: Group, rest: Group | None) -> tuple[ChartValue, ...]:
    period = one.periods[at]
    first = next((now for now in one.periods if now.end >= one.measure.start), None)
    others = rest.counts[at] if rest is not None else None
    return (
        period.label,
        *_drawn(mine.counts[at]),
        *_drawn(others),
        1 if period == first and at else None,
    )


def _drawn(counts: Counts | None) -> tuple[float | None, str | None]:
    if counts is None or not _shown(counts):
        return None, None
    k, n = counts
    return 100 * k / n, percent_text(k, n)


def _shown(counts: Counts | None) -> bool:
    return counts is not None and not is_small(counts[1])


def _points(group: Group, periods: tuple[Period, ...]) -> str:
    return "; ".join(
        f"{period_text(period)} — {share_text(*counts)}"
        for period, counts in zip(periods, group.counts, strict=True)
        if counts is not None and _shown(counts)
    )
