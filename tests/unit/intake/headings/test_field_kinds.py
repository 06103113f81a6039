"""Tests of what a field tells of a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.headings.column_match import ColumnMatch, Match
from pedmonitor.intake.headings.field_kinds import is_own, reads_people, tells_own

if TYPE_CHECKING:
    from pedmonitor.intake.plan import ReadingPlan


def test_a_name_and_a_position_are_no_facts(plan: ReadingPlan) -> None:
    form = plan.forms["contests"]
    match = Match(form, columns=[ColumnMatch(0, "full_name"), ColumnMatch(1, "position")])
    assert reads_people(match)
    assert not tells_own(match)
    match.columns.append(ColumnMatch(2, "contest"))
    assert tells_own(match)
    assert not is_own(form.field("result"))  # results stand in registers of every kind
