"""Laws of what is said of a measure: whatever the figures, the ladder is not climbed by luck."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from pedmonitor.analysis.effects import judge_effect
from pedmonitor.model.effect import Claim, Effect, EffectQuestion, Rung, SchoolSeries

COUNTS = st.integers(0, 30).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@st.composite
def questions(draw: st.DrawFn) -> EffectQuestion:
    """Up to ten schools over two to four periods, some without counts."""
    periods = draw(st.integers(2, 4))
    rows = st.tuples(st.booleans(), st.tuples(*[st.none() | COUNTS] * periods))
    schools = tuple(
        SchoolSeries(f"ш{at}", treated, counts)
        for at, (treated, counts) in enumerate(draw(st.lists(rows, min_size=1, max_size=10)))
    )
    base = draw(st.integers(0, periods - 2))
    known = draw(st.booleans())
    return EffectQuestion(schools, base, periods - 1, is_by_value=known)


def turned(question: EffectQuestion) -> EffectQuestion:
    """Count those without the fact, and want fewer of them."""
    schools = tuple(
        replace(one, counts=tuple(pair and (pair[1] - pair[0], pair[1]) for pair in one.counts))
        for one in question.schools
    )
    return replace(question, schools=schools, is_rising=not question.is_rising)


@given(questions())
def test_a_claim_needs_a_comparison_and_a_small_p(question: EffectQuestion) -> None:
    effect = judge_effect(question)
    if effect.claim in {Claim.SIGNS, Claim.AGAINST}:
        assert effect.rung >= Rung.COMPARED
        assert effect.comparison is not None
        assert effect.comparison.chance is not None
        assert effect.comparison.chance.p <= 0.05
        assert effect.treated is not None
        assert len(effect.treated.names) > 1
    assert (effect.comparison is None) is (effect.rung < Rung.COMPARED)
    assert effect.rung is Rung.LIKE_WITH_LIKE or effect.obstacles


@given(questions())
def test_the_order_of_the_schools_does_not_matter(question: EffectQuestion) -> None:
    back = replace(question, schools=question.schools[::-1])
    assert _told(judge_effect(back)) == _told(judge_effect(question))


@given(questions())
def test_those_without_the_fact_tell_the_same(question: EffectQuestion) -> None:
    there, back = judge_effect(question), judge_effect(turned(question))
    assert (there.rung, there.claim, there.guard, there.obstacles) == (
        back.rung,
        back.claim,
        back.guard,
        back.obstacles,
    )


def _told(effect: Effect) -> tuple[object, ...]:
    comparison = effect.comparison
    figures = comparison and (comparison.difference, comparison.of_schools, comparison.chance)
    return effect.rung, effect.claim, effect.guard, effect.obstacles, effect.pair, figures
