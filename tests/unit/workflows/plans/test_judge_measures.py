"""Measures of a register against figures: who is compared with whom, and what cannot be."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from making.district import COUNT, FAMILIES, figure
from making.measures import REF, SCHOOLS, measure, profile, same, year

from pedmonitor.definitions.horizon import Horizon
from pedmonitor.model.effect import Claim, Guard, Obstacle, Rung
from pedmonitor.model.measure import Decision, DecisionCode, Measure, MeasureRegister, Selection
from pedmonitor.model.measure_effect import JudgedMeasures, MeasureEffect, Outside
from pedmonitor.model.organisation import Context
from pedmonitor.workflows.plans.judge_measures import Judging, judge_measures

if TYPE_CHECKING:
    from pedmonitor.model.result import RunResult

MINE = SCHOOLS[:5]
BEFORE = (year(2020, same((5, 20), (5, 20))), year(2021, same((6, 20), (6, 20))))
NOW = year(2022, same((13, 20), (6, 20)))
JUDGING = Judging(profile(), FAMILIES, 10)


def judged(
    *measures: Measure,
    run: RunResult = NOW,
    earlier: tuple[RunResult, ...] = BEFORE,
    judging: Judging = JUDGING,
) -> JudgedMeasures:
    return judge_measures(MeasureRegister(measures), run, earlier, judging)


def only(found: JudgedMeasures) -> MeasureEffect:
    (one,) = found.effects
    return one


def test_a_strong_effect_of_like_schools_reaches_the_third_rung() -> None:
    one = only(judged(measure(*MINE)))
    assert (one.effect.rung, one.effect.claim) == (Rung.LIKE_WITH_LIKE, Claim.SIGNS)
    assert one.effect.pair == ((30, 100), (65, 100))
    assert (one.before, one.after) == (BEFORE[1].period, NOW.period)


@pytest.mark.parametrize("why", [Selection.LOW_VALUE, Selection.RISK_GROUP, None])
def test_schools_that_may_have_been_chosen_by_their_value_are_guarded(
    why: Selection | None,
) -> None:
    one = only(judged(measure(*MINE, selection=why)))
    assert one.effect.guard is Guard.EARLIER_BASE
    assert one.before == BEFORE[0].period
    short = only(judged(measure(*MINE, selection=why), earlier=BEFORE[1:]))
    assert short.effect.guard is Guard.MATCHED  # here everybody began at the same value


def test_one_year_of_history_compares_nothing() -> None:
    one = only(judged(measure(*MINE), earlier=()))
    assert (one.effect.rung, one.effect.obstacles) == (Rung.HELD, (Obstacle.NO_PERIOD_BEFORE,))
    assert one.before is one.after is None


def test_another_definition_is_not_compared() -> None:
    one = only(judged(measure(*MINE), earlier=(year(2021, same((1, 9), (1, 9)), meaning="b"),)))
    assert one.effect.obstacles == (Obstacle.NOT_COMPARABLE,)


def test_a_measure_without_an_indicator_was_held() -> None:
    one = only(judged(measure(*MINE, indicators=())))
    assert (one.ref, one.effect.obstacles) == ("", (Obstacle.NO_INDICATOR,))


def test_a_measure_for_everybody_has_nobody_to_be_held_against() -> None:
    one = only(judged(measure()))
    assert (one.effect.rung, one.effect.obstacles) == (Rung.BEFORE_AFTER, (Obstacle.ALL_TREATED,))


def test_three_schools_are_too_few() -> None:
    three = dict.fromkeys(SCHOOLS[:3], (5, 20))
    one = only(judged(measure(SCHOOLS[0]), run=year(2022, three), earlier=(year(2021, three),)))
    assert one.effect.obstacles == (Obstacle.FEW_OTHERS,)


def test_schools_of_another_measure_by_the_indicator_are_no_comparison() -> None:
    other = measure(*SCHOOLS[5:9], id="М-2")
    first, _ = judged(measure(*MINE), other).effects
    assert first.effect.comparison is not None
    assert first.effect.comparison.others.names == SCHOOLS[9:]


def test_only_organisations_of_the_same_types_are_compared() -> None:
    kinds = tuple(
        Context(name, "школа" if at < 9 else "детский сад") for at, name in enumerate(SCHOOLS)
    )
    one = only(judged(measure(*MINE), run=replace(NOW, contexts=kinds)))
    assert one.effect.comparison is not None
    assert one.effect.comparison.others.names == SCHOOLS[5:9]


def test_measures_of_later_and_of_long_ago_are_not_looked_at() -> None:
    late = measure(*MINE, id="М-2", start=dt.date(2023, 1, 15))
    long_ago = measure(*MINE, id="М-3", start=dt.date(2019, 1, 15))
    three = Horizon(looks="preceding", periods=3, wording="за три года")
    named = JUDGING.profile.model_copy(update={"effectiveness": three})
    judging = replace(JUDGING, profile=named)
    found = judged(measure(*MINE), late, long_ago, judging=judging)
    assert len(found.effects) == 1
    assert found.outside == ((late, Outside.NOT_STARTED), (long_ago, Outside.HORIZON))
    asked = judged(long_ago, judging=replace(judging, only="М-3"))
    assert len(asked.effects) == 1
    assert judged(late, judging=replace(judging, only="М-3")) == JudgedMeasures()


def test_the_last_decision_goes_along() -> None:
    decision = Decision("М-1", DecisionCode.CHANGE, dt.date(2023, 1, 20))
    register = MeasureRegister((measure(*MINE),), (decision,))
    assert only(judge_measures(register, NOW, BEFORE, JUDGING)).decision == decision


def test_what_is_no_share_is_added_up() -> None:
    def counts(numbers: dict[str, int | None], label: int) -> RunResult:
        values = tuple(
            figure(REF, {"organisation": name}, number, family=COUNT)
            for name, number in numbers.items()
        )
        return replace(year(label, {}), values=values)

    then, now = counts({"А": 1, "Б": 2, "В": 3}, 2021), counts({"А": 4, "Б": 5, "В": None}, 2022)
    judging = replace(JUDGING, profile=profile(family=COUNT))
    one = only(judged(measure("А", "В"), run=now, earlier=(then,), judging=judging))
    assert (one.totals, one.effect.left_out) == ((1, 4), ("В",))
    assert (one.effect.rung, one.effect.obstacles) == (Rung.BEFORE_AFTER, (Obstacle.FEW_OTHERS,))
    none = only(judged(measure("В"), run=now, earlier=(then,), judging=judging))
    assert none.effect.obstacles == (Obstacle.NO_VALUES,)


def test_among_many_measures_a_single_small_p_is_no_sign() -> None:
    weak = year(2022, same((11, 20), (6, 20)) | {SCHOOLS[0]: (6, 20), SCHOOLS[12]: (11, 20)})
    alone = only(judged(measure(*MINE), run=weak))
    assert alone.effect.claim is Claim.SIGNS
    many = judged(*[measure(*MINE, id=f"М-{at}") for at in range(60)], run=weak)
    assert {one.effect.claim for one in many.effects} == {Claim.UNCLEAR}


def test_numbers_are_held_against_each_other_by_organisation() -> None:
    def counts(mine: int, rest: int, label: int) -> RunResult:
        values = tuple(
            figure(
                REF, {"organisation": name}, (mine if name in MINE else rest) + at % 2, family=COUNT
            )
            for at, name in enumerate(SCHOOLS)
        )
        return replace(year(label, same((1, 1), (1, 1))), values=values)

    judging = replace(JUDGING, profile=profile(family=COUNT))
    then, now = counts(3, 3, 2021), counts(8, 3, 2022)
    one = only(judged(measure(*MINE), run=now, earlier=(then,), judging=judging))
    assert (one.effect.rung, one.effect.claim) == (Rung.COMPARED, Claim.SIGNS)
    assert one.effect.obstacles == (Obstacle.COUNT_LEVEL,)
    assert one.totals == (17, 42)
    assert one.effect.comparison is not None
    assert one.effect.comparison.difference == 5
    low = only(judged(measure(*MINE, selection=None), run=now, earlier=(then,), judging=judging))
    assert low.effect.guard is Guard.MATCHED
    worse = counts(0, 9, 2021)
    guarded = only(judged(measure(*MINE), run=now, earlier=(worse,), judging=judging))
    assert guarded.effect.obstacles == (Obstacle.REGRESSION,)
    assert guarded.totals == (2, 42)


def test_whoever_is_not_compared_is_not_told_of() -> None:
    """A school that has grown and stands in no printed figure is not in the note."""
    grown = year(2022, same((13, 20), (6, 30)))
    low = (year(2021, same((6, 20), (15, 20))),)
    chosen = measure(*MINE, selection=Selection.LOW_VALUE)
    alone = only(judged(chosen, run=grown, earlier=low))
    assert (alone.effect.comparison, alone.composition.bases) == (None, ())
    beside = only(judged(measure(*MINE), run=grown))
    assert [name for name, _, _ in beside.composition.bases] == list(SCHOOLS[5:])


def test_measures_of_the_same_schools_at_the_same_time_are_told_of() -> None:
    one, other = judged(measure(*MINE), measure(MINE[0], SCHOOLS[7], id="М-2")).effects
    assert (one.beside, other.beside) == (("М-2",), ("М-1",))


@pytest.mark.parametrize(
    "other",
    [
        measure(*SCHOOLS[7:9], id="М-2"),
        measure(*MINE, id="М-2", indicators=("7",)),
        measure(*MINE, id="М-2", start=dt.date(2023, 1, 1)),
        measure(*MINE, id="М-2", start=dt.date(2020, 1, 1), end=dt.date(2021, 12, 31)),
        measure(id="М-2"),  # for everybody: it moves those held against it as well
    ],
)
def test_other_schools_indicators_and_times_hinder_nothing(other: Measure) -> None:
    assert judged(measure(*MINE), other).effects[0].beside == ()


def test_where_nobody_is_compared_a_measure_for_all_hinders_too() -> None:
    one, other = judged(measure(), measure(id="М-2")).effects
    assert (one.effect.rung, one.beside, other.beside) == (Rung.BEFORE_AFTER, ("М-2",), ("М-1",))
