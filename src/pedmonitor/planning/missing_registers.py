"""Registers that would show whether a row of a plan was done, and are not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model.plan import Metric

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.model.plan import PlannedEvent
    from pedmonitor.model.plan_evidence import PlanEvidence

_REGISTERS = {"events": "реестр мероприятий", "documents": "реестр документов"}


EVENTS, PARTICIPANTS, DOCUMENTS = "events", "event_participants", "documents"


def missing_registers(row: PlannedEvent, evidence: PlanEvidence) -> Sequence[str]:
    """Say which registers would show a row and are not there, and why."""
    metrics = {part.metric for part in row.expected.parts}
    papers = not metrics or bool(metrics & {Metric.DOCUMENT, Metric.FACT})
    wanted = {
        "events": metrics != {Metric.DOCUMENT} and evidence.events is None,
        "documents": papers and evidence.documents is None,
    }
    return [why_none(evidence, name) for name, is_missing in wanted.items() if is_missing]


def unread_for(row: PlannedEvent, evidence: PlanEvidence) -> Sequence[str]:
    """Say which tables that may show a row have come and were not read."""
    metrics = {part.metric for part in row.expected.parts}
    if metrics == {Metric.DOCUMENT}:
        return evidence.unread_of(DOCUMENTS)
    return evidence.unread_of(EVENTS, PARTICIPANTS, DOCUMENTS)


def why_none(evidence: PlanEvidence, register: str) -> str:
    """Say that nobody has sent a register, or why the one that has come counts for nothing."""
    return f"{_REGISTERS[register]} {evidence.unread.get(register, 'не представлен')}"
