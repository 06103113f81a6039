"""Bounds and their weight."""

from __future__ import annotations

from dataclasses import replace

from pedmonitor.model.influence import Influence, Loss, Movement, Trace
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode


def test_the_weight_is_the_part_of_the_value_at_stake() -> None:
    assert Movement(31, 31, 33, 52, 52).weight == 2 / 52
    assert Movement(31, 31, 31, 52, 53).weight == 1 / 53
    assert Movement(4, 4, 5).weight == 1 / 4
    assert Movement(0, 0, 1).weight == 1
    assert not Movement(31, 31, 31, 52, 52).moves


def test_what_cannot_be_bounded_goes_first() -> None:
    assert Influence("").weight > Influence("a", (), Movement(0, 0, 9, 9, 9)).weight


def test_rows_are_looked_at_one_by_one() -> None:
    trace = Trace(Loss.CELL, "staff", "ДДТ", 0, (3, 5), ("birth_date",))
    assert [one.rows for one in trace.each()] == [(3,), (5,)]


def test_an_issue_is_the_same_with_its_influence_and_without() -> None:
    plain = Issue(IssueCode.CELL_DATE, Level.ERROR, "не дата", "исправьте")
    weighed = replace(plain, influence=(Influence("a", (), Movement(1, 1, 2, 4, 4)),))
    assert (weighed, hash(weighed)) == (plain, hash(plain))
    assert (plain.weight, weighed.weight) == (0, 1 / 4)
