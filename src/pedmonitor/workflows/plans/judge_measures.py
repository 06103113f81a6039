"""Hold the measures of a register against the figures of the periods before and after them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING, cast

from pedmonitor.analysis.effects import judge_effect, settled
from pedmonitor.model.effect import Effect, EffectQuestion, Obstacle, Rung, SchoolSeries
from pedmonitor.model.measure import Selection
from pedmonitor.model.measure_effect import JudgedMeasures, MeasureEffect, Outside
from pedmonitor.model.result import Status, Unit
from pedmonitor.model.share import plain
from pedmonitor.workflows.plans.effect_series import composition_of, follow, series_of, timeline

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pedmonitor.definitions.family import Family
    from pedmonitor.definitions.profile import Profile
    from pedmonitor.model.measure import Measure, MeasureRegister
    from pedmonitor.model.result import IndicatorValue, RunResult
    from pedmonitor.model.verdict import Counts
    from pedmonitor.workflows.plans.effect_series import Followed, Timeline

SEED = 2022
"""For the draws of a permutation: the same figures give the same p every time."""
_BY_VALUE = {None, Selection.LOW_VALUE, Selection.RISK_GROUP}
"""Choices by which low values may have been picked out; an untold one may be any."""


@dataclass(frozen=True, slots=True)
class Judging:
    """What measures are judged with.

    Attributes:
        profile: Whose measures.
        families: Definitions by id.
        least: Smallest denominator of a group that is judged.
        only: Number of the one measure that is asked for, whatever the horizon; empty for all.
    """

    profile: Profile
    families: Mapping[str, Family]
    least: int
    only: str = ""


def judge_measures(
    register: MeasureRegister, run: RunResult, earlier: tuple[RunResult, ...], judging: Judging
) -> JudgedMeasures:
    """Judge every measure of a profile by every indicator that it names.

    Args:
        register: Measures and decisions.
        run: The period that measures are judged by.
        earlier: Runs of the same kind of period, oldest first.
        judging: What they are judged with.
    """
    line = timeline(judging.profile.id, run, earlier)
    effects: list[MeasureEffect] = []
    outside: list[tuple[Measure, Outside]] = []
    for measure in register.of_profile(judging.profile.id):
        if judging.only and measure.id != judging.only:
            continue
        why = _outside(measure, run, judging)
        if why is not None:
            outside.append((measure, why))
            continue
        decision = register.last_decision(measure.id)
        for ref in measure.indicators or ("",):
            one = _judged(measure, ref, line, judging, register)
            effects.append(replace(one, decision=decision, beside=_beside(one, register)))
    claims = settled([one.effect for one in effects])
    together = tuple(
        replace(one, effect=effect) for one, effect in zip(effects, claims, strict=True)
    )
    refused = tuple(
        one
        for one in register.refused
        if one.profile in {"", judging.profile.id} and not judging.only
    )
    return JudgedMeasures(together, tuple(outside), refused)


def _outside(measure: Measure, run: RunResult, judging: Judging) -> Outside | None:
    if measure.start > run.period.end:
        return Outside.NOT_STARTED
    horizon = judging.profile.effectiveness
    if horizon is None or judging.only or horizon.takes(measure.start, run.period):
        return None
    return Outside.HORIZON


def _judged(
    measure: Measure, ref: str, line: Timeline, judging: Judging, register: MeasureRegister
) -> MeasureEffect:
    row = next((one for one in judging.profile.indicators if one.ref == ref), None)
    if row is None:
        return _held(measure, ref, line, Obstacle.NO_INDICATOR)
    base, after = line.base_of(measure), len(line.periods) - 1
    if base is None:
        return _held(measure, ref, line, Obstacle.NO_PERIOD_BEFORE)
    if not line.is_same(ref, base):
        return _held(measure, ref, line, Obstacle.NOT_COMPARABLE)
    family = judging.families[row.family]
    followed = follow(ref, measure, line, family)
    is_count = family.unit is not Unit.PERCENT
    series = _numbers(followed) if is_count else series_of(followed, family)
    others = _comparable(measure, ref, line, register)
    question = EffectQuestion(
        tuple(one for one in series if one.is_treated or one.name in others),
        base,
        after,
        is_by_value=measure.selection in _BY_VALUE,
        is_rising=family.is_rising,
        least=judging.least,
        seed=SEED,
        is_count=is_count,
    )
    if is_count:
        return _counted(measure, ref, base, line, followed, question)
    mixed = tuple(one.name for one in followed if one.is_mixed)
    effect = judge_effect(question)
    start = base if effect.base is None else effect.base
    composition = composition_of(start, line, _told_of(effect, question), mixed)
    return MeasureEffect(measure, ref, effect, line.periods, composition)


def _told_of(effect: Effect, question: EffectQuestion) -> tuple[SchoolSeries, ...]:
    """Give the organisations whose figures are printed: the others too where they are compared."""
    is_compared = effect.comparison is not None
    return tuple(one for one in question.schools if one.is_treated or is_compared)


def _comparable(measure: Measure, ref: str, line: Timeline, register: MeasureRegister) -> set[str]:
    """List whom a measure may be held against.

    They are of the same types as its own organisations, and no other measure of theirs is to move
    the same indicator in the meantime.
    """
    types = {one.name: one.type for one in line.last.contexts}
    mine = {kind for name, kind in types.items() if measure.concerns(name)}
    busy = {
        name
        for one in register.of_profile(measure.profile)
        if ref in one.indicators and one.start <= line.last.period.end
        for name in one.organisations
    }
    names = line.values(ref, len(line.periods) - 1)
    return {name for name in names if name not in busy and types.get(name, "") in mine | {""}}


def _beside(one: MeasureEffect, register: MeasureRegister) -> tuple[str, ...]:
    """List the other measures whose influence on what is compared cannot be told apart.

    What is for everybody moves those held against it as well: it hinders only where nobody is.
    """
    if one.before is None or one.after is None:
        return ()
    first, last, mine = one.before.end, one.after.end, one.measure
    return tuple(
        other.id
        for other in register.of_profile(mine.profile)
        if other.id != mine.id
        and one.ref in other.indicators
        and other.start <= last
        and (other.end is None or other.end > first)
        and (one.effect.comparison is None or not other.everybody)
        and (other.everybody or mine.everybody or set(mine.organisations) & {*other.organisations})
    )


def _held(measure: Measure, ref: str, line: Timeline, obstacle: Obstacle) -> MeasureEffect:
    return MeasureEffect(measure, ref, Effect(Rung.HELD, (obstacle,)), line.periods)


def _counted(
    measure: Measure,
    ref: str,
    base: int,
    line: Timeline,
    followed: tuple[Followed, ...],
    question: EffectQuestion,
) -> MeasureEffect:
    """Judge what is no share by the means of organisations, and add up those of the measure."""
    effect = judge_effect(question)
    if effect.pair is None:
        return _held(measure, ref, line, Obstacle.NO_VALUES)
    totals = tuple(plain(Fraction(number)) for number, _ in effect.pair)
    start = base if effect.base is None else effect.base
    mixed = tuple(one.name for one in followed if one.is_mixed)
    composition = composition_of(start, line, _told_of(effect, question), mixed)
    return MeasureEffect(
        measure,
        ref,
        effect,
        line.periods,
        replace(composition, bases=()),
        totals=(totals[0], totals[1]),
    )


def _numbers(followed: Iterable[Followed]) -> tuple[SchoolSeries, ...]:
    """Give the numbers of organisations, each for one; whoever is mixed stands in neither group."""
    return tuple(
        SchoolSeries(one.name, one.is_treated, tuple(map(_one_of, one.values)))
        for one in followed
        if not one.is_mixed
    )


def _one_of(value: IndicatorValue | None) -> Counts | None:
    number = _number(value)
    return None if number is None else (cast("int", plain(number)), 1)


def _number(value: IndicatorValue | None) -> Fraction | None:
    """Give a count that stands without reservation."""
    if value is None or value.status is not Status.OK or value.numerator is None:
        return None
    return Fraction(value.numerator)
