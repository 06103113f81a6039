"""The bars of a breakdown: what the specification `templates/charts/bars` draws."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model.result import Unit
from pedmonitor.reporting.cells import cell_text
from pedmonitor.reporting.document import Chart, ChartValue
from pedmonitor.reporting.facts.figures import figure_cell, share_of
from pedmonitor.reporting.text.numbers import is_small
from pedmonitor.reporting.text.words import breakdown_value, target_text

if TYPE_CHECKING:
    from pedmonitor.model.result import IndicatorValue, TargetOutcome
    from pedmonitor.reporting.facts.context import Material

_FIELDS = ("title", "value", "label", "numerator", "denominator", "target", "muted")
_FEWEST = 2
"""One bar says nothing that its number does not say."""


def bars(ref: str, values: list[IndicatorValue], material: Material) -> Chart | None:
    """Draw the shares of a breakdown; None where fewer than two may be shown."""
    if sum(share_of(value) is not None for value in values) < _FEWEST:
        return None
    total, say = material.now.total(ref), material.phrases.say
    target = total.target if total and total.unit is Unit.PERCENT else None
    rows = tuple(_row(value, target) for value in values)
    texts = [("x", say("axis_share"))]
    if target is not None:
        texts.append(("target", say("axis_target", target=target_text(target, unit=Unit.PERCENT))))
    caption = say("bars_caption", ref=ref)
    return Chart("bars", caption, say("bars_alternative"), _FIELDS, rows, tuple(texts))


def _row(value: IndicatorValue, target: TargetOutcome | None) -> tuple[ChartValue, ...]:
    share = share_of(value)
    key, name = value.breakdown[0]
    limit = float(target.value) if target else None
    title, label = breakdown_value(key, name), cell_text(figure_cell(value))
    if share is None:
        return (title, None, label, None, None, limit, 0)
    numerator, denominator = float(share[0]), float(share[1])
    percent = 100 * numerator / denominator
    return (title, percent, label, numerator, denominator, limit, int(is_small(share[1])))
