"""Who does the jobs of a run: processes forked here, or the workers of a dask cluster."""

from __future__ import annotations

import sys
from collections import deque
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Protocol, TypeVar

from pedmonitor.errors import UsageError
from pedmonitor.workflows.batching.hands import Hand

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from distributed import Client, Future

_T = TypeVar("_T")
_RETRIES = 3
_AHEAD = 2
"""Tasks a worker has in hand: more would only fill the memory with answers."""


class Helpers(Protocol):
    """Does tasks; a task is a function with all its arguments, and can be done anew."""

    @property
    def far(self) -> bool:
        """Whether the tasks are done elsewhere, so that reading may be shared out too."""

    @property
    def size(self) -> int:
        """How many tasks are done at a time."""

    def do(self, tasks: Sequence[Callable[[], _T]]) -> Iterator[_T]:
        """Do tasks side by side; give the results in order."""


class Forked:
    """Processes forked from this one: they see what it has in memory, and leave nothing in it."""

    far = False

    def __init__(self, size: int) -> None:
        """Have so many at a time."""
        self._size = max(1, size)

    @property
    def size(self) -> int:
        """How many tasks are done at a time."""
        return self._size

    def do(self, tasks: Sequence[Callable[[], _T]]) -> Iterator[_T]:
        """Do tasks side by side; one whose process dies is done anew here.

        Tasks go round, so that each process is at its next one while the result of its last one is
        looked at. Where forking is not to be had, tasks are done here.
        """
        size = min(self._size, len(tasks))
        if sys.platform != "linux" or size == 0:
            yield from (task() for task in tasks)
            return
        hands = [Hand(tasks) for _ in range(size)]
        try:
            for number, hand in enumerate(hands):
                hand.give(number)
            for number, task in enumerate(tasks):
                at, following = number % size, number + size
                try:
                    done = hands[at].take()
                except EOFError:
                    hands[at].end()
                    done = task()
                    if following < len(tasks):
                        hands[at] = Hand(tasks)
                if following < len(tasks):
                    hands[at].give(following)
                yield done
        finally:
            for hand in hands:
                hand.end()


class Cluster:
    """The workers of a dask cluster; a task whose worker dies goes to another one."""

    far = True

    def __init__(self, client: Client) -> None:
        """Take a cluster on."""
        self._client = client

    @property
    def size(self) -> int:
        """How many tasks are done at a time: workers may come and go."""
        return max(1, int(sum(self._client.nthreads().values())))

    def do(self, tasks: Sequence[Callable[[], _T]]) -> Iterator[_T]:
        """Do tasks side by side, a few ahead of those that are waited for."""
        waiting: deque[Future[_T]] = deque()
        for task in tasks:
            if len(waiting) >= self.size * _AHEAD:
                yield waiting.popleft().result()
            waiting.append(self._client.submit(task, pure=False, retries=_RETRIES))
        while waiting:
            yield waiting.popleft().result()


@contextmanager
def hire(*, workers: int, scheduler: str, cores: int) -> Iterator[Helpers]:
    """Find helpers for a run.

    Args:
        workers: Processes of a cluster on this computer; 0 for none.
        scheduler: Address of a running cluster; empty for none.
        cores: Processes to be forked where there is no cluster.

    Raises:
        UsageError: A cluster is asked for, but its library is not installed or does not answer.
    """
    if not (workers or scheduler):
        yield Forked(cores)
        return
    try:
        import dask  # noqa: PLC0415 - an extra
        from distributed import Client, LocalCluster  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise UsageError(
            "Для --workers и --scheduler нужен пакет dask: pip install pedmonitor[cluster]"
        ) from error
    # a worker forks the processes that read: demons may not
    with dask.config.set({"distributed.worker.daemon": False}):
        local = partial(LocalCluster, n_workers=workers, threads_per_worker=1, dashboard_address="")
        try:
            where = scheduler or local()
            with Client(where, timeout="10s") as client:
                yield Cluster(client)
        except OSError as error:
            raise UsageError(f"Кластер «{scheduler or workers}» не отвечает: {error}") from error
