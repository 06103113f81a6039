"""Cells that tell nothing are known again; a full memory begins anew and still knows the blank."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING

from pedmonitor.intake.cells import silent_cells
from pedmonitor.intake.cells.silent_cells import SilentCells

if TYPE_CHECKING:
    import pytest


def test_what_was_learnt_is_left_out() -> None:
    known = SilentCells()
    known.learn(["Итого", 5.0])
    assert {"Итого", "", 5.0, "ФИО"} - known == {"ФИО"}


def test_a_full_memory_begins_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(silent_cells, "MOST", 2)
    known = SilentCells()
    known.learn(["а", "б", "в"])
    known.learn(["г"])
    assert known == {"", "г"}


def test_nothing_of_the_returns_travels() -> None:
    known = SilentCells()
    known.learn(["Белова Анна Петровна"])
    arrived = pickle.loads(pickle.dumps(known))  # noqa: S301 - our own bytes
    assert arrived == {""}
