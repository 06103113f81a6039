"""Understand a plan: every row with a typed time, its days and a typed result."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.model.plan import Deadline, DeadlineKind, Placing, PlannedEvent
from pedmonitor.model.text import fold
from pedmonitor.planning.deadlines import parse_deadline, parse_start_end
from pedmonitor.planning.results import parse_result
from pedmonitor.planning.windows import PlanDays, place

if TYPE_CHECKING:
    from pedmonitor.definitions.plan import Plan, PlanRow


_ALL_MONTH = re.compile(
    r"(?:в )?(?:теч\.|течени[еи]|теч) ?(?:всего )?месяца|весь месяц|\d(?:-?я)? неделя"
)
"""What is due inside the month; a week is not told to the day."""
_DAYS = re.compile(
    r"(?P<by>(?:до|к|не позднее|не позже) )?"
    r"(?P<days>\d{1,2}(?:\s*-\s*\d{1,2})?)(?:-?го)?(?: числа)?"
)


def read_plan(plan: Plan) -> tuple[PlannedEvent, ...]:
    """Understand every row; what no form fits stays text and says so."""
    days = days_of(plan)
    return tuple(_event(plan, row, days) for row in plan.rows)


def _event(plan: Plan, row: PlanRow, days: PlanDays | None) -> PlannedEvent:
    section = plan.section(row)
    deadline = deadline_of(row, section.title)
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


def deadline_of(row: PlanRow, section: str = "") -> Deadline:
    """Read the time of a row, from one column or from two.

    Args:
        row: The row.
        section: Title of its section; that of a cyclogramme is the month of its rows.
    """
    if row.start or row.end:
        return parse_start_end(row.start, row.end)
    found = parse_deadline(row.period)
    return _in_month(found, section) if found.kind is DeadlineKind.TEXT else found


def _in_month(found: Deadline, section: str) -> Deadline:
    """Read «12», «до 10», «3 неделя» under the caption of a month; else it stays text."""
    month = parse_deadline(section)
    if month.kind not in {DeadlineKind.MONTH, DeadlineKind.MONTH_YEAR}:
        return found
    said = fold(found.text).strip(" .")
    if not said or _ALL_MONTH.fullmatch(said):
        return replace(month, text=found.text or section)
    if not (days := _DAYS.fullmatch(said)):
        return found
    dated = parse_deadline(f"{days['by'] or ''}{days['days']} {section}")
    return replace(dated, text=found.text) if dated.kind is DeadlineKind.BY_DATE else found


def days_of(plan: Plan) -> PlanDays | None:
    """Find the days that a plan is made for.

    A document that does not state them is taken to last from the first to the last year that its
    own rows name, else for the year of its approval.
    """
    if plan.term is not None:
        term = plan.term
        return PlanDays(term.start, term.end, Placing.TERM, plan.month_year, plan.parts_of)
    due = (deadline_of(row, plan.section(row).title) for row in plan.rows)
    years = [year for one in due for year in one.years]
    if not years and plan.approval is not None:
        years = [plan.approval.date.year]
    if not years:
        return None
    first, last = dt.date(min(years), 1, 1), dt.date(max(years), 12, 31)
    return PlanDays(first, last, Placing.ASSUMED, plan.month_year, plan.parts_of)
