"""The samples of 2022: every planted fault is named at its cell, and no other error is invented."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from samples.conftest import REGISTERS

if TYPE_CHECKING:
    from pedmonitor.model.result import RunResult
    from samples.conftest import Municipality

Fault = tuple[str, str, str, str, str]
"""Code, level, file, sheet, cell."""


def test_every_planted_fault_is_reported(planted: list[Fault], reported: list[Fault]) -> None:
    missing = Counter(planted) - Counter(reported)
    assert sorted(missing) == []


def test_every_error_is_a_planted_one(planted: list[Fault], reported: list[Fault]) -> None:
    invented = Counter(f for f in reported if f[1] == "error") - Counter(planted)
    assert sorted(invented) == []


def test_every_warning_is_a_planted_one(planted: list[Fault], reported: list[Fault]) -> None:
    invented = Counter(f for f in reported if f[1] == "warning") - Counter(planted)
    assert sorted(invented) == []


def test_enough_kinds_of_fault_are_planted(
    municipality: Municipality, planted: list[Fault]
) -> None:
    kinds = 30 if municipality is REGISTERS else 10
    assert len({fault[0] for fault in planted}) >= kinds


def test_the_silent_organisation_is_missing(faulty: RunResult) -> None:
    coverage = faulty.coverage
    assert (coverage.expected, coverage.received, coverage.missing) == (12, 11, ("ДЮСШ",))
