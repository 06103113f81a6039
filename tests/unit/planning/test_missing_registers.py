"""A register that is not there is named with the reason."""

from __future__ import annotations

from pedmonitor.model.plan_evidence import PlanEvidence
from pedmonitor.planning.missing_registers import why_none


def test_what_has_come_and_counts_for_nothing_is_not_called_missing() -> None:
    evidence = PlanEvidence(unread={"documents": "прислан («а.csv»), но не видно, чей он"})
    assert why_none(evidence, "events") == "реестр мероприятий не представлен"
    assert why_none(evidence, "documents") == (
        "реестр документов прислан («а.csv»), но не видно, чей он"
    )
