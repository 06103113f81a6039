"""The few exceptions that may stop the program; each knows its exit code (design.md §6)."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class ExitCode(IntEnum):
    """Exit codes of every command: the contract of design.md §6."""

    DONE = 0
    RETURNS_HAVE_ERRORS = 1
    WRONG_USAGE = 2
    OUR_BUG = 3
    WORKSPACE_BUSY = 4
    INTERRUPTED = 130


class PedmonitorError(Exception):
    """A reason to stop that the user can act on; its text is Russian and complete."""

    exit_code = ExitCode.WRONG_USAGE


class UsageError(PedmonitorError):
    """The command's arguments do not fit together or name something absent."""


class DefinitionError(PedmonitorError):
    """Definitions or settings do not check; the text lists every complaint with file and line."""


class AmbiguousPeriodError(UsageError):
    """The returns do not say which period they are for; the text lists the candidates.

    Attributes:
        years: The candidates; empty when there is none.
    """

    def __init__(self, text: str, years: Iterable[int] = ()) -> None:
        """Keep the candidates beside the text."""
        super().__init__(text)
        self.years = tuple(years)


class WorkspaceBusyError(PedmonitorError):
    """Another run holds the workspace."""

    exit_code = ExitCode.WORKSPACE_BUSY


class WorkspaceError(PedmonitorError):
    """The workspace cannot be read or written."""
