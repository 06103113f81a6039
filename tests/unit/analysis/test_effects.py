from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from making.effects import AFTER, BEFORE, TREATED, District, questions

from pedmonitor.analysis import effects as module
from pedmonitor.analysis.effects import (
    difference_in_differences,
    judge_effect,
    probability,
    settled,
)
from pedmonitor.analysis.permutation import permute
from pedmonitor.model.effect import (
    Claim,
    Effect,
    EffectQuestion,
    Guard,
    Obstacle,
    PreTrend,
    Rung,
    SchoolSeries,
)

if TYPE_CHECKING:
    from pedmonitor.model.verdict import Counts

RUNS = 400
"""As many as in domain.md §3.5."""


def school(name: str, *counts: Counts | None, treated: bool = False) -> SchoolSeries:
    return SchoolSeries(name, treated, counts)


def district(
    *, mine: tuple[Counts, ...], rest: tuple[Counts, ...], many: int = 5
) -> EffectQuestion:
    """Equal schools of the measure and equal others."""
    schools = [school(f"м{at}", *mine, treated=True) for at in range(many)]
    schools += [school(f"с{at}", *rest) for at in range(8)]
    last = len(mine) - 1
    return EffectQuestion(tuple(schools), last - 1, last, is_by_value=False)


def vector() -> EffectQuestion:
    schools = tuple(
        school(f"ш{at}", *counts, treated=treated)
        for at, (*counts, treated) in enumerate(zip(BEFORE, AFTER, TREATED, strict=True))
    )
    return EffectQuestion(schools, 0, 1, is_by_value=False)


@pytest.fixture
def unsuspected(monkeypatch: pytest.MonkeyPatch) -> None:
    """The groups of the vector start apart, so that it would not be compared at all."""
    monkeypatch.setattr(module._Climb, "_is_suspect", lambda _: False)


@pytest.mark.usefixtures("unsuspected")
def test_the_vector() -> None:
    """domain.md §3.5: pooled +20.7, mean of schools +20.5, 1287 splits, p 0.00078."""
    effect = judge_effect(vector())
    assert effect.pair == ((12, 65), (30, 66))
    assert effect.other_pair == ((44, 138), (53, 139))
    shares = [100 * k / n for k, n in (*effect.pair, *effect.other_pair)]
    assert shares == pytest.approx([18.5, 45.5, 31.9, 38.1], abs=0.05)
    assert effect.comparison is not None
    assert float(100 * effect.comparison.difference) == pytest.approx(20.7, abs=0.05)
    assert float(100 * effect.comparison.of_schools) == pytest.approx(20.5, abs=0.05)
    chance = effect.comparison.chance
    assert chance is not None
    assert (chance.splits, chance.is_exact) == (1287, True)
    assert chance.p == pytest.approx(0.00078, abs=5e-6)
    assert (effect.rung, effect.claim) == (Rung.COMPARED, Claim.SIGNS)
    assert effect.obstacles == (Obstacle.START_DIFFERS, Obstacle.TREND_UNKNOWN)


def test_the_same_vector_is_suspected_for_its_low_start_whatever_is_told() -> None:
    effect = judge_effect(vector())
    assert (effect.rung, effect.guard) == (Rung.BEFORE_AFTER, Guard.NOTHING_HELPS)
    assert (effect.claim, effect.obstacles) == (Claim.NONE, (Obstacle.REGRESSION,))
    assert effect.pair == ((12, 65), (30, 66))
    assert effect.comparison is None


def test_difference_in_differences_is_exact() -> None:
    found = difference_in_differences(((12, 65), (30, 66)), ((44, 138), (53, 139)))
    assert found == Fraction(30, 66) - Fraction(12, 65) - Fraction(53, 139) + Fraction(44, 138)


def test_schools_that_are_alike_before_reach_the_third_rung() -> None:
    mine, rest = ((5, 20), (6, 20), (12, 20)), ((5, 20), (6, 20), (6, 20))
    effect = judge_effect(district(mine=mine, rest=rest))
    assert (effect.rung, effect.claim, effect.before) == (
        Rung.LIKE_WITH_LIKE,
        Claim.SIGNS,
        PreTrend.ALIKE,
    )
    assert effect.obstacles == ()


