"""No tables, no events; whole folders: `tests/unseen/test_sums_told_twice.py`."""

from __future__ import annotations

from pedmonitor.intake.origin.shared_events import unite_events


def test_nothing_gives_nothing() -> None:
    assert unite_events([]) == []
