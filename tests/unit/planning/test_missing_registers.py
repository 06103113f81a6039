"""Which registers a row needs and lacks, and why one that has come counts for nothing."""

from __future__ import annotations

from making.plans import plan

from pedmonitor.model.plan_evidence import Overlooked, PlanEvidence
from pedmonitor.planning.missing_registers import missing_registers, unread_for, why_none
from pedmonitor.planning.reading import read_plan


def test_nobody_has_sent_it_or_it_counts_for_nothing() -> None:
    unread = PlanEvidence(unread={"events": "прислан без заголовков"})
    assert why_none(PlanEvidence(), "events") == "реестр мероприятий не представлен"
    assert why_none(unread, "events") == "реестр мероприятий прислан без заголовков"


def test_a_meeting_needs_events_and_an_order_needs_documents() -> None:
    rows = plan({"result": "не менее 20 педагогов"}, {"event": "Приказ", "result": "Приказ"})
    meeting, order = read_plan(rows)
    assert missing_registers(meeting, PlanEvidence()) == ["реестр мероприятий не представлен"]
    assert missing_registers(order, PlanEvidence()) == ["реестр документов не представлен"]
    assert missing_registers(meeting, PlanEvidence(events=())) == []


def test_an_order_is_sought_only_among_documents() -> None:
    unread = (Overlooked("events", "а"), Overlooked("documents", "б"))
    rows = plan({"result": "не менее 20 педагогов"}, {"event": "Приказ", "result": "Приказ"})
    meeting, order = read_plan(rows)
    assert unread_for(meeting, PlanEvidence(overlooked=unread)) == ("а", "б")
    assert unread_for(order, PlanEvidence(overlooked=unread)) == ("б",)
