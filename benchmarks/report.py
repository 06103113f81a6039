"""Time the report of 60 organisations over three years in every format, after compute.

python benchmarks/report.py [--schools 60] [--rounds 7] [--data FOLDER]

Every round is the whole command in a fresh process: it starts Python, reads the history, builds
the document and writes all formats. The bound is design.md's: 6 s, median.
"""

from __future__ import annotations

import argparse
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
PROFILE = "vilyuysk-2021"
YEARS = (2020, 2021, 2022)
BOUND = 6.0
DONE = {0, 1}


def main() -> int:
    """Generate, compute, then time the report; 1 when its median is over the bound."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--schools", type=int, default=60)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--data", type=Path, default=None, help="keep the data and workspace here")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        data = options.data or Path(made)
        workspace = data / "workspace"
        if not workspace.is_dir():
            prepare(data, workspace, options.schools)
        every = [timed_report(workspace) for _ in range(options.rounds)]
        alone = {name: timed_report(workspace, name) for name in ("md", "xlsx", "html", "docx")}
        sizes = {p.suffix: p.stat().st_size // 1024 for p in workspace.rglob("report-*.*")}
    median = statistics.median(every)
    machine = f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}"
    print(f"{machine}; {options.schools} organisations, {len(YEARS)} years")
    print(f"all formats: median {median:.2f} s of {options.rounds}")
    print("rounds: " + ", ".join(f"{seconds:.2f}" for seconds in sorted(every)))
    print("one format, once: " + ", ".join(f"{name} {s:.2f} s" for name, s in alone.items()))
    print("KiB: " + ", ".join(f"{suffix} {size}" for suffix, size in sorted(sizes.items())))
    return int(median > BOUND)


def prepare(data: Path, workspace: Path, schools: int) -> None:
    """Invent the returns of every year and compute them."""
    workspace.mkdir(parents=True)
    for year in YEARS:
        returns = data / str(year)
        shape = ["--schools", str(schools), "--seed", str(year), "--year", str(year)]
        run([sys.executable, str(HERE / "generate.py"), str(returns), *shape])
        command = ["compute", str(returns), "--year", str(year), "--profile", PROFILE]
        pedmonitor(*command, "--quiet", "--workspace", str(workspace))


def timed_report(workspace: Path, formats: str = "") -> float:
    """Write the report once and say how many seconds it took."""
    command = ["report", "--year", str(YEARS[-1]), "--profile", PROFILE]
    if formats:
        command += ["--format", formats]
    start = time.perf_counter()
    pedmonitor(*command, "--workspace", str(workspace))
    return time.perf_counter() - start


def pedmonitor(*arguments: str) -> None:
    """Run the command in a fresh process."""
    run([sys.executable, "-m", "pedmonitor", *arguments])


def run(command: list[str]) -> None:
    """Run a command; one that fails ends the benchmark with its own words."""
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode not in DONE:
        sys.exit(done.stderr.decode() + done.stdout.decode())


if __name__ == "__main__":
    sys.exit(main())
