"""Processes forked here that do one task after another: what they share is paid for once each."""

from __future__ import annotations

import gc
import multiprocessing
import pickle
import warnings
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from multiprocessing.connection import Connection

_T = TypeVar("_T")


class Hand(Generic[_T]):
    """A forked process that sees what this one has in memory, and leaves nothing in it.

    A process for each task would touch and copy the same pages of memory for each task.
    """

    def __init__(self, tasks: Sequence[Callable[[], _T]]) -> None:
        """Fork a process that may be asked for any of the tasks.

        Args:
            tasks: The tasks; they are not sent anywhere, only their results are.
        """
        context = multiprocessing.get_context("fork")
        self._pipe, other = context.Pipe()
        self._process = context.Process(target=_work, args=(tasks, other, self._pipe), daemon=True)
        with warnings.catch_warnings():
            # numpy's idle threads make Python 3.12 warn of forking; the child never calls numpy
            warnings.simplefilter("ignore", DeprecationWarning)
            self._process.start()
        other.close()

    def give(self, number: int) -> None:
        """Ask for a task; a process that is no more is noticed when its result is wanted."""
        try:
            self._pipe.send(number)
        except OSError:
            return

    def take(self) -> _T:
        """Wait for the result of the oldest task.

        Raises:
            EOFError: The process is dead.
        """
        try:
            given = self._pipe.recv_bytes()
        except OSError as error:
            raise EOFError from error
        done: _T = pickle.loads(given)  # noqa: S301 - our own child wrote it
        return done

    def end(self) -> None:
        """Let the process go, whatever it is at."""
        self._pipe.close()
        if self._process.is_alive():
            self._process.kill()
        self._process.join()


def _work(tasks: Sequence[Callable[[], object]], pipe: Connection, inherited: Connection) -> None:
    """Do tasks until the pipe is closed; one that fails ends the process, to fail where it shows.

    A master who was killed is noticed, for no end of his own is held open here.
    """
    inherited.close()
    gc.freeze()  # what was forked with is not looked at again: that alone would copy it
    try:
        while True:
            pipe.send_bytes(pickle.dumps(tasks[pipe.recv()](), pickle.HIGHEST_PROTOCOL))
            gc.collect()
    except Exception:  # noqa: BLE001 - told in words by whoever does the task anew
        return
