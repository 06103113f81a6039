from __future__ import annotations

from fractions import Fraction

from pedmonitor.model.issue import Level
from pedmonitor.model.result import Status, TargetOutcome, Unit, Verdict
from pedmonitor.reporting.text.words import LEVEL, STATUS, VERDICT, met_text, target_text


def test_every_code_has_a_word() -> None:
    assert set(STATUS) == set(Status)
    assert set(LEVEL) == set(Level)
    assert set(VERDICT) == set(Verdict)


def test_targets_read_as_the_document_writes_them() -> None:
    half = TargetOutcome("<=", Fraction(25, 2), met=False)
    assert target_text(half, unit=Unit.PERCENT) == "не более 12,5\N{NO-BREAK SPACE}%"
    assert target_text(half, unit=Unit.PERSONS) == "не более 12,5"
    assert target_text(half, unit=Unit.EXISTS) == "наличие"
    assert (met_text(half), met_text(TargetOutcome(">=", Fraction(1)))) == ("нет", "нельзя оценить")
