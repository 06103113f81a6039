"""Rows of the real plan of Kazachinsko-Lensky, and invented facts for them."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import TYPE_CHECKING

from making.definitions import bundled_definitions
from pedmonitor.definitions.plan import load_plans
from pedmonitor.model.organisation import Organisation
from pedmonitor.model.plan import PlannedEvent, Window
from pedmonitor.model.plan_evidence import (
    EventFact,
    ParticipantFact,
    PlanEvidence,
    PlanFigure,
)
from pedmonitor.model.result import IndicatorValue, Status, Unit
from pedmonitor.planning.execution import judge_plan
from pedmonitor.planning.reading import read_plan

if TYPE_CHECKING:
    from pedmonitor.model.plan_status import OccurrenceStatus

PLAN = "kazachinsko-lensky-2022"
END = dt.date(2023, 1, 15)
YEAR = Window(dt.date(2022, 1, 1), dt.date(2022, 12, 31))
SCHOOLS = (
    Organisation("СОШ № 1", type="общеобразовательная"),
    Organisation("СОШ № 2", type="общеобразовательная"),
    Organisation("СОШ № 3", type="общеобразовательная", closed=dt.date(2022, 7, 1)),
    Organisation("Д/с № 4", type="дошкольная"),
)
RMO = ("РМО учителей математики", "РМО учителей физики", "РМО ОБЖ")


@cache
def rows() -> dict[str, PlannedEvent]:
    return {row.number: row for row in read_plan(load_plans(bundled_definitions())[PLAN])}


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def held(title: str, when: str, *, kind: str = "", row: str = "", on: bool = True) -> EventFact:
    return EventFact(title, kind, day(when), held=on, plan_row=row)


def took_part(event: str, when: str, *schools: str) -> tuple[ParticipantFact, ...]:
    return tuple(ParticipantFact(event, name, at, day(when)) for at, name in enumerate(schools))


def figure(ref: str, start: str, end: str, counts: tuple[int, int]) -> PlanFigure:
    value = IndicatorValue(
        *(PLAN, "family", ref, "Доля", Unit.PERCENT, (), *counts, Status.OK),
    )
    return PlanFigure(Window(day(start), day(end)), value, "same")


def evidence(
    events: tuple[EventFact, ...] | None = (),
    participants: tuple[ParticipantFact, ...] | None = (),
    **more: object,
) -> PlanEvidence:
    given: dict[str, object] = {
        "read": YEAR,
        "documents": (),
        "organisations": SCHOOLS,
        "associations": RMO,
    }
    return PlanEvidence(events=events, participants=participants, **(given | more))  # type: ignore[arg-type]


def judged(number: str, facts: PlanEvidence, *, on: dt.date = END) -> tuple[OccurrenceStatus, ...]:
    return judge_plan(PLAN, "План", [rows()[number]], facts, day=on).occurrences
