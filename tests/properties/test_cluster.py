"""A cluster gives the bytes of one piece: a local one, and a scheduler with workers of its own.

Everything runs in processes of its own: a cluster listens on this computer, which tests may not.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from properties.scattered import write_scattered, write_stated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

SECONDS = 120
MAY_FORK = {"DASK_DISTRIBUTED__WORKER__DAEMON": "False"}


def returns(tmp_path: Path) -> Path:
    folder = tmp_path / "returns"
    write_scattered(folder, seed=11)
    write_stated(folder, seed=11)
    return folder


def begin(folder: Path, place: Path, *options: str) -> subprocess.Popen[str]:
    place.mkdir()
    (place / "pedmonitor.key").write_text("00" * 32, encoding="ascii")
    command = [sys.executable, "-m", "pedmonitor", "compute", str(folder), "--year", "2022"]
    command += ["--workspace", str(place), "--out", str(place), *options]
    return subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)  # noqa: S603 - our own command


def finish(run: subprocess.Popen[str], place: Path) -> bytes:
    _, said = run.communicate(timeout=SECONDS)
    assert run.returncode in {0, 1}, said
    assert "целиком" not in said
    assert not list((place / ".pedmonitor").glob("batch-*"))
    return (place / "results.json").read_bytes()


def wait_for(what: Callable[[], object]) -> None:
    until = time.monotonic() + SECONDS
    while not what():
        assert time.monotonic() < until
        time.sleep(0.02)


@contextlib.contextmanager
def dask(tmp_path: Path, *arguments: str, **environment: str) -> Iterator[subprocess.Popen[bytes]]:
    """Run a command of dask in a process group of its own."""
    process = subprocess.Popen(  # noqa: S603 - our own command
        [sys.executable, "-m", "dask", *arguments],
        cwd=tmp_path,
        env=os.environ | environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield process
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait(timeout=SECONDS)


@contextlib.contextmanager
def scheduler(tmp_path: Path) -> Iterator[str]:
    """Run a scheduler; gives its address."""
    told = tmp_path / "scheduler.json"
    where = ("--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", str(told))
    with dask(tmp_path, "scheduler", *where):
        wait_for(told.exists)
        wait_for(lambda: told.read_text(encoding="utf-8").strip().endswith("}"))
        yield json.loads(told.read_text(encoding="utf-8"))["address"]


def worker(address: str) -> tuple[str, ...]:
    return ("worker", address, "--nthreads", "1", "--no-dashboard", "--host", "127.0.0.1")


pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes are forked on Linux")


def test_a_cluster_on_this_computer_gives_the_same_bytes(tmp_path: Path) -> None:
    folder = returns(tmp_path)
    whole = finish(begin(folder, tmp_path / "whole"), tmp_path / "whole")
    cluster = begin(folder, tmp_path / "cluster", "--workers", "2")
    assert finish(cluster, tmp_path / "cluster") == whole


def test_a_worker_that_is_killed_half_way_costs_only_its_batch(tmp_path: Path) -> None:
    folder = returns(tmp_path)
    whole = finish(begin(folder, tmp_path / "whole"), tmp_path / "whole")
    place = tmp_path / "cluster"
    with scheduler(tmp_path) as address:
        assert address.startswith("tcp://127.0.0.1:")
        lone = worker(address)
        with dask(tmp_path, *lone, **MAY_FORK) as first, dask(tmp_path, *lone, **MAY_FORK):
            run = begin(folder, place, "--scheduler", address)
            wait_for(lambda: list(place.glob(".pedmonitor/batch-*-readings-*")) or run.poll())
            assert run.poll() is None, "some batches are laid aside, the run goes on"
            os.killpg(first.pid, signal.SIGKILL)  # with the nanny that would start another
            assert finish(run, place) == whole
            assert first.wait(timeout=SECONDS) == -signal.SIGKILL


def test_a_worker_that_may_not_fork_is_told_of_in_words(tmp_path: Path) -> None:
    with scheduler(tmp_path) as address, dask(tmp_path, *worker(address)):
        run = begin(returns(tmp_path), tmp_path / "cluster", "--scheduler", address)
        _, said = run.communicate(timeout=SECONDS)
    assert run.returncode == 2
    assert "DASK_DISTRIBUTED__WORKER__DAEMON=False" in said
    assert "Traceback" not in said


def test_a_scheduler_that_is_not_there_is_told_of_in_words(tmp_path: Path) -> None:
    run = begin(returns(tmp_path), tmp_path / "cluster", "--scheduler", "tcp://127.0.0.1:9")
    _, said = run.communicate(timeout=SECONDS)
    assert run.returncode == 2
    assert "не отвечает" in said
    assert "Traceback" not in said
