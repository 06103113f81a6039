"""The mark is read back as it is written."""

from __future__ import annotations

import pytest

from pedmonitor.model.own_output import MARK, mark_of, read_mark


@pytest.mark.parametrize("sheets", [1, 12])
def test_there_and_back(sheets: int) -> None:
    assert read_mark(f"теги: {mark_of(sheets)}; отчёт") == sheets


def test_a_mark_without_sheets_and_no_mark() -> None:
    assert read_mark(MARK) == 0
    assert read_mark("pedmonitor") is None
