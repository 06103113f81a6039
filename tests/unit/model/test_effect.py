from __future__ import annotations

from fractions import Fraction

from pedmonitor.model.effect import Comparison, Effect, Group, Rung

MINE, REST = Group(("а", "б"), ((1, 20), None, (5, 21))), Group(("в",), ((2, 20), (3, 20), (4, 20)))


def test_pairs_are_taken_from_the_periods_that_are_compared() -> None:
    effect = Effect(
        Rung.COMPARED,
        base=0,
        after=2,
        treated=MINE,
        comparison=Comparison(REST, Fraction(0), Fraction(0), 0.1, None),
    )
    assert effect.pair == ((1, 20), (5, 21))
    assert effect.other_pair == ((2, 20), (4, 20))


def test_without_a_group_or_its_counts_there_is_no_pair() -> None:
    assert Effect(Rung.HELD).pair is None
    assert Effect(Rung.BEFORE_AFTER, base=1, after=2, treated=MINE).pair is None
    assert Effect(Rung.BEFORE_AFTER, base=0, after=2, treated=MINE).other_pair is None
