"""Do independent jobs side by side where the system can fork cheaply; in order elsewhere."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import sys
import warnings
from contextlib import suppress
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection


_T = TypeVar("_T")


class Background(Generic[_T]):
    """A job done by a forked child that shares what is in memory; only its result is sent back.

    Where forking is not to be had (Windows, one core), the job is done when it is asked for.
    """

    def __init__(self, job: Callable[[], _T], *, at_once: bool = False) -> None:
        """Start the job.

        Args:
            job: What to do.
            at_once: Whether it needs things as they are now: without forking it is not put off.
        """
        self._job = job
        self._receiver: Connection | None = None
        if sys.platform == "linux" and (os.cpu_count() or 1) > 1:
            context = multiprocessing.get_context("fork")
            self._receiver, sender = context.Pipe(duplex=False)
            self._process = context.Process(
                target=_run, args=(job, sender, self._receiver), daemon=True
            )
            with warnings.catch_warnings():
                # numpy's idle threads make Python 3.12 warn of forking; the child never calls numpy
                warnings.simplefilter("ignore", DeprecationWarning)
                self._process.start()
            sender.close()
        elif at_once:
            done = job()
            self._job = lambda: done

    def result(self) -> _T:
        """Wait for the result; a child that failed is repeated here, so that its fault shows."""
        if self._receiver is None:
            return self._job()
        try:
            done: _T = pickle.loads(self._receiver.recv_bytes())  # noqa: S301 - our own child wrote it
        except EOFError:
            return self._job()
        finally:
            self._receiver.close()
            self._process.join()
        return done


def _run(job: Callable[[], object], sender: Connection, inherited: Connection) -> None:
    """Do the job; a parent that was killed is noticed, for no end of its own is held open here.

    Nothing is said of a fault: the parent repeats the job and says it in words, or has left before
    it asked for the result (a setting is wrong, somebody pressed Ctrl+C).
    """
    inherited.close()
    with suppress(Exception, KeyboardInterrupt):
        sender.send_bytes(pickle.dumps(job(), pickle.HIGHEST_PROTOCOL))
    sender.close()
