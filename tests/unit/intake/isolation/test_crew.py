"""Numbered jobs are done once each, whoever dies meanwhile."""

from __future__ import annotations

import os
import sys
import time
from functools import partial
from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.isolation.bounds import Bounds, Fate
from pedmonitor.intake.isolation.crew import Crew, do_apart

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs fork")
WIDE = Bounds(seconds=60, memory_bytes=2**30)


def double(number: int) -> int:
    return 2 * number


def die_once(folder: Path, number: int) -> int:
    """Die at the third job the first time only, as a process does that the system has killed."""
    mark = folder / "died"
    if number == 3 and not mark.exists():
        mark.touch()
        os.abort()
    return number


def note(folder: Path, number: int) -> int:
    time.sleep(0.005)
    (folder / str(number)).touch()
    return number


def die(number: int) -> int:
    if number % 5 == 0:
        os.abort()
    return number


def run(job: partial[int], count: int) -> tuple[dict[int, int | Fate], list[int]]:
    told: list[int] = []
    crew: Crew[int] = Crew(job, WIDE, on_done=told.append)
    crew.start([range(at, min(at + 4, count)) for at in range(0, count, 4)], size=2)
    return crew.finish(), told


def test_every_job_is_done_once() -> None:
    found, told = run(partial(double), 50)
    assert found == {number: 2 * number for number in range(50)}
    assert sorted(told) == list(range(50))


def test_results_come_while_there_is_work_left(tmp_path: Path) -> None:
    """Forty thousand files do not wait in memory for the last one."""
    crew = Crew(partial(note, tmp_path), WIDE, on_done=lambda _: None)
    crew.start([[number] for number in range(60)], size=1)
    came = [len(list(tmp_path.iterdir())) for _ in crew.results()]
    assert len(came) == 60
    assert came[0] < 60


def test_nothing_to_do_is_done_at_once() -> None:
    assert run(partial(double), 0) == ({}, [])


def test_a_worker_killed_by_chance_costs_nothing(tmp_path: Path) -> None:
    found, _ = run(partial(die_once, tmp_path), 20)
    assert found == {number: number for number in range(20)}


def test_jobs_that_kill_are_given_up_alone() -> None:
    found, told = run(partial(die), 23)
    assert {number for number, what in found.items() if what is Fate.DIED} == {0, 5, 10, 15, 20}
    assert sorted(told) == list(range(23))


def test_one_job_apart() -> None:
    assert do_apart(double, WIDE) == 0
    assert do_apart(die, WIDE) is Fate.DIED


def test_what_a_job_apart_raises_is_raised_here() -> None:
    def fail(_: int) -> int:
        raise KeyError("x")

    with pytest.raises(KeyError):
        do_apart(fail, WIDE)
