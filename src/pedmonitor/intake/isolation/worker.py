"""One process that does numbered jobs, and the handle by which it is fed, heard and ended."""

from __future__ import annotations

import os
import pickle
import sys
import time
import warnings
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Generic, TypeVar

from pedmonitor.intake.isolation.bounds import (
    OUT_OF_MEMORY,
    Bounds,
    Fate,
    confine,
    end_by,
    fate_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from ctypes import Array, c_double
    from multiprocessing.connection import Connection
    from multiprocessing.context import ForkContext, SpawnContext

_T = TypeVar("_T")
_IDLE = -1
_LAST_WORDS = 4096
_PATIENCE_SECONDS = 5


class Worker(Generic[_T]):
    """A process and what it has been given.

    Attributes:
        pipe: Where its results come from.
        given: Batches given and not answered, in order.
    """

    def __init__(
        self, context: ForkContext | SpawnContext, job: Callable[[int], _T], bounds: Bounds
    ) -> None:
        """Start the process."""
        self.given: list[Sequence[int]] = []
        self._now: Array[c_double] = context.RawArray("d", (_IDLE, 0.0))
        forked = context.get_start_method() == "fork"
        self._complaints = _nameless_file() if forked else None
        self.pipe, other = context.Pipe()
        ours = self.pipe if forked else None
        arguments = (job, other, ours, self._now, bounds, self._complaints)
        self._process = context.Process(target=_work, args=arguments, daemon=True)
        with warnings.catch_warnings():
            # numpy's idle threads make Python 3.12 warn of forking; the child never calls numpy
            warnings.simplefilter("ignore", DeprecationWarning)
            self._process.start()
        other.close()

    def give(self, batch: Sequence[int]) -> None:
        """Hand over a batch; a worker that is no more is noticed by its pipe."""
        self.given.append(batch)
        try:
            self.pipe.send(batch)
        except OSError:
            return

    def take(self) -> tuple[Sequence[int], list[_T]] | None:
        """Take the answer to the oldest batch; None when the process is dead.

        What arrives was written by our own code in our own child; no byte of a file is unpickled.
        """
        try:
            results: list[_T] = pickle.loads(self.pipe.recv_bytes())  # noqa: S301 - see above
        except (EOFError, OSError):
            return None
        return self.given.pop(0), results

    @property
    def at(self) -> int | None:
        """The job it is at, or was at when it died."""
        number = int(self._now[0])
        return None if number == _IDLE else number

    @property
    def seconds(self) -> float:
        """How long it has been at its job."""
        return 0.0 if self.at is None else time.monotonic() - self._now[1]

    def end(self) -> Fate:
        """End it, whatever it is doing, and tell how it ended if it had not been alive.

        A process that the kernel cannot end (it waits for a lost network share) is left behind.
        """
        self.pipe.close()
        if self._process.is_alive():
            self._process.kill()
        self._process.join(_PATIENCE_SECONDS)
        words = b""
        if self._complaints is not None:
            words = os.pread(self._complaints, _LAST_WORDS, 0)
            os.close(self._complaints)
        return fate_of(self._process.exitcode, words)


def _nameless_file() -> int | None:
    """Open a file in memory; None where there are none."""
    return os.memfd_create("words") if sys.platform == "linux" else None


def _work(
    job: Callable[[int], object],
    pipe: Connection,
    inherited: Connection | None,
    now: Array[c_double],
    bounds: Bounds,
    complaints: int | None,
) -> None:
    """Do batches until the pipe is closed; answers are sent while the next batch is done.

    The end of the pipe that a forked process inherits is not its own: while it is open here, this
    process would wait for ever for a master who has been killed.
    """
    if inherited is not None:
        inherited.close()
    confine(bounds, complaints)
    answers: SimpleQueue[bytes] = SimpleQueue()
    Thread(target=_send, args=(pipe, answers), daemon=True).start()
    try:
        while True:
            answers.put(_do(pipe.recv(), job, now, bounds))
    except (EOFError, OSError):
        return
    except MemoryError:
        os._exit(OUT_OF_MEMORY)


def _do(
    batch: Sequence[int], job: Callable[[int], object], now: Array[c_double], bounds: Bounds
) -> bytes:
    """Do a batch; whoever watches sees which job is at hand and since when."""
    results = []
    for number in batch:
        now[1] = time.monotonic()
        now[0] = number
        end_by(bounds.seconds)
        results.append(job(number))
    answer = pickle.dumps(results, pickle.HIGHEST_PROTOCOL)
    now[0] = _IDLE
    end_by(0)
    return answer


def _send(pipe: Connection, answers: SimpleQueue[bytes]) -> None:
    try:
        while True:
            pipe.send_bytes(answers.get())
    except OSError:
        return