def test_groups_that_changed_differently_before_do_not_reach_it() -> None:
    mine, rest = ((2, 20), (6, 20), (12, 20)), ((6, 20), (6, 20), (6, 20))
    effect = judge_effect(district(mine=mine, rest=rest))
    assert (effect.rung, effect.before) == (Rung.COMPARED, PreTrend.DIFFERENT)
    assert effect.obstacles == (Obstacle.TREND_DIFFERS,)


def test_an_indicator_that_is_to_fall_is_judged_by_falling() -> None:
    mine, rest = ((5, 20), (12, 20)), ((6, 20), (6, 20))
    question = district(mine=mine, rest=rest)
    assert judge_effect(question).claim is Claim.SIGNS
    assert judge_effect(replace(question, is_rising=False)).claim is Claim.AGAINST
    falls = district(mine=((7, 20), (1, 20)), rest=rest)
    assert judge_effect(replace(falls, is_rising=False)).claim is Claim.SIGNS


def test_what_is_neither_good_nor_bad_is_shown_and_not_judged() -> None:
    question = district(mine=((5, 20), (12, 20)), rest=((5, 20), (5, 20)))
    effect = judge_effect(replace(question, is_rising=None))
    assert (effect.rung, effect.obstacles) == (Rung.BEFORE_AFTER, (Obstacle.NO_DIRECTION,))


def test_of_one_school_significance_is_never_told() -> None:
    effect = judge_effect(district(mine=((5, 20), (20, 20)), rest=((5, 20), (5, 20)), many=1))
    assert (effect.rung, effect.claim) == (Rung.COMPARED, Claim.UNCLEAR)
    assert Obstacle.ONE_TREATED in effect.obstacles
    assert probability(effect) is None


def test_a_p_out_of_reach_is_not_told() -> None:
    question = district(mine=((5, 20), (20, 20)), rest=((5, 20), (5, 20)), many=2)
    few = replace(question, schools=question.schools[:5])
    effect = judge_effect(few)
    assert Obstacle.UNREACHABLE in effect.obstacles
    assert probability(effect) is None


@pytest.mark.parametrize(
    ("keep", "obstacle"),
    [(slice(0, 5), Obstacle.ALL_TREATED), (slice(4, 7), Obstacle.FEW_OTHERS)],
)
def test_nobody_to_be_held_against(keep: slice, obstacle: Obstacle) -> None:
    question = district(mine=((5, 20), (9, 20)), rest=((5, 20), (5, 20)))
    effect = judge_effect(replace(question, schools=question.schools[keep]))
    assert (effect.rung, effect.obstacles) == (Rung.BEFORE_AFTER, (obstacle,))


def test_groups_of_fewer_than_ten_are_not_judged() -> None:
    effect = judge_effect(district(mine=((0, 1), (1, 1)), rest=((5, 20), (5, 20))))
    assert (effect.rung, effect.obstacles) == (Rung.BEFORE_AFTER, (Obstacle.SMALL,))


def test_schools_without_counts_are_left_out_and_named() -> None:
    question = district(mine=((5, 20), (9, 20)), rest=((5, 20), (5, 20)))
    schools = (school("пусто", None, (3, 9), treated=True), school("ноль", (0, 0), (3, 9)))
    effect = judge_effect(replace(question, schools=(*question.schools, *schools)))
    assert effect.left_out == ("пусто",)
    assert effect.treated is not None
    assert len(effect.treated.names) == 5
    nothing = judge_effect(replace(question, schools=schools))
    assert (nothing.rung, nothing.obstacles) == (Rung.HELD, (Obstacle.NO_VALUES,))
    assert nothing.pair is nothing.other_pair is None


def test_a_base_from_before_the_choice_lies_as_far_off_as_the_outcome() -> None:
    mine, rest = ((6, 20), (1, 20), (6, 20)), ((6, 20), (6, 20), (6, 20))
    question = replace(district(mine=mine, rest=rest), is_by_value=True)
    effect = judge_effect(question)
    assert (effect.guard, effect.base, effect.claim) == (Guard.EARLIER_BASE, 0, Claim.UNCLEAR)
    later = replace(question, schools=tuple(_longer(one) for one in question.schools), after=3)
    assert judge_effect(later).guard is Guard.NOTHING_HELPS


def _longer(one: SchoolSeries) -> SchoolSeries:
    return replace(one, counts=(*one.counts, one.counts[-1]))


