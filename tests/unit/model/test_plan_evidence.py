"""Marks are what the methodist may choose."""

from __future__ import annotations

from pedmonitor.model.plan_evidence import MarkState, PlanEvidence


def test_absent_registers_are_not_empty_ones() -> None:
    bare = PlanEvidence()
    assert (bare.events, bare.participants, bare.documents, bare.read) == (None,) * 4
    assert list(MarkState) == ["проведено", "выполнено", "не требовалось", "отменено"]
