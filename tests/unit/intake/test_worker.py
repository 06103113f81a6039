"""A worker answers in order and can be ended at any moment."""

from __future__ import annotations

import sys
import time
from multiprocessing import get_context

import pytest

from pedmonitor.intake.isolation.bounds import Bounds, Fate
from pedmonitor.intake.isolation.worker import Worker

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
