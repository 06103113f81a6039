"""How far the ladder of claims reaches for a measure and an indicator (domain.md §3.5).

Organisations chosen for a low value rise by themselves: a low value is in part bad luck. Held
against all the others they «show» an effect in every second district where there is none. So the
base is taken from before the choice, or only organisations that were as low are held against them,
or nothing is said beyond before and after.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from pedmonitor.analysis.differences import holm
from pedmonitor.analysis.permutation import least_p, permute
from pedmonitor.analysis.shares import newcombe
from pedmonitor.model.effect import (
    Claim,
    Comparison,
    Effect,
    Group,
    Guard,
    Obstacle,
    PreTrend,
    Rung,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.model.effect import EffectQuestion, Permutation, SchoolSeries
    from pedmonitor.model.verdict import Counts

LEVEL = 0.05
MIN_OTHERS = 3
"""Fewer organisations are no yardstick: one of them decides everything."""
MIN_MATCHED = 2
ALIKE_POINTS = Fraction(5, 100)
"""Groups changed alike before a measure when their changes differ by no more than this."""
SIMILAR_POINTS = Fraction(10, 100)
"""Levels are similar when they differ by no more than this and chance could have done it."""


def difference_in_differences(
    treated: tuple[Counts, Counts], others: tuple[Counts, Counts]
) -> Fraction:
    """Subtract the change of one share from the change of another, exactly.

    >>> difference_in_differences(((1, 4), (2, 4)), ((1, 4), (1, 4)))
    Fraction(1, 4)
    """
    return _change(*treated) - _change(*others)


def judge_effect(question: EffectQuestion) -> Effect:
    """Climb the ladder as far as the figures carry.

    Of numbers the mean changes of organisations are held against each other by the same
    permutation over organisations. No rule says when levels of numbers are similar: organisations
    differ in size; so numbers stop at the second rung.
    """
    return (_CountClimb if question.is_count else _Climb)(question).effect()


def settled(effects: Sequence[Effect]) -> tuple[Effect, ...]:
    """Let those claims stand that survive Holm's correction over all that were tested.

    Args:
        effects: Everything that one note examines.
    """
    tested = {at: p for at, one in enumerate(effects) if (p := probability(one)) is not None}
    adjusted = dict(zip(tested, holm(list(tested.values())), strict=True))
    return tuple(
        replace(one, claim=Claim.UNCLEAR) if adjusted.get(at, 0.0) > LEVEL else one
        for at, one in enumerate(effects)
    )


def probability(effect: Effect) -> float | None:
    """Give the p of a comparison; None where none may be told."""
    chance = effect.comparison.chance if effect.comparison else None
    return None if chance is None else chance.p


class _Climb:
    """One way up the ladder; the groups and the base may become narrower on the way."""

    def __init__(self, question: EffectQuestion) -> None:
        self._question = question
        self._base, self._after = question.base, question.after
        known = [one for one in question.schools if _has(one, self._base, self._after)]
        self._treated = [one for one in known if one.is_treated]
        self._others = [one for one in known if not one.is_treated]
        self._guard = Guard.NOT_NEEDED

    def effect(self) -> Effect:
        """Give the result."""
        if not self._treated:
            return Effect(Rung.HELD, (Obstacle.NO_VALUES,), left_out=self._left_out())
        obstacle = self._no_comparison()
        if obstacle is None and self._is_suspect():
            obstacle = self._guarded()
        if obstacle is not None:
            return self._result(Rung.BEFORE_AFTER, (obstacle,))
        return self._compared()

    def _no_comparison(self) -> Obstacle | None:
        """Say why nothing is held against anybody."""
        if self._question.is_rising is None:
            return Obstacle.NO_DIRECTION
        if all(one.is_treated for one in self._question.schools):
            return Obstacle.ALL_TREATED
        if len(self._others) < MIN_OTHERS:
            return Obstacle.FEW_OTHERS
        return Obstacle.SMALL if self._is_small() else None

    def _is_small(self) -> bool:
        """Say whether one of the groups is too small to be judged."""
        groups, times = (self._treated, self._others), (self._base, self._after)
        sizes = [_pooled(group, at)[1] for group in groups for at in times]
        return min(sizes) < self._question.least

    def _is_suspect(self) -> bool:
        """Say whether the choice may have picked out passing lows.

        It may by what is told of the choice, and also, whatever is told, if the organisations were
        distinguishably worse off than the others in the base period.
        """
        return self._question.is_by_value or self._is_worse_off()

    def _is_worse_off(self) -> bool:
        apart = newcombe(_pooled(self._others, self._base), _pooled(self._treated, self._base))
        return apart.high < 0 if self._question.is_rising else apart.low > 0

    def _guarded(self) -> Obstacle | None:
        """Take the base from before the choice, else match; tell when neither is possible."""
        earlier = 2 * self._base - self._after
        if earlier >= 0:
            rest = [one for one in self._others if _has(one, earlier)]
            if len(rest) >= MIN_OTHERS and all(_has(one, earlier) for one in self._treated):
                self._guard, self._base, self._others = Guard.EARLIER_BASE, earlier, rest
                return None
        mine, rest = _as_low(self._treated, self._others, self._base)
        if len(mine) < MIN_MATCHED or len(rest) < MIN_OTHERS:
            self._guard = Guard.NOTHING_HELPS
            return Obstacle.REGRESSION
        self._guard, self._treated, self._others = Guard.MATCHED, mine, rest
        return None

    def _compared(self) -> Effect:
        """Hold the groups against each other, and look how much alike they were before."""
        least = least_p(len(self._treated) + len(self._others), len(self._treated))
        obstacles: list[Obstacle] = []
        if len(self._treated) == 1:
            obstacles.append(Obstacle.ONE_TREATED)
        elif least > LEVEL:
            obstacles.append(Obstacle.UNREACHABLE)
        comparison = self._comparison(least, is_told=not obstacles)
        rung, before, further = self._height()
        return replace(
            self._result(rung, (*obstacles, *further)),
            comparison=comparison,
            before=before,
            claim=self._claim(comparison),
        )

    def _height(self) -> tuple[Rung, PreTrend, list[Obstacle]]:
        """Say whether like is compared with like, and what speaks against it."""
        obstacles: list[Obstacle] = []
        before, similar = self._before(), self._is_similar()
        if not similar:
            obstacles.append(Obstacle.START_DIFFERS)
        if before is not PreTrend.ALIKE:
            unknown = before is PreTrend.UNKNOWN
            obstacles.append(Obstacle.TREND_UNKNOWN if unknown else Obstacle.TREND_DIFFERS)
        rung = Rung.LIKE_WITH_LIKE if similar and before is PreTrend.ALIKE else Rung.COMPARED
        return rung, before, obstacles

    def _claim(self, comparison: Comparison) -> Claim:
        if comparison.chance is None or comparison.chance.p > LEVEL:
            return Claim.UNCLEAR
        wanted = (comparison.difference > 0) is self._question.is_rising
        return Claim.SIGNS if wanted else Claim.AGAINST

    def _comparison(self, least: float, *, is_told: bool) -> Comparison:
        groups, times = (self._treated, self._others), (self._base, self._after)
        means = [_mean_change(group, *times) for group in groups]
        return Comparison(
            self._group(self._others),
            self._apart(*times),
            means[0] - means[1],
            least,
            self._permuted(*times) if is_told else None,
        )

    def _before(self) -> PreTrend:
        """Compare how the groups changed up to the base, from the earliest period of both."""
        everybody = (*self._treated, *self._others)
        known = (at for at in range(self._base) if all(_has(one, at) for one in everybody))
        start = next(known, None)
        if start is None:
            return PreTrend.UNKNOWN
        apart = abs(self._apart(start, self._base)) > ALIKE_POINTS
        if apart or self._permuted(start, self._base).p <= LEVEL:
            return PreTrend.DIFFERENT
        return PreTrend.ALIKE

    def _is_similar(self) -> bool:
        """Say whether the groups began at similar levels."""
        mine, rest = _pooled(self._treated, self._base), _pooled(self._others, self._base)
        low, high = newcombe(rest, mine)
        return abs(_change(rest, mine)) <= SIMILAR_POINTS and low <= 0 <= high

    def _apart(self, start: int, end: int) -> Fraction:
        mine, rest = (
            (_pooled(group, start), _pooled(group, end)) for group in (self._treated, self._others)
        )
        return difference_in_differences(mine, rest)

    def _permuted(self, start: int, end: int) -> Permutation:
        everybody = (*self._treated, *self._others)
        then, now = ([_counts(one, at) for one in everybody] for at in (start, end))
        treated = [one.is_treated for one in everybody]
        return permute(then, now, treated, seed=self._question.seed)

    def _result(self, rung: Rung, obstacles: tuple[Obstacle, ...]) -> Effect:
        return Effect(
            rung,
            obstacles,
            base=self._base,
            after=self._after,
            treated=self._group(self._treated),
            guard=self._guard,
            left_out=self._left_out(),
        )

    def _left_out(self) -> tuple[str, ...]:
        counted = {one.name for one in self._treated}
        mine = (one.name for one in self._question.schools if one.is_treated)
        return tuple(name for name in mine if name not in counted)

    def _group(self, schools: Sequence[SchoolSeries]) -> Group:
        periods = range(len(schools[0].counts))
        counts = tuple(
            _pooled(schools, at) if all(_has(one, at) for one in schools) else None
            for at in periods
        )
        return Group(tuple(one.name for one in schools), counts)


class _CountClimb(_Climb):
    """The way up for numbers: the share of `n` ones is the mean of an organisation."""

    def _is_small(self) -> bool:
        return False  # how many organisations there are is seen by the smallest p

    def _is_worse_off(self) -> bool:
        everybody = (*self._treated, *self._others)
        levels = [_counts(one, self._base) for one in everybody]
        flags = [one.is_treated for one in everybody]
        nothing = [(0, 1)] * len(levels)
        if permute(nothing, levels, flags, seed=self._question.seed).p > LEVEL:
            return False
        apart = _change(_pooled(self._others, self._base), _pooled(self._treated, self._base))
        return apart < 0 if self._question.is_rising else apart > 0

    def _height(self) -> tuple[Rung, PreTrend, list[Obstacle]]:
        return Rung.COMPARED, PreTrend.UNKNOWN, [Obstacle.COUNT_LEVEL]


def _as_low(
    treated: Sequence[SchoolSeries], others: Sequence[SchoolSeries], base: int
) -> tuple[list[SchoolSeries], list[SchoolSeries]]:
    """Leave the organisations whose base values lie where both groups have some."""
    values = [[Fraction(*_counts(one, base)) for one in group] for group in (treated, others)]
    low, high = max(map(min, values)), min(map(max, values))
    mine, rest = (
        [one for one in group if low <= Fraction(*_counts(one, base)) <= high]
        for group in (treated, others)
    )
    return mine, rest


def _mean_change(schools: Sequence[SchoolSeries], start: int, end: int) -> Fraction:
    changes = (_change(_counts(one, start), _counts(one, end)) for one in schools)
    return sum(changes, Fraction(0)) / len(schools)


def _pooled(schools: Sequence[SchoolSeries], at: int) -> Counts:
    counts = [_counts(one, at) for one in schools]
    return sum(k for k, _ in counts), sum(n for _, n in counts)


def _counts(school: SchoolSeries, at: int) -> Counts:
    found = school.counts[at]
    if found is None:
        raise ValueError(f"no counts of a school in period {at}")
    return found


def _has(school: SchoolSeries, *periods: int) -> bool:
    """Say whether a school has counts to divide in every one of the periods."""
    return all((counts := school.counts[at]) is not None and counts[1] > 0 for at in periods)


def _change(before: Counts, after: Counts) -> Fraction:
    return Fraction(*after) - Fraction(*before)
