"""Exit codes of the contract (design.md §6)."""

from __future__ import annotations

from pedmonitor.errors import ExitCode, PedmonitorError, UsageError, WorkspaceBusyError


def test_codes() -> None:
    assert [code.value for code in ExitCode] == [0, 1, 2, 3, 4, 130]
    assert UsageError.exit_code == PedmonitorError.exit_code == 2
    assert WorkspaceBusyError.exit_code == 4
