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
    target = _target(values)
    points = "; ".join(
        say("change_series_point", period=period_text(period), figure=share_text(*share))
        for period, value in zip(periods, values, strict=True)
        if (share := share_of(value)) is not None
    )
    if target:
        said = say("change_series_target", target=target)
        points = f"{points}; {said}"
    texts = [("y", say("change_series_axis"))]
    if target:
        texts.append(("target", say("change_series_target", target=target)))
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


def _target(values: list[IndicatorValue | None]) -> str:
    """Name the target of the last period that has one."""
    aims = [(v.target, v.unit) for v in values if v is not None and v.target is not None]
    return target_text(aims[-1][0], unit=aims[-1][1]) if aims else ""


def _short(period: Period) -> str:
    """Name a period on an axis."""
    if period.kind in {PeriodKind.CALENDAR_YEAR, PeriodKind.ACADEMIC_YEAR}:
        return period.label
    return period_text(period)
