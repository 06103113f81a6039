"""What may happen to a process at the n-th touch of the disk: death, refusal, a power cut.

The functions of `os` through which our code reaches the disk are replaced inside a forked child;
what SQLite writes is beyond them: that is tried by kills at random moments, by a limit on the size
of files and by a real small disk.
"""

from __future__ import annotations

import errno
import os
import signal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

TOUCHES = ("open", "fdopen", "fsync", "replace", "unlink", "mkdir")
"""`fdopen` stands for the writing of a file; `open` only counts when it makes one."""
Function = Any


class Disk:
    """Counts touches of the disk and lets something happen at one of them."""

    def __init__(self, happen: Callable[[str, Callable[[], Any]], Any], at: int) -> None:
        """Begin to watch.

        Args:
            happen: What to do at the touch: its name, and a call that does it.
            at: Number of the touch, from 0; a negative one never comes.
        """
        self.touches: list[str] = []
        self._happen = happen
        self._at = at
        for name in TOUCHES:
            setattr(os, name, self._watched(name, getattr(os, name)))

    def _watched(self, name: str, real: Function) -> Function:
        def touch(*arguments: Any, **named: Any) -> Any:  # noqa: ANN401 - any function of os
            if name == "open" and not (len(arguments) > 1 and arguments[1] & os.O_CREAT):
                return real(*arguments, **named)
            self.touches.append(name)
            if len(self.touches) - 1 == self._at:
                return self._happen(name, lambda: real(*arguments, **named))
            return real(*arguments, **named)

        return touch


def die_before(_name: str, _do: Callable[[], Any]) -> None:
    """Die without doing it."""
    os.kill(os.getpid(), signal.SIGKILL)


def die_after(_name: str, do: Callable[[], Any]) -> None:
    """Do it and die."""
    do()
    os.kill(os.getpid(), signal.SIGKILL)


def refuse(code: int) -> Callable[[str, Callable[[], Any]], Any]:
    """Let the system refuse with a code, once."""

    def happen(_name: str, _do: Callable[[], Any]) -> None:
        raise OSError(code, os.strerror(code))

    return happen


full = refuse(errno.ENOSPC)
failing = refuse(errno.EIO)


class PowerCut:
    """A disk that keeps only what it was asked to keep.

    A new name, a rename and a removal last once their folder is synced; the bytes of a file once it
    is synced. At the cut everything else is undone and the process dies.
    """

    def __init__(self, at: int) -> None:
        """Begin to watch; the cut comes at touch number `at`."""
        self._undo: list[tuple[str, Callable[[], None]]] = []
        self._unsynced: set[int] = set()
        self._real = {name: getattr(os, name) for name in (*TOUCHES, "link", "ftruncate")}
        self._left = at
        for name in ("fsync", "replace", "unlink"):
            setattr(os, name, getattr(self, f"_{name}"))
        os.open = self._open

    def _count(self) -> None:
        self._left -= 1
        if self._left < 0:
            for handle in self._unsynced:
                try:
                    self._real["ftruncate"](handle, 0)
                except OSError:
                    continue
            for _, undo in reversed(self._undo):
                undo()
            os.kill(os.getpid(), signal.SIGKILL)

    def _open(self, path: Any, flags: int, *rest: Any, **named: Any) -> int:  # noqa: ANN401
        new = bool(flags & os.O_CREAT) and not os.path.lexists(path)
        if new:
            self._count()
        handle: int = self._real["open"](path, flags, *rest, **named)
        if new:
            name = os.path.abspath(os.fspath(path))
            self._undo.append((os.path.dirname(name), lambda: self._gone(name)))
            self._unsynced.add(handle)
        return handle

    def _fsync(self, handle: int) -> None:
        self._count()
        self._real["fsync"](handle)
        self._unsynced.discard(handle)
        place = os.path.realpath(f"/proc/self/fd/{handle}")
        if os.path.isdir(place):
            self._undo = [(folder, undo) for folder, undo in self._undo if folder != place]

    def _replace(self, source: Any, target: Any, **named: Any) -> None:  # noqa: ANN401
        self._count()
        old, new = os.path.abspath(os.fspath(source)), os.path.abspath(os.fspath(target))
        kept = f"{new}.kept-{len(self._undo)}-{self._left}"
        if os.path.lexists(new):
            self._real["link"](new, kept)
        self._real["replace"](source, target, **named)

        def undo() -> None:
            if os.path.lexists(new):
                self._real["replace"](new, old)
            if os.path.lexists(kept):
                self._real["replace"](kept, new)

        self._undo.append((os.path.dirname(new), undo))

    def _unlink(self, path: Any, **named: Any) -> None:  # noqa: ANN401
        self._count()
        name = os.path.abspath(os.fspath(path))
        kept = f"{name}.kept-{len(self._undo)}-{self._left}"
        if os.path.lexists(name):
            self._real["link"](name, kept)
        self._real["unlink"](path, **named)

        def undo() -> None:
            if os.path.lexists(kept) and not os.path.lexists(name):
                self._real["replace"](kept, name)

        self._undo.append((os.path.dirname(name), undo))

    def _gone(self, name: str) -> None:
        if os.path.lexists(name):
            self._real["unlink"](name)