def test_only_schools_that_were_as_low_are_held_against_each_other() -> None:
    low = [school(f"м{at}", (at, 20), (10 + at, 20), treated=True) for at in range(2, 7)]
    others = [school(f"с{at}", (at, 20), (at, 20)) for at in range(4, 12)]
    effect = judge_effect(EffectQuestion((*low, *others), 0, 1))
    assert effect.guard is Guard.MATCHED
    assert effect.treated is not None
    assert effect.treated.names == ("м4", "м5", "м6")
    assert effect.comparison is not None
    assert effect.comparison.others.names == ("с4", "с5", "с6")
    assert effect.left_out == ("м2", "м3")


def test_of_many_claims_few_survive() -> None:
    clear = judge_effect(district(mine=((5, 20), (12, 20)), rest=((5, 20), (5, 20))))
    unclear = judge_effect(district(mine=((5, 20), (6, 20)), rest=((5, 20), (6, 20))))
    below = judge_effect(vector())
    assert clear.claim is Claim.SIGNS
    assert settled((clear, below, unclear)) == (clear, below, unclear)
    assert {one.claim for one in settled((clear,) * 99)} == {Claim.UNCLEAR}
    assert settled(()) == ()


def _claims(made: District) -> float:
    found: list[Effect] = [judge_effect(one) for one in questions(made, runs=RUNS)]
    return sum(one.claim is Claim.SIGNS for one in found) / RUNS


@pytest.mark.parametrize(
    "made",
    [
        District(),
        District(is_told=False),
        District(periods=4),
        District(choice="low"),
        District(choice="low", spread=0.12),
        District(choice="drawn", is_told=False),
        District(choice="drawn"),
        District(of_numbers=True),
        District(of_numbers=True, is_told=False),
        District(of_numbers=True, choice="low", periods=4),
        District(of_numbers=True, choice="drawn", is_told=False),
    ],
    ids=str,
)
def test_without_an_effect_one_is_claimed_in_five_runs_of_a_hundred_at_most(made: District) -> None:
    assert _claims(made) <= 0.05


def test_a_strong_effect_is_seen() -> None:
    assert _claims(District(choice="drawn", is_told=False, effect=0.3)) > 0.7
    assert _claims(District(periods=4, effect=0.3)) > 0.7
    assert _claims(District(of_numbers=True, choice="drawn", is_told=False, effect=0.5)) > 0.7


def test_without_the_guard_the_lowest_would_show_an_effect_in_every_second_district() -> None:
    """domain.md §3.5: +10.8 and +17.5 points and 55 % of runs, with nothing done at all."""
    rose, found, seen = _unguarded(District())
    assert rose == pytest.approx(10.8, abs=1.5)
    assert found == pytest.approx(17.5, abs=1.5)
    assert seen == pytest.approx(0.55, abs=0.06)


def test_drawn_at_random_even_unguarded_five_in_a_hundred_show_one() -> None:
    """domain.md §3.5: 5 % if targets are drawn at random."""
    rose, found, seen = _unguarded(District(choice="drawn"))
    assert (rose, found) == pytest.approx((0, 0), abs=1)
    assert seen == pytest.approx(0.05, abs=0.03)


def _unguarded(made: District) -> tuple[float, float, float]:
    """Give the mean rise, the mean difference in differences in points, and how often p ≤ 0.05."""
    rises, found, seen = [], [], 0
    for question in questions(made, runs=RUNS):
        before, after = ([one.counts[at] or (0, 1) for one in question.schools] for at in (0, 1))
        treated = [one.is_treated for one in question.schools]
        mine, rest = (
            (_pooled(before, treated, mark), _pooled(after, treated, mark))
            for mark in (True, False)
        )
        rises.append(mine[1][0] / mine[1][1] - mine[0][0] / mine[0][1])
        found.append(float(difference_in_differences(mine, rest)))
        seen += permute(before, after, treated, seed=1).p <= 0.05
    return 100 * sum(rises) / RUNS, 100 * sum(found) / RUNS, seen / RUNS


def _pooled(counts: list[Counts], treated: list[bool], mark: bool) -> Counts:  # noqa: FBT001
    mine = [pair for pair, one in zip(counts, treated, strict=True) if one is mark]
    return sum(k for k, _ in mine), sum(n for _, n in mine)
