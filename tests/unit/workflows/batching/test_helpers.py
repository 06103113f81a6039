"""Helpers: results in order, a death costs one task, a missing library is told."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from pedmonitor.errors import UsageError
from pedmonitor.workflows.batching.helpers import hire

if TYPE_CHECKING:
    from pathlib import Path


SCRIPT = """
import os, signal, sys
from functools import partial
from pathlib import Path
from pedmonitor.workflows.batching.helpers import hire

def work(folder, number):
    with (folder / str(number)).open("a") as file:
        file.write("begun\\n")
    if number == 2 and len((folder / "2").read_text().splitlines()) == 1:
        os.kill(os.getpid(), signal.SIGKILL)
    return number * number

if __name__ == "__main__":
    with hire(workers=int(sys.argv[2]), scheduler="", cores=2) as helpers:
        print(list(helpers.do([partial(work, Path(sys.argv[1]), n) for n in range(6)])))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="processes are forked on Linux alone")
@pytest.mark.parametrize("workers", [0, 2])
def test_a_helper_that_is_killed_costs_only_its_task(tmp_path: Path, workers: int) -> None:
    """In a process of its own: a cluster listens on this computer, which tests may not."""
    if workers:
        pytest.importorskip("distributed")
    (tmp_path / "script.py").write_text(SCRIPT, encoding="utf-8")
    command = [sys.executable, str(tmp_path / "script.py"), str(tmp_path), str(workers)]
    done = subprocess.run(  # noqa: S603 - our own command
        command, capture_output=True, text=True, timeout=120, check=True
    )
    assert done.stdout.strip() == "[0, 1, 4, 9, 16, 25]"
    begun = [len((tmp_path / str(n)).read_text("ascii").splitlines()) for n in range(6)]
    assert begun[2] == 2
    assert sum(begun) <= 6 + 2  # dask may have handed its neighbour to the same worker


def test_without_the_library_a_cluster_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with (
        pytest.raises(UsageError, match=r"pedmonitor\[cluster\]"),
        hire(workers=2, scheduler="", cores=1),
    ):
        pass
