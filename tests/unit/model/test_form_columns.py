"""The columns of the frame of form cells."""

from __future__ import annotations

from pedmonitor.model import form_columns as f


def test_the_names_are_distinct() -> None:
    assert len(set(f.COLUMNS)) == len(f.COLUMNS) == 13
