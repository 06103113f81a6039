"""Time `pedmonitor compute` on 1 … 40 000 schools and check that people are counted exactly.

python benchmarks/scale.py /tmp/scale [--schools 1,10,100,1000,3000] [--option=--workers=2]
python benchmarks/scale.py /tmp/scale --schools 1,1000 --many 1     # small folders in batches too

Every run is a fresh process in a fresh workspace; of several (`--repeat`) the median of each
measure stands, and sizes take turns. Time and memory of a school are what a size takes beyond a
folder of one school: the start of the program is no part of a school. On a machine that others use
too, look at the time of the processors and at the memory. The memory of all processes is looked at
twice a second; pages that they share count once.
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
from threading import Event, Thread
from typing import Self

from nation import Truth, write_nation
from run import describe_machine

from pedmonitor.workflows.batching.run_batches import MANY_FILES

PROFILE, INDICATOR = "vilyuysk-2021", "pk_deficit_targeted_share"
_HERE = Path(__file__).parent
_GLANCE_SECONDS = 0.5
_HEADER = (
    "| schools | files | way | runs | wall, s | CPU, s | largest process, MiB "
    "| all processes, MiB | CPU a school, ms | KiB a school | trained / teachers | issues | true |"
)


@dataclass(frozen=True, slots=True)
class Run:
    """One size.

    Attributes:
        schools: Number of schools.
        way: Whether it was counted in one piece or in batches.
        runs: How many runs it is the median of.
        wall: Seconds.
        cpu: Seconds of all processes.
        peak: MiB, the largest process.
        together: MiB, all processes at a time.
        found: What came out.
        truth: What had to.
    """

    schools: int
    way: str
    runs: int
    wall: float
    cpu: float
    peak: float
    together: float
    found: Truth
    truth: Truth


def main() -> int:
    """Run every size and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="folder for the invented returns; kept")
    parser.add_argument("--schools", default="1,10,100,1000,3000")
    parser.add_argument("--option", action="append", default=[], help="passed on to compute")
    parser.add_argument("--repeat", type=int, default=1, help="runs of each size")
    parser.add_argument("--many", type=int, default=MANY_FILES, help="files from which on batches")
    parser.add_argument("--json", type=Path, help="write the measurements here too")
    options = parser.parse_args()
    sizes = [int(size) for size in options.schools.split(",")]
    found: dict[int, list[Run]] = {size: [] for size in sizes}
    for size in sizes * options.repeat:
        found[size].append(measure(options.data, size, options.option, many=options.many))
        print(f"{size} schools: {found[size][-1].cpu:.1f} s of CPU", file=sys.stderr)
    runs = [median_of(again) for again in found.values()]
    print(describe_machine(), end="\n\n")
    print("\n".join(table_of(runs)))
    if options.json:
        options.json.write_text(json.dumps([row_of(run) for run in runs], indent=1))
    return 0 if all(run.found == run.truth for run in runs) else 1


def measure(data: Path, schools: int, options: list[str], *, many: int) -> Run:
    """Compute one size in a fresh process.

    Args:
        data: Folder of the invented returns.
        schools: The size.
        options: Passed on to compute.
        many: Files from which on a folder is counted in batches.

    Raises:
        SystemExit: Nothing came of it.
    """
    folder, told = data / str(schools), data / f"{schools}.json"
    if not told.exists():
        told.write_text(json.dumps(write_nation(folder, schools)))
    truth = Truth(*json.loads(told.read_text()))
    with tempfile.TemporaryDirectory(prefix="pedmonitor-scale-") as place:
        command = [sys.executable, str(_HERE / "compute_from.py"), str(many)]
        command += ["compute", str(folder), "--year", "2022", "--profile", PROFILE]
        command += ["--quiet", "--workspace", place, "--out", place]
        started = time.perf_counter()
        child = Popen([*command, *options], start_new_session=True)
        with Watched(child.pid) as watched:
            _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - started
        child.returncode = os.waitstatus_to_exitcode(status)
        results = Path(place) / "results.json"
        if not results.exists():
            sys.exit(f"{schools} schools: ended with {child.returncode}, no results")
        found = total_of(results)
    cpu, largest = usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024
    way = "batches" if options or 2 * schools + 1 >= many else "one piece"
    return Run(schools, way, 1, wall, cpu, largest, max(largest, watched.most), found, truth)


class Watched:
    """Looks at the memory of a group of processes while they work.

    Attributes:
        most: MiB of all of them, the most that was seen.
    """

    def __init__(self, group: int) -> None:
        """Watch a process group."""
        self.most = 0.0
        self._group = group
        self._over = Event()
        self._thread = Thread(target=self._watch, daemon=True)

    def __enter__(self) -> Self:
        """Begin."""
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """End."""
        self._over.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._over.wait(_GLANCE_SECONDS):
            self.most = max(self.most, sum(map(self._held, Path("/proc").glob("[0-9]*"))))

    def _held(self, process: Path) -> float:
        """Tell the MiB of a process, its part of what it shares; 0 for those of other groups."""
        try:
            group = (process / "stat").read_text().rpartition(")")[2].split()[2]
            if int(group) != self._group:
                return 0.0
            lines = (process / "smaps_rollup").read_text().splitlines()
        except OSError:
            return 0.0
        return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def median_of(runs: list[Run]) -> Run:
    """Take the median of each measure; what came out must be true every time."""
    wrong = next((run for run in runs if run.found != run.truth), runs[0])
    return replace(
        wrong,
        runs=len(runs),
        wall=median(run.wall for run in runs),
        cpu=median(run.cpu for run in runs),
        peak=median(run.peak for run in runs),
        together=median(run.together for run in runs),
    )


def total_of(results: Path) -> Truth:
    """Read the municipal total out of the results, a line a value, and count the issues."""
    teachers, trained, issues = -1, -1, 0
    with results.open(encoding="utf-8") as lines:
        for line in lines:
            if f'"{INDICATOR}"' in line and '"breakdown": {}' in line:
                value = json.loads(line.rstrip().rstrip(","))
                teachers, trained = value["denominator"], value["numerator"]
            issues += line.startswith('{"code": ')
    return Truth(teachers, trained, issues)


def table_of(runs: list[Run]) -> list[str]:
    """Lay the sizes out as Markdown."""
    lines = [_HEADER, "|" + "---|" * 13]
    first = runs[0]
    for run in runs:
        more = run.schools - first.schools
        each = f"{1000 * (run.cpu - first.cpu) / more:.1f}" if more else ""
        held = f"{1024 * (run.peak - first.peak) / more:.0f}" if more else ""
        lines.append(
            f"| {run.schools} | {2 * run.schools} | {run.way} | {run.runs} | {run.wall:.1f} "
            f"| {run.cpu:.1f} | {run.peak:.0f} | {run.together:.0f} | {each} | {held} "
            f"| {run.found.trained} / {run.found.teachers} | {run.found.issues} "
            f"| {'yes' if run.found == run.truth else 'NO'} |"
        )
    return lines


def row_of(run: Run) -> dict[str, float]:
    """Give what a curve is drawn from."""
    return {"schools": run.schools, "wall": run.wall, "cpu": run.cpu, "peak": run.peak}


if __name__ == "__main__":
    sys.exit(main())
