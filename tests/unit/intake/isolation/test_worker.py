"""A worker answers in order and can be ended at any moment."""

from __future__ import annotations

import os
import signal
import sys
import time
from multiprocessing import get_context
from pathlib import Path

import pytest

from pedmonitor.intake.isolation.bounds import Bounds, Fate
from pedmonitor.intake.isolation.worker import Worker
from pedmonitor.workflows.counting.parallel import Background

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs fork")
WIDE = Bounds(seconds=60, memory_bytes=2**30)


def square(number: int) -> int:
    return number * number


def sleep(_: int) -> None:
    time.sleep(1000)


def test_answers_come_in_the_order_of_the_batches() -> None:
    worker = Worker(get_context("fork"), square, WIDE)
    for batch in ([1, 2], [3]):
        worker.give(batch)
    assert worker.take() == ([1, 2], [1, 4])
    assert worker.take() == ([3], [9])
    assert worker.at is None
    worker.end()


def test_who_watches_sees_the_job_and_its_age() -> None:
    worker = Worker(get_context("fork"), sleep, WIDE)
    worker.give([7])
    deadline = time.monotonic() + 20
    while worker.at is None and time.monotonic() < deadline:
        time.sleep(0.01)
    assert worker.at == 7
    assert 0 <= worker.seconds < 30
    assert worker.end() is Fate.DIED


def is_at_work(process: int) -> bool:
    """A process that nobody has waited for yet stays listed as a zombie."""
    try:
        state = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state.split()[0] not in "ZX"


def hire_and_be_killed(told: str) -> None:
    """Start two workers and a job with a large answer that nobody will ever take."""
    workers = [Worker(get_context("fork"), square, WIDE) for _ in range(2)]
    for worker in workers:
        worker.give([1])
        worker.take()
    Background(lambda: bytes(5_000_000))
    children = Path(f"/proc/self/task/{os.getpid()}/children").read_text(encoding="ascii")
    Path(told).write_text(children, encoding="ascii")
    os.kill(os.getpid(), signal.SIGKILL)


def test_nobody_outlives_a_master_who_was_killed(tmp_path: Path) -> None:
    told = tmp_path / "children"
    master = get_context("fork").Process(target=hire_and_be_killed, args=(str(told),))
    master.start()
    master.join(30)
    children = [int(word) for word in told.read_text(encoding="ascii").split()]
    assert len(children) == 3
    deadline = time.monotonic() + 20
    while any(map(is_at_work, children)) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not [child for child in children if is_at_work(child)]
