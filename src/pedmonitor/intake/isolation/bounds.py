"""What a process that reads foreign files may use, and how it may end."""

from __future__ import annotations

import faulthandler
import os
import signal
import sys
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

OUT_OF_MEMORY = 77
"""Exit code of a process in which Python itself had no memory left."""
_OUT_OF_MEMORY = b"memory allocation of"
"""What the runtime of Rust says before it gives up; nothing else of its words is looked at."""
_GRACE_SECONDS = 5


class Fate(Enum):
    """How the reading of a file ended when it gave nothing."""

    DIED = "died"
    MEMORY = "memory"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Bounds:
    """What the reading of one file may use.

    Attributes:
        seconds: Wall time of one file.
        memory_bytes: Memory of a process beyond what it begins with.
    """

    seconds: float
    memory_bytes: int


def confine(bounds: Bounds, complaints: int | None) -> None:
    """Bind this process: memory, no core dump, no word on the screen, no answer to Ctrl+C.

    A reader that dies may quote cells in its last words, and a core dump holds all of them.
    Where the system knows no such limits (Windows), time is still watched from outside.

    Args:
        bounds: The limits.
        complaints: Open file for its last words; None to drop them.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    faulthandler.disable()
    silence = os.open(os.devnull, os.O_WRONLY) if complaints is None else complaints
    os.dup2(silence, 2)
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - only Unix has it

    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with suppress(ValueError, OSError):
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (_address_space() + bounds.memory_bytes, hard))


def _address_space() -> int:
    """Tell how many bytes of addresses this process has already (Linux; none known elsewhere)."""
    pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[0]
    return int(pages) * os.sysconf("SC_PAGE_SIZE")


def end_by(seconds: float) -> None:
    """Let the kernel end this process in so many seconds: whoever watches it may be gone.

    Zero calls it off.
    """
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_REAL, seconds + _GRACE_SECONDS if seconds else 0)


def fate_of(exit_code: int | None, last_words: bytes) -> Fate:
    """Tell a death for want of memory from any other.

    >>> fate_of(-6, b"memory allocation of 17179869184 bytes failed"), fate_of(-11, b"")
    (<Fate.MEMORY: 'memory'>, <Fate.DIED: 'died'>)
    """
    wanted_memory = exit_code == OUT_OF_MEMORY or _OUT_OF_MEMORY in last_words
    return Fate.MEMORY if wanted_memory else Fate.DIED
