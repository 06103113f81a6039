"""Every kind of situation has words that its rules may ask for."""

from __future__ import annotations

from pedmonitor.definitions.recommendation import WORDS
from pedmonitor.model.situation import Situation, Trigger


def test_every_trigger_has_words() -> None:
    assert set(WORDS) == set(Trigger)
    assert Situation(Trigger.RETURNS_OWED).value is None
