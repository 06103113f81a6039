"""Wait for returns that come through the day; compute when the folder has calmed down.

The folder is looked at again and again: the system's notices of changes do not reach over network
shares (docs/decisions). What counts is that names, sizes and times have stayed the same for a
while, that no changed book is open in an editor, and that none is half copied.
"""

from __future__ import annotations

import time
import zipfile
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from pedmonitor.errors import ExitCode
from pedmonitor.intake.files.discover import discover

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

Snapshot = dict["Path", tuple[int, int]]
"""File → size in bytes and time of change in nanoseconds."""
_ZIPPED = frozenset({".xlsx", ".xlsm", ".xlsb", ".ods", ".zip"})


@dataclass(frozen=True, slots=True)
class Pace:
    """How patient to be, in seconds.

    Attributes:
        every: Between two looks.
        calm: How long nothing may change before the folder is computed.
        patience: How long to wait for a book that is open or half copied; then it is read as it
            is, and an accident (no space, a folder that is busy) is tried again as often.
    """

    every: float = 10
    calm: float = 60
    patience: float = 900


class Verdict(Enum):
    """What to do after a look."""

    IDLE = "idle"
    WAIT = "wait"
    GONE = "gone"
    COMPUTE = "compute"


@dataclass(slots=True)
class Watcher:
    """Remembers what was computed and what was seen last.

    Times are of a clock that never goes back, not of the wall: that one jumps.
    """

    folder: Path
    pace: Pace = field(default_factory=Pace)
    waiting_for: tuple[str, ...] = ()
    _done: Snapshot = field(default_factory=dict)
    _seen: Snapshot = field(default_factory=dict)
    _since: float = 0.0
    _not_before: float = 0.0

    def look(self, now: float) -> Verdict:
        """Look at the folder.

        Args:
            now: Seconds of the clock.
        """
        try:
            found = snapshot(self.folder)
        except OSError:
            self._seen = {}
            return Verdict.GONE
        if found == self._done:
            return Verdict.IDLE
        if found != self._seen:
            self._seen, self._since = found, now
        calm = now - self._since
        if calm < self.pace.calm or now < self._not_before:
            return Verdict.WAIT
        changed = [path for path, state in found.items() if self._done.get(path) != state]
        self.waiting_for = tuple(path.name for path in changed if is_unfinished(path))
        if self.waiting_for and calm < self.pace.patience:
            return Verdict.WAIT
        return Verdict.COMPUTE

    def computed(self, code: int, now: float) -> None:
        """Remember how the computing ended; what an accident stopped is tried again."""
        if code in {ExitCode.DONE, ExitCode.RETURNS_HAVE_ERRORS}:
            self._done = self._seen
        else:
            busy = code == ExitCode.WORKSPACE_BUSY
            self._not_before = now + (self.pace.calm if busy else self.pace.patience)


def snapshot(folder: Path) -> Snapshot:
    """List the tables of a folder with sizes and times.

    Raises:
        OSError: The folder is not there.
    """
    folder.stat()
    found: Snapshot = {}
    for source in discover(folder)[0]:
        try:
            state = source.path.stat()
        except FileNotFoundError:  # taken away between the two looks
            continue
        found[source.path] = (state.st_size, state.st_mtime_ns)
    return found


def is_unfinished(path: Path) -> bool:
    """Say whether a book is open in an editor, still being copied, or empty."""
    name = path.name
    marks = (f"~${name}", f"~${name[2:]}", f".~lock.{name}#")  # Excel, its long names, LibreOffice
    if any(path.with_name(mark).exists() for mark in marks):
        return True
    try:
        with path.open("rb") as file:
            head = file.read(2)
            zipped = head == b"PK" and path.suffix.lower() in _ZIPPED
            return not head or (zipped and not zipfile.is_zipfile(file))
    except OSError:  # a program that copies may keep others out
        return True


def watch(
    watcher: Watcher,
    compute: Callable[[], int],
    tell: Callable[[str], None],
    *,
    sleep: Callable[[float], None] = time.sleep,
    clock: Callable[[], float] = time.monotonic,
) -> None:
    """Look and compute until somebody interrupts.

    Args:
        watcher: What to look at.
        compute: Computes the folder and gives the exit code of the contract.
        tell: Takes a sentence, only when it is a new one.
        sleep: Waits so many seconds.
        clock: Seconds that never go back.
    """
    said = ""
    while True:
        verdict = watcher.look(clock())
        if verdict is Verdict.COMPUTE:
            watcher.computed(compute(), clock())
        sentence = _sentence(verdict, watcher)
        if sentence and sentence != said:
            tell(sentence)
        said = sentence or said
        sleep(watcher.pace.every)


def _sentence(verdict: Verdict, watcher: Watcher) -> str:
    if verdict is Verdict.GONE:
        return f"Папка «{watcher.folder}» недоступна. Жду, пока она появится."
    if verdict is Verdict.WAIT and watcher.waiting_for:
        more = len(watcher.waiting_for) - 1
        rest = f" и ещё {more}" if more else ""
        return f"Жду: «{watcher.waiting_for[0]}»{rest} — файл открыт или ещё копируется."
    return ""
