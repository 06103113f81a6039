"""The headings of the marks are told apart."""

from __future__ import annotations

from pedmonitor.model import plan_sheet as sheet


def test_headings_do_not_repeat() -> None:
    assert len(set(sheet.COLUMNS)) == len(sheet.COLUMNS)
    assert set(sheet.GIVEN).isdisjoint(sheet.OWN)
