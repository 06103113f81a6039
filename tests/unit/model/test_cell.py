"""Six states, none of which is another."""

from __future__ import annotations

from pedmonitor.model.cell import ERROR_TEXTS, UNCALCULATED, CellState


def test_states_and_error_texts() -> None:
    assert len(CellState) == 6
    assert all(text.startswith("#") and text.upper() == text for text in ERROR_TEXTS)
    assert UNCALCULATED not in ERROR_TEXTS
