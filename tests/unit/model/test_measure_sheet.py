"""The headings of a sheet are told apart."""

from __future__ import annotations

from pedmonitor.model import measure_sheet as sheet


def test_headings_do_not_repeat() -> None:
    for columns in (sheet.MEASURE_COLUMNS, sheet.DECISION_COLUMNS):
        assert len(set(columns)) == len(columns)
    assert set(sheet.DAYS) <= {*sheet.MEASURE_COLUMNS, *sheet.DECISION_COLUMNS}
