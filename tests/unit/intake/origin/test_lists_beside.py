"""No tables, nothing beside; whole folders: `tests/unseen/test_lists_of_other_use.py`."""

from __future__ import annotations

from pedmonitor.intake.origin.lists_beside import lists_that_say_less


def test_nothing_gives_nothing() -> None:
    assert lists_that_say_less([], 50) == ({}, [])
