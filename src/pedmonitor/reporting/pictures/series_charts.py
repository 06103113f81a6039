"""Charts of shares by period: with the line of the target, broken where periods do not compare."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model.period import PeriodKind
from pedmonitor.reporting.document import Chart, ChartValue
from pedmonitor.reporting.facts.changes import Change, Outcome
from pedmonitor.reporting.facts.figures import share_of
from pedmonitor.reporting.text.numbers import is_small, period_text, share_text
from pedmonitor.reporting.text.words import target_text

if TYPE_CHECKING:
    from pedmonitor.definitions.profile import ProfileIndicator
    from pedmonitor.model.period import Period
    from pedmonitor.model.result import IndicatorValue
    from pedmonitor.model.share import Number
    from pedmonitor.reporting.facts.context import Material

_COLUMNS = ("year", "value", "label", "numerator", "denominator", "target", "break")
_LEAST = 3
"""Two points are two numbers, which the table shows as well, unless there is a target."""


def series_charts(material: Material, changes: list[tuple[Change, ...]]) -> list[Chart]:
    """Draw every share that has at least three values, or two and a target."""
    charts = []
    for at, row in enumerate(material.context.profile.indicators):
        values = [figures.total(row.ref) for figures in material.figures]
        points = sum(_shown(value) for value in values)
        aimed = any(value is not None and value.target is not None for value in values)
        if points >= _LEAST - aimed:
            charts.append(_chart(row, values, [pair[at] for pair in changes], material))
    return charts


def _chart(
    row: ProfileIndicator,
    values: list[IndicatorValue | None],
    changes: list[Change],
    material: Material,
) -> Chart:
    say = material.phrases.say
    breaks = [None, *(_break(change, material) for change in changes)]
    periods = [run.period for run in material.runs]
    targets = _targets(periods, values, material)
    points = "; ".join(
        say("change_series_point", period=period_text(period), figure=share_text(*share))
        for period, value in zip(periods, values, strict=True)
        if (share := share_of(value)) is not None
    )
    points = "; ".join((points, *targets))
    texts = [("y", say("change_series_axis"))]
    if targets:
        texts.append(("target", targets[-1]))
    return Chart(
        "series",
        say("change_series_caption", ref=row.ref),
        say("change_series_alternative", points=points),
        _COLUMNS,
        tuple(map(_point, periods, values, breaks)),
        tuple(texts),
    )


def _point(
    period: Period, value: IndicatorValue | None, broken: str | None
) -> tuple[ChartValue, ...]:
    """Give one point; a group too small to judge leaves a gap, as what may not be shown does."""
    year = _short(period)
    line = float(value.target.value) if value is not None and value.target is not None else None
    share = share_of(value)
    if share is None or is_small(share[1]):
        return (year, None, None, None, None, line, broken)
    k, n = share
    return (year, float(100 * k / n), share_text(k, n), _plain(k), _plain(n), line, broken)


def _plain(number: Number) -> float:
    return number if isinstance(number, int) else float(number)


def _shown(value: IndicatorValue | None) -> bool:
    share = share_of(value)
    return share is not None and not is_small(share[1])


def _break(change: Change, material: Material) -> str | None:
    broken = change.outcome in {Outcome.NOT_COMPARABLE, Outcome.HIDDEN}
    return material.phrases.say("change_series_break") if broken else None


def _targets(
    periods: list[Period], values: list[IndicatorValue | None], material: Material
) -> list[str]:
    """Name the target, once where it was one for all periods, else that of each period."""
    say = material.phrases.say
    aims = [
        (period_text(period), target_text(value.target, unit=value.unit))
        for period, value in zip(periods, values, strict=True)
        if value is not None and value.target is not None
    ]
    if len({target for _, target in aims}) == 1 and len(aims) == len(periods):
        return [say("change_series_target", target=aims[0][1])]
    return [say("change_series_target_of", year=year, target=target) for year, target in aims]


def _short(period: Period) -> str:
    """Name a period on an axis."""
    if period.kind in {PeriodKind.CALENDAR_YEAR, PeriodKind.ACADEMIC_YEAR}:
        return period.label
    return period_text(period)
