from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from pedmonitor.analysis import judge as module
from pedmonitor.analysis.judge import Judge
from pedmonitor.model.verdict import ChangeClass

if TYPE_CHECKING:
    from pedmonitor.model.verdict import Statistics


def test_the_interval_decides_the_class() -> None:
    ask: Statistics = Judge()
    assert ask.change((57, 385), (62, 370)).kind is ChangeClass.INSUFFICIENT
    assert ask.change((120, 600), (150, 600)).kind is ChangeClass.DISTINGUISHABLE
    small = ask.change((0, 8), (4, 8))
    assert (small.kind, small.exact) == (ChangeClass.DISTINGUISHABLE, True)
    assert small.p == pytest.approx(0.028, abs=1e-3)


def test_large_groups_are_judged_by_the_score_test() -> None:
    verdict = Judge().change((57, 385), (62, 370))
    assert not verdict.exact
    assert verdict.p == pytest.approx(0.47, abs=0.01)


def test_one_group_may_be_of_any_size() -> None:
    assert not Judge().change((10, 30), (333334, 1000000)).exact


def test_a_p_that_nobody_wants_is_not_computed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_exact", None)
    assert Judge().change((3, 20), (9, 22), probability=False).p is None


def test_the_same_counts_are_judged_once(monkeypatch: pytest.MonkeyPatch) -> None:
    ask = Judge()
    first = ask.change((3, 20), (9, 22))
    monkeypatch.setattr(module, "_exact", None)
    assert ask.change((3, 20), (9, 22)) is first


def test_of_many_changes_few_stand() -> None:
    ask = Judge()
    clear, doubtful = ask.change((10, 200), (60, 200)), ask.change((120, 600), (150, 600))
    nothing = ask.change((5, 20), (6, 20), probability=False)
    assert ask.discoveries([clear, doubtful]) == (True, True)
    assert ask.discoveries([clear, doubtful, *[nothing] * 50]) == (True, False, *[False] * 50)
    assert ask.discoveries([]) == ()
    assert ask.stand_out([0.04, 0.001, 0.5]) == (False, True, False)


def test_the_mean_of_schools_is_given_only_where_it_is_far_off() -> None:
    ask = Judge()
    assert ask.mean_apart((20, 100), [(18, 90), (2, 10)]) is None
    assert ask.mean_apart((20, 100), [(10, 90), (10, 10)]) == Fraction(5, 9)
    assert ask.mean_apart((20, 100), []) is None


def test_pace_and_funnel_are_passed_on() -> None:
    ask = Judge()
    assert ask.pace((1, 4), Fraction(30), years=2) == Fraction(5, 2)
    assert len(ask.funnel((2, 10), [(1, 5), (1, 5)]).flags) == 2
