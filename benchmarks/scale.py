"""Time `pedmonitor compute` on 1 … 40 000 schools and check that people are counted exactly.

python benchmarks/scale.py /tmp/scale [--schools 1,10,100,1000,3000] [--option=--workers=2]

Every run is a fresh process in a fresh workspace; of several (`--repeat`) the median of each
measure stands. Time and memory of a school are what a size takes beyond a folder of one school: the
start of the program is no part of a school. On a machine that others use too, look at the time of
the processors and at the memory.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median
from subprocess import Popen

from nation import Truth, write_nation
from run import describe_machine

PROFILE, INDICATOR = "vilyuysk-2021", "pk_deficit_targeted_share"
_HEADER = (
    "| schools | files | wall, s | CPU, s | peak of the main process, MiB | CPU a school, ms "
    "| memory a school, KiB | trained / teachers | true |"
)


@dataclass(frozen=True, slots=True)
class Run:
    """One size.

    Attributes:
        schools: Number of schools.
        wall: Seconds.
        cpu: Seconds of all processes.
        peak: MiB, the largest process.
        found: What came out.
        truth: What had to.
    """

    schools: int
    wall: float
    cpu: float
    peak: float
    found: Truth
    truth: Truth


def main() -> int:
    """Run every size and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="folder for the invented returns; kept")
    parser.add_argument("--schools", default="1,10,100,1000,3000")
    parser.add_argument("--option", action="append", default=[], help="passed on to compute")
    parser.add_argument("--repeat", type=int, default=1, help="runs of each size")
    parser.add_argument("--json", type=Path, help="write the measurements here too")
    options = parser.parse_args()
    runs = []
    for size in map(int, options.schools.split(",")):
        again = [measure(options.data, size, options.option) for _ in range(options.repeat)]
        runs.append(median_of(again))
        print(f"{size} schools: {runs[-1].wall:.1f} s", file=sys.stderr)
    print(describe_machine(), end="\n\n")
    print("\n".join(table_of(runs)))
    if options.json:
        options.json.write_text(json.dumps([row_of(run) for run in runs], indent=1))
    return 0 if all(run.found == run.truth for run in runs) else 1


def measure(data: Path, schools: int, options: list[str]) -> Run:
    """Compute one size in a fresh process.

    Raises:
        SystemExit: Nothing came of it.
    """
    folder, told = data / str(schools), data / f"{schools}.json"
    if not told.exists():
        told.write_text(json.dumps(write_nation(folder, schools)))
    truth = Truth(*json.loads(told.read_text()))
    with tempfile.TemporaryDirectory(prefix="pedmonitor-scale-") as place:
        command = [sys.executable, "-m", "pedmonitor", "compute", str(folder), "--year", "2022"]
        command += ["--profile", PROFILE, "--quiet", "--workspace", place, "--out", place]
        started = time.perf_counter()
        child = Popen([*command, *options])
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - started
        child.returncode = os.waitstatus_to_exitcode(status)
        results = Path(place) / "results.json"
        if not results.exists():
            sys.exit(f"{schools} schools: ended with {child.returncode}, no results")
        found = total_of(results)
    cpu = usage.ru_utime + usage.ru_stime
    return Run(schools, wall, cpu, usage.ru_maxrss / 1024, found, truth)


def median_of(runs: list[Run]) -> Run:
    """Take the median of each measure; what came out must be true every time."""
    wrong = next((run for run in runs if run.found != run.truth), runs[0])
    return replace(
        wrong,
        wall=median(run.wall for run in runs),
        cpu=median(run.cpu for run in runs),
        peak=median(run.peak for run in runs),
    )


def total_of(results: Path) -> Truth:
    """Read the municipal total out of the results, a line a value."""
    with results.open(encoding="utf-8") as lines:
        for line in lines:
            if f'"{INDICATOR}"' in line and '"breakdown": {}' in line:
                value = json.loads(line.rstrip().rstrip(","))
                return Truth(value["denominator"], value["numerator"])
    return Truth(-1, -1)


def table_of(runs: list[Run]) -> list[str]:
    """Lay the sizes out as Markdown."""
    lines = [_HEADER, "|" + "---|" * 9]
    first = runs[0]
    for run in runs:
        more = run.schools - first.schools
        each = f"{1000 * (run.cpu - first.cpu) / more:.1f}" if more else ""
        held = f"{1024 * (run.peak - first.peak) / more:.0f}" if more else ""
        lines.append(
            f"| {run.schools} | {2 * run.schools} | {run.wall:.1f} | {run.cpu:.1f} "
            f"| {run.peak:.0f} | {each} | {held} | {run.found.trained} / {run.found.teachers} "
            f"| {'yes' if run.found == run.truth else 'NO'} |"
        )
    return lines


def row_of(run: Run) -> dict[str, float]:
    """Give what a curve is drawn from."""
    return {"schools": run.schools, "wall": run.wall, "cpu": run.cpu, "peak": run.peak}


if __name__ == "__main__":
    sys.exit(main())
