"""What one command of the command line leaves for the morning: a line of the log, a summary."""

from __future__ import annotations

import datetime as dt
import re
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from pedmonitor.errors import ExitCode

if TYPE_CHECKING:
    from collections.abc import Sequence

_GROUPS = frozenset({"plan", "measures"})
_LOGGED = _GROUPS | {
    *(
        "compute",
        "report",
        "status",
        "errors",
        "blanks",
        "recommend",
        "readiness",
        "effect",
        "groups",
    ),
    *("watch", "backup", "restore", "forget"),
}
"""Commands that write; the others leave no trace."""
_COMMAND = re.compile("[a-z]{1,20}")
_ENDS = {
    ExitCode.DONE: "готово",
    ExitCode.RETURNS_HAVE_ERRORS: "готово, но в данных есть ошибки",
    ExitCode.WRONG_USAGE: "не выполнено",
    ExitCode.OUR_BUG: "сбой программы",
    ExitCode.WORKSPACE_BUSY: "не выполнено: папка занята",
    ExitCode.INTERRUPTED: "прервано",
}


@dataclass(slots=True)
class Session:
    """One command.

    Attributes:
        workspace: The workspace it works in; None before the options are read.
        summary: Where the summary for mail goes.
        said: The paragraph of what was done, or the sentence of why it was not.
        details: Further lines of the summary.
        started: The system's monotonic clock.
    """

    workspace: Path | None = None
    summary: Path | None = None
    said: str = ""
    details: tuple[str, ...] = ()
    started: float = field(default_factory=time.monotonic)


_current = [Session()]


def begin() -> Session:
    """Start a new command."""
    _current[0] = Session()
    return _current[0]


def current() -> Session:
    """Give the command that is running."""
    return _current[0]


def note_workspace(path: Path) -> Path:
    """Remember the workspace of the command; a callback of the shared option."""
    _current[0].workspace = path
    return path


def note_summary(path: Path | None) -> Path | None:
    """Remember where the summary goes; a callback of the option."""
    _current[0].summary = path
    return path


def tell(text: str, *, err: bool = False) -> None:
    """Say what was done, on the screen and in the log of the workspace.

    Args:
        text: One paragraph.
        err: Whether the screen's part goes to stderr.
    """
    import typer

    note(text)
    typer.echo(text, err=err)


def note(text: str) -> None:
    """Say what was done in the log of the workspace alone."""
    _current[0].said = text


def now() -> dt.datetime:
    """Read the clock."""
    return dt.datetime.now(tz=dt.UTC)  # noqa: TID251 - the one place where the clock is read


def end(session: Session, arguments: Sequence[str], code: int) -> None:
    """Leave a line in the log of the workspace and the summary that was asked for.

    Neither may fail the command: what it was asked for is done or told already.
    """
    name = next(iter(arguments), "")
    if name not in _LOGGED or {"-h", "--help"} & set(arguments):
        return
    if name in _GROUPS and arguments[1:] and _COMMAND.fullmatch(arguments[1]):
        name = f"{name} {arguments[1]}"
    leave(session, name, code)


def leave(session: Session, name: str, code: int) -> None:
    """Write the line and the summary."""
    from pedmonitor.workflows.keeping.run_log import Line, append, write_summary

    told = _ENDS.get(ExitCode(code), "")
    if session.workspace is not None and session.workspace.is_dir():
        seconds = time.monotonic() - session.started
        line = Line(now().astimezone(), name, code, seconds, f"{told}. {session.said}".rstrip())
        append(session.workspace, line)
    if session.summary is not None:
        title = f"pedmonitor {name}: {told}"
        lines = (title, "", session.said, *session.details)
        write_summary(session.summary, "\n".join(lines) + "\n")
