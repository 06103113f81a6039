"""No tables, nothing to unite; whole folders: `tests/unseen/test_sums_told_twice.py`."""

from __future__ import annotations

from pedmonitor.intake.origin.digests import unite_digests


def test_nothing_gives_nothing() -> None:
    assert unite_digests([], {}) == []
