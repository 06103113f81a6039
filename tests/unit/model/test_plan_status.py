"""A plan counts its occurrences by state."""

from __future__ import annotations

from making.plan_facts import END, PLAN, rows

from pedmonitor.model.plan_status import OccurrenceStatus, Outcome, PlanStatus, RowState


def test_counts_and_what_is_left_to_people() -> None:
    row = rows()["8.1"]
    unknown, met = Outcome("98 %"), Outcome("8", met=True)
    done = OccurrenceStatus(row, None, RowState.DONE, outcomes=(unknown, met))
    late = OccurrenceStatus(row, None, RowState.LATE)
    status = PlanStatus(PLAN, "План", END, (late, done, done))
    assert status.counts == {RowState.DONE: 2, RowState.LATE: 1}
    assert done.to_check == (unknown,)
