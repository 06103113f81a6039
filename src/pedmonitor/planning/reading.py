"""Understand a plan: every row with a typed time, its days and a typed result."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from pedmonitor.model.plan import Deadline, Placing, PlannedEvent
from pedmonitor.planning.deadlines import parse_deadline, parse_start_end
from pedmonitor.planning.results import parse_result
from pedmonitor.planning.windows import PlanDays, place

if TYPE_CHECKING:
    from pedmonitor.definitions.plan import Plan, PlanRow


def read_plan(plan: Plan) -> tuple[PlannedEvent, ...]:
    """Understand every row; what no form fits stays text and says so."""
    days = days_of(plan)
    return tuple(_event(plan, row, days) for row in plan.rows)


def _event(plan: Plan, row: PlanRow, days: PlanDays | None) -> PlannedEvent:
    deadline = deadline_of(row)
    section = plan.section(row)
    return PlannedEvent(
        plan=plan.id,
        number=row.number,
        section=section.title,
        direction=section.direction,
        event=row.event,
        responsible=row.responsible,
        deadline=deadline,
        schedule=place(deadline, days),
        expected=parse_result(row.result, row.event),
        indicators=row.indicators,
        kind=row.kind,
        numbered=plan.numbered,
    )


def deadline_of(row: PlanRow) -> Deadline:
    """Read the time of a row, from one column or from two."""
    if row.start or row.end:
        return parse_start_end(row.start, row.end)
    return parse_deadline(row.period)


def days_of(plan: Plan) -> PlanDays | None:
    """Find the days that a plan is made for.

    A document that does not state them is taken to last from the first to the last year that its
    own rows name, else for the year of its approval.
    """
    if plan.term is not None:
        term = plan.term
        return PlanDays(term.start, term.end, Placing.TERM, plan.month_year, plan.parts_of)
    years = [year for row in plan.rows for year in deadline_of(row).years]
    if not years and plan.approval is not None:
        years = [plan.approval.date.year]
    if not years:
        return None
    first, last = dt.date(min(years), 1, 1), dt.date(max(years), 12, 31)
    return PlanDays(first, last, Placing.ASSUMED, plan.month_year, plan.parts_of)
