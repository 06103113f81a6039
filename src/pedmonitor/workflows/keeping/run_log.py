"""The log of a workspace: a line a command, in UTF-8, bounded, without people in it."""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pedmonitor import __version__
from pedmonitor.disk.atomic import PRIVATE, write_atomic
from pedmonitor.intake.wording.naming import mask_people

if TYPE_CHECKING:
    import datetime as dt

LOG = "pedmonitor.log"
_MOST_BYTES = 500_000
_KEPT = 4
"""So many older files are kept: pedmonitor.log.1 is the last of them to be written."""


@dataclass(frozen=True, slots=True)
class Line:
    """What a command leaves.

    Attributes:
        at: When it ended, with the offset of the place.
        command: Its name.
        code: Its exit code.
        seconds: How long it took.
        said: One paragraph.
    """

    at: dt.datetime
    command: str
    code: int
    seconds: float
    said: str

    def text(self) -> str:
        r"""Give the line, its end included.

        >>> import datetime as dt
        >>> at = dt.datetime(2026, 11, 22, 2, 30, tzinfo=dt.UTC)
        >>> Line(at, "compute", 0, 1.25, "готово").text()
        '2026-11-22 02:30:00+00:00  compute  код 0  1,2 с  готово  (pedmonitor 0.1.0)\n'
        """
        seconds = f"{self.seconds:.1f}".replace(".", ",")
        at = self.at.isoformat(sep=" ", timespec="seconds")
        said = " ".join(self.said.split())
        ended = f"код {self.code}  {seconds} с  {said}  (pedmonitor {__version__})"
        return f"{at}  {self.command}  {ended}\n"


def append(folder: Path, line: Line) -> None:
    """Add a line; a log that cannot be written is no reason to fail."""
    with contextlib.suppress(OSError):
        append_text(folder / LOG, line.text(), home=folder)


def append_text(path: Path, text: str, *, home: Path) -> None:
    """Add text to a log, turning it over when it is full.

    Args:
        path: The log.
        text: Whole lines.
        home: The folder whose own path is left out: it may name the person at the computer.

    Raises:
        OSError: It cannot be written.
    """
    if path.exists() and path.stat().st_size >= _MOST_BYTES:
        _turn_over(path)
    handle = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, PRIVATE)
    with os.fdopen(handle, "w", encoding="utf-8", errors="replace") as stream:
        stream.write(without_people(text, home))


def without_people(text: str, home: Path) -> str:
    """Leave out of a text the places that name the person at the computer, and names of people."""
    with contextlib.suppress(OSError, RuntimeError):
        for place, told in ((home.resolve(), "рабочая папка"), (Path.home(), "~")):
            if place != place.parent:
                text = text.replace(str(place), told)
    return mask_people(text)


def write_summary(path: Path, text: str) -> None:
    """Write the summary for mail; one that cannot be written is no reason to fail."""
    with contextlib.suppress(OSError):
        write_atomic(path, text.encode("utf-8", "replace"))


def _turn_over(path: Path) -> None:
    for number in range(_KEPT, 0, -1):
        older = path.with_name(f"{path.name}.{number}")
        newer = path if number == 1 else path.with_name(f"{path.name}.{number - 1}")
        if newer.exists():
            newer.replace(older)
