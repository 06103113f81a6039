"""Do numbered jobs in a few processes; one that dies or hangs costs its job and nothing else."""

from __future__ import annotations

import sys
from collections import deque
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, Generic, TypeVar

from pedmonitor.intake.isolation.bounds import Bounds, Fate
from pedmonitor.intake.isolation.worker import Worker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from multiprocessing.context import ForkContext, SpawnContext

_T = TypeVar("_T")
_GLANCE_SECONDS = 0.5
"""How often workers are looked at that say nothing."""
_AHEAD = 3
"""Batches that a worker has in hand, so that it need not wait for whoever shares them out."""


class Crew(Generic[_T]):
    """Workers and what is left to do.

    Batches go to common workers. Where one dies, each job of the batch that it was at is done
    anew, alone in a process of its own: only a job that kills that one too is given up. Whoever
    takes longer than the limit is given up at once.
    """

    def __init__(
        self, job: Callable[[int], _T], bounds: Bounds, *, on_done: Callable[[int], None]
    ) -> None:
        """Take the job on.

        Args:
            job: What to do with each number; its result must be picklable.
            bounds: Limits of one job.
            on_done: Called with the number after each job, whatever became of it.
        """
        self._job = job
        self._bounds = bounds
        self._on_done = on_done
        self._context = _context()
        self._workers: list[Worker[_T]] = []
        self._batches: deque[Sequence[int]] = deque()
        self._alone: deque[int] = deque()
        self._results: dict[int, _T | Fate] = {}

    def start(self, batches: Sequence[Sequence[int]], *, size: int) -> None:
        """Start the workers and hand out the first half of the work."""
        self._batches.extend(batches)
        self._size = min(size, len(batches))
        share = max(1, len(batches) // (2 * max(1, self._size)))
        for _ in range(self._size):
            worker = self._hire()
            for _ in range(min(share, len(self._batches))):
                worker.give(self._batches.popleft())

    def finish(self) -> dict[int, _T | Fate]:
        """Wait for the work; number → result, or what became of the one who did it."""
        return dict(self.results())

    def results(self) -> Iterator[tuple[int, _T | Fate]]:
        """Give what `finish` does as it comes, and hold nothing that has been given."""
        try:
            while self._batches or any(worker.given for worker in self._workers):
                self._look()
                yield from self._settled()
            while self._alone:
                self._do_alone(self._alone.popleft())
                yield from self._settled()
        finally:
            for worker in self._workers:
                worker.end()

    def _settled(self) -> list[tuple[int, _T | Fate]]:
        found = [*self._results.items()]
        self._results.clear()
        return found

    def _hire(self) -> Worker[_T]:
        worker = Worker(self._context, self._job, self._bounds)
        self._workers.append(worker)
        return worker

    def _look(self) -> None:
        """Take what has come, feed those who have little left, end those who take too long."""
        while self._batches and len(self._workers) < self._size:
            self._hire().give(self._batches.popleft())
        speaking = wait([worker.pipe for worker in self._workers], timeout=_GLANCE_SECONDS)
        for worker in list(self._workers):
            if worker.pipe in speaking:
                self._hear(worker)
            elif worker.seconds > self._bounds.seconds:
                self._bury(worker, Fate.TIME)
        for worker in self._workers:
            while self._batches and len(worker.given) < _AHEAD:
                worker.give(self._batches.popleft())

    def _hear(self, worker: Worker[_T]) -> None:
        answer = worker.take()
        if answer is None:
            self._bury(worker, None)
            return
        for number, result in zip(*answer, strict=True):
            self._settle(number, result)

    def _bury(self, worker: Worker[_T], fate: Fate | None) -> None:
        """Share out anew what a worker had in hand; what it was at is done alone, or given up."""
        self._workers.remove(worker)
        worker.end()
        at = worker.at
        for batch in worker.given:
            if at is not None and at not in batch:
                self._batches.append(batch)
                continue
            self._alone.extend(number for number in batch if number != at or fate is None)
        if at is not None and fate is not None:
            self._settle(at, fate)

    def _do_alone(self, number: int) -> None:
        """Do one job in a process of its own."""
        worker = self._hire()
        worker.give([number])
        while not wait([worker.pipe], timeout=_GLANCE_SECONDS):
            if worker.seconds > self._bounds.seconds:
                break
        late = worker.seconds > self._bounds.seconds
        answer = None if late else worker.take()
        self._workers.remove(worker)
        fate = worker.end()
        self._settle(number, answer[1][0] if answer else Fate.TIME if late else fate)

    def _settle(self, number: int, result: _T | Fate) -> None:
        self._results[number] = result
        self._on_done(number)


def _context() -> ForkContext | SpawnContext:
    return get_context("fork") if sys.platform == "linux" else get_context("spawn")


def do_apart(job: Callable[[int], _T], bounds: Bounds) -> _T | Fate:
    """Do one job in a process of its own; where processes are dear (no fork), do it here.

    Returns:
        Its result, or what became of the process.

    Raises:
        Exception: What the job has raised.
    """
    if sys.platform != "linux":
        return job(0)
    crew = Crew(partial(_caught, job), bounds, on_done=lambda _: None)
    crew.start([[0]], size=1)
    found = crew.finish()[0]
    if isinstance(found, _Raised):
        raise found.error
    return found


@dataclass(frozen=True, slots=True)
class _Raised:
    """An exception on its way home."""

    error: Exception


def _caught(job: Callable[[int], _T], number: int) -> _T | _Raised:
    try:
        return job(number)
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - raised again by who has asked
        return _Raised(error)
