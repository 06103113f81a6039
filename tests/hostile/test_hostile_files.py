"""Hostile files: the run goes on, says which file it was, and stays within time and memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from making import books

from hostile.kinds import KINDS, make_all

SECONDS, MEGABYTES = 3, 256
OWN = 250
"""What a process of ours takes for itself, in MiB, with room for other machines."""
WEIGHED = """
import resource, subprocess, sys
code = subprocess.run(sys.argv[1:]).returncode
print("PEAK", resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, file=sys.stderr)
sys.exit(code)
"""
"""Runs a command and tells the peak of its processes alone: this one has had other children."""
GOOD = [
    ["ФИО", "Дата рождения", "Должность", "Предмет"],
    ["Незнамова Анна Петровна", "05.03.1980", "учитель", "физика"],
]


def run(workspace: Path) -> subprocess.CompletedProcess[bytes]:
    """Compute as a user does, under narrow limits."""
    (workspace / "pedmonitor.toml").write_text(
        f"[limits]\nseconds = {SECONDS}\nmemory_megabytes = {MEGABYTES}\n", encoding="utf-8"
    )
    command = [sys.executable, "-m", "pedmonitor", "compute", "returns", "--year", "2022", "--json"]
    return subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", WEIGHED, *command],
        cwd=workspace,
        env={**os.environ, "PYTHONUTF8": "1"},
        capture_output=True,
        check=False,
        timeout=170,
    )


@pytest.fixture(scope="module")
def outcome(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, list[str]], str, float]:
    """Issues of every file, what was said on the screen, and how long it took."""
    workspace = tmp_path_factory.mktemp("hostile")
    returns = workspace / "returns"
    make_all(returns)
    books.xlsx(returns / "СОШ 1 кадры 2022.xlsx", {"Кадры": GOOD})
    began = time.monotonic()
    done = run(workspace)
    took = time.monotonic() - began
    assert done.returncode == 1, done.stderr.decode()
    results = json.loads(done.stdout)
    told: dict[str, list[str]] = {name: [] for name in KINDS}
    for issue in results["issues"]:
        told.setdefault(issue.get("file") or "", []).append(issue["message"])
    climbed = [*workspace.rglob("*was-here*"), *Path("/etc").glob("*was-here*")]
    assert climbed == []
    return told, done.stderr.decode(), took


@pytest.mark.parametrize("name", [name for name, (_, said) in KINDS.items() if said])
def test_a_refused_file_is_told_in_words(
    outcome: tuple[dict[str, list[str]], str, float], name: str
) -> None:
    said = KINDS[name][1]
    assert [text for text in outcome[0][name] if said in text], outcome[0][name]


def test_the_honest_school_is_counted_and_nothing_is_said_by_readers(
    outcome: tuple[dict[str, list[str]], str, float],
) -> None:
    told, screen, _ = outcome
    assert not [text for text in told.get("СОШ 1 кадры 2022.xlsx", []) if "не учтены" in text]
    for word in ("panicked", "memory allocation", "Traceback", "thread"):
        assert word not in screen


def test_time_and_memory_stay_bounded(
    outcome: tuple[dict[str, list[str]], str, float],
) -> None:
    peak = int(outcome[1].rpartition("PEAK ")[2]) / 1024
    assert peak < MEGABYTES + OWN
    assert outcome[2] < len(KINDS) * (SECONDS + 1)
