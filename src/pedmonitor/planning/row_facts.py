"""What belongs to one occurrence of a row of a plan: everything that it is judged by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pedmonitor.model.plan_status import Outcome

if TYPE_CHECKING:
    import datetime as dt

    from pedmonitor.model.document_fact import DocumentFact
    from pedmonitor.model.plan import Expectation, PlannedEvent, Window
    from pedmonitor.model.plan_evidence import (
        EventFact,
        ParticipantFact,
        PlanEvidence,
        PlanMark,
    )


@dataclass(frozen=True, slots=True)
class Facts:
    """What belongs to one occurrence of a row.

    Attributes:
        row: The row.
        window: Its days; None where nothing tells them.
        day: The day of the event, else the last day of the window or of the look.
        events: Held events.
        participants: Those who took part.
        documents: Documents.
        mark: What the methodist says; None where she has said nothing.
        evidence: Everything else.
        unheld: Events that the register only plans, or calls off.
        whole: The same of all the days of a row that comes back, and whether they are over.
    """

    row: PlannedEvent
    window: Window | None
    day: dt.date
    events: tuple[EventFact, ...]
    participants: tuple[ParticipantFact, ...]
    documents: tuple[DocumentFact, ...]
    mark: PlanMark | None
    evidence: PlanEvidence
    unheld: tuple[EventFact, ...] = ()
    whole: tuple[Facts, bool] | None = None


def is_read_whole(facts: Facts) -> bool:
    """Whether the registers that were read reach back to the first day of the occurrence."""
    read, window = facts.evidence.read, facts.window
    return read is None or window is None or read.start <= window.start


def unknown(part: Expectation, reason: str, actual: str = "") -> Outcome:
    """Leave a condition to be checked by the methodist, and say why."""
    return Outcome(part.text, actual, reason=reason)
