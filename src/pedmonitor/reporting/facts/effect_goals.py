"""Facts for correcting goals: target, actual, the pace so far, the pace that is left to go."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from pedmonitor.model.period import PeriodKind
from pedmonitor.model.result import Status, TargetOutcome
from pedmonitor.reporting.document import Block, Mark, Missing, Note, Paragraph, Table, Text
from pedmonitor.reporting.document import Column as _Column
from pedmonitor.reporting.facts.comparability import Between, why_not
from pedmonitor.reporting.facts.figures import counted_text, figure_cell, is_judged, share_of
from pedmonitor.reporting.facts.pace import later_targets
from pedmonitor.reporting.text.numbers import points_text
from pedmonitor.reporting.text.words import target_text

if TYPE_CHECKING:
    from pedmonitor.definitions.profile import ProfileIndicator
    from pedmonitor.model.result import IndicatorValue
    from pedmonitor.reporting.document import Cell
    from pedmonitor.reporting.facts.context import Material

_YEARS = {PeriodKind.CALENDAR_YEAR, PeriodKind.ACADEMIC_YEAR}


def goals_blocks(material: Material) -> list[Block]:
    """Lay out the targets of the indicators that measures are to move."""
    say = material.phrases.say
    named = {one.ref for one in material.context.judged.effects}
    rows = [
        line
        for row in material.context.profile.indicators
        if row.ref in named
        for line in _lines(row, material)
    ]
    if not rows:
        return [Paragraph(say("effect_goals_none"))]
    columns = (
        _Column("Показатель"),
        _Column("Цель", wide=True),
        _Column("Фактически", numeric=True),
        _Column("Не хватает"),
        _Column("Прежний темп в год", numeric=True),
        _Column("Нужный темп в год", numeric=True),
    )
    return [Table(columns, tuple(rows)), Note(say("effect_goals_rule"))]


def _lines(row: ProfileIndicator, material: Material) -> list[tuple[Cell, ...]]:
    """Give a line for the target of the period, and one for each of a later year."""
    value = material.now.total(row.ref)
    if value is None:
        return []
    nothing = Missing(Mark.NOT_APPLICABLE)
    pace = pace_so_far(row.ref, material)
    head, so_far = Text(row.ref), nothing if pace is None else Text(points_text(pace))
    found: list[tuple[Cell, ...]] = []
    if value.target is not None:
        aim = Text(target_text(value.target, unit=value.unit))
        found.append((head, aim, figure_cell(value), _short(value, material), so_far, nothing))
    year = material.context.run.period.end.year
    for target, then in later_targets(row, material):
        wanted = Fraction(target.value)
        aim = Text(
            f"{target_text(TargetOutcome(target.op, wanted), unit=value.unit)} к {then} году"
        )
        share = share_of(value)
        need: Cell = nothing
        if share is not None and is_judged(value) and value.status is not Status.PARTIAL:
            need = Text(points_text(material.context.ask.pace(share, wanted, years=then - year)))
        found.append((head, aim, figure_cell(value), nothing, so_far, need))
    return found


def _short(value: IndicatorValue, material: Material) -> Cell:
    if value.status is Status.PARTIAL:
        return Text("данные неполные")
    if value.target is None or value.target.met is None or not is_judged(value):
        return Missing(Mark.NOT_APPLICABLE)
    if value.target.met:
        return Text("цель достигнута")
    families = material.context.families
    return Text(counted_text(value.target.short_by or 0, value, families=families, genitive=True))


def pace_so_far(ref: str, material: Material) -> Fraction | None:
    """Give the percentage points a year from the earliest comparable period to this one."""
    last, now = len(material.runs) - 1, material.now.total(ref)
    here = share_of(now)
    if material.context.run.period.kind not in _YEARS or now is None or here is None:
        return None
    for at in range(last):
        then = material.figures[at].total(ref)
        there = share_of(then)
        years = material.runs[-1].period.end.year - material.runs[at].period.end.year
        if then is None or there is None or not (is_judged(then) and is_judged(now)):
            continue
        if not why_not(then, now, Between(material, at, last)):
            return 100 * (Fraction(*here) - Fraction(*there)) / years
    return None
