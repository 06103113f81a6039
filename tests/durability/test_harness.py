"""A few of what `make durability` tries by the hundred: nothing is ever lost."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

HARNESS = Path(__file__).with_name("harness.py")


@pytest.mark.skipif(not hasattr(sys, "getdlopenflags"), reason="forks")
def test_nothing_is_lost_when_runs_are_broken() -> None:
    done = subprocess.run(
        [sys.executable, str(HARNESS), "--number", "6", "--operations", "compute", "backup"],
        capture_output=True,
        check=False,
        timeout=300,
    )
    assert done.stdout, done.stderr.decode()
    found = json.loads(done.stdout)
    assert found["lost"] == []
    assert found["points"] == 24
