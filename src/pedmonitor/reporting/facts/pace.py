"""What the targets of later years require a year; arithmetic, not a forecast."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from pedmonitor.definitions.profile import in_force
from pedmonitor.model.period import PeriodKind
from pedmonitor.model.result import TargetOutcome
from pedmonitor.reporting.document import Block, BulletList, Heading, Note
from pedmonitor.reporting.facts.figures import is_judged, share_of
from pedmonitor.reporting.text.numbers import period_phrase, points_text, share_text
from pedmonitor.reporting.text.words import target_text

if TYPE_CHECKING:
    from pedmonitor.definitions.profile import ProfileIndicator, Target
    from pedmonitor.model.result import RunResult
    from pedmonitor.reporting.facts.context import Material


def pace_blocks(material: Material) -> list[Block]:
    """Write a sentence for every share that has a target in a later year."""
    if material.context.run.period.kind is not PeriodKind.CALENDAR_YEAR:
        return []
    items = [
        _sentence(row, target, year, material)
        for row in material.context.profile.indicators
        for target, year in later_targets(row, material)
    ]
    known = tuple(item for item in items if item)
    if not known:
        return []
    say = material.phrases.say
    return [Heading(say("change_pace_heading")), BulletList(known), Note(say("change_pace_rule"))]


def later_targets(row: ProfileIndicator, material: Material) -> list[tuple[Target, int]]:
    """List the targets of later years that the readings taken leave in force."""
    return targets_after(row, material.context.run)


def targets_after(row: ProfileIndicator, run: RunResult) -> list[tuple[Target, int]]:
    """List the targets of the years after a run that the readings taken leave in force."""
    options = {choice.id: choice.option for choice in run.choices}
    return [
        (target, target.year)
        for target in row.targets
        if target.year is not None
        and target.year > run.period.end.year
        and in_force({**target.when, **target.judged_when}, options)
    ]


def _sentence(row: ProfileIndicator, target: Target, year: int, material: Material) -> str:
    value = material.now.total(row.ref)
    share = share_of(value)
    if value is None or share is None or not is_judged(value):
        return ""
    wanted, period = Fraction(target.value), material.context.run.period
    pace = material.context.ask.pace(share, wanted, years=year - period.end.year)
    reached = pace <= 0 if target.op == ">=" else pace >= 0
    words = {
        "ref": row.ref,
        "year": str(year),
        "target": target_text(TargetOutcome(target.op, wanted), unit=value.unit),
        "period": period_phrase(period),
        "figure": share_text(*share),
    }
    if reached:
        return material.phrases.say("change_pace_reached", **words)
    return material.phrases.say("change_pace", pace=points_text(pace), **words)
