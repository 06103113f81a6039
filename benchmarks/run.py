"""Time pedmonitor beside its peers in one interleaved run and check that the figures agree.

python benchmarks/run.py /tmp/bench300 [--rounds 5] [--openpyxl-rounds 3] [--only bare,help]

Contenders: `bare` (calamine reads every cell), `pedmonitor` (compute, a fresh workspace each
time), `changed` (compute again after one file has changed), `same` (after nothing has),
`calamine` and `openpyxl` (the plain pandas script), `help` (pedmonitor --help), `imports` (typer
and rich alone). Every round runs each of them once, each in a fresh process. All run with the
compiled modules that an installation has; before the first round each imports them once.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from dataclasses import asdict, dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent
PROFILE = "vilyuysk-2021"
DONE = {0}
DONE_WITH_ERRORS_IN_RETURNS = {0, 1}
OURS = {"pedmonitor", "changed", "same"}
NAMES = {
    "bare": "bare python-calamine read",
    "pedmonitor": "pedmonitor compute",
    "changed": "pedmonitor compute, one file changed",
    "same": "pedmonitor compute, nothing changed",
    "calamine": "pandas script, engine calamine",
    "openpyxl": "pandas script, engine openpyxl",
    "help": "pedmonitor --help",
    "imports": "python -c 'import typer, rich'",
}
_HEADER = (
    "| contender | rounds | median, s | min - max, s | CPU, s | peak RSS, MiB "
    "| x bare read | x faster than pandas with openpyxl, with calamine |"
)
Figures = dict[tuple[str, str], tuple[int, int]]
"""Numerator and denominator by indicator and subject; an empty subject is the total."""


@dataclass(slots=True)
class Contender:
    """A contender and what was measured of it."""

    id: str
    rounds: int
    seconds: list[float] = field(default_factory=list)
    cpu_seconds: list[float] = field(default_factory=list)
    peak_mib: list[float] = field(default_factory=list)
    figures: Figures = field(default_factory=dict)

    @property
    def median(self) -> float:
        """Median wall time."""
        return statistics.median(self.seconds)


@dataclass(frozen=True, slots=True)
class Place:
    """Where the contenders work.

    Attributes:
        data: The returns.
        folder: A folder for everything that is written.
    """

    data: Path
    folder: Path

    def prepare(self, contender: str) -> tuple[Path, Path]:
        """Give a contender the returns and a workspace: fresh, or the one of the run before."""
        if contender not in {"changed", "same"}:
            fresh = self.folder / "fresh"
            shutil.rmtree(fresh, ignore_errors=True)
            fresh.mkdir()
            return self.data, fresh
        data, kept = self.folder / "data", self.folder / "kept"
        if not kept.exists():
            shutil.copytree(self.data, data)
            kept.mkdir()
            command = command_of(contender, data, kept)
            for _ in range(2):  # the second finds a history and remembers it as it is
                subprocess.run(command, cwd=kept, check=False, capture_output=True)
        if contender == "changed":
            book = next(path for path in sorted(data.iterdir()) if path.suffix == ".xlsx")
            with zipfile.ZipFile(book, "a") as archive:
                archive.comment = str(time.time_ns()).encode()  # other bytes, the same cells
        return data, kept


def main() -> int:
    """Run the rounds, print the table and the agreement of figures."""
    options = parse_arguments()
    contenders = choose_contenders(options)
    with tempfile.TemporaryDirectory(prefix="pedmonitor-bench-") as folder:
        os.environ["PYTHONPYCACHEPREFIX"] = str(Path(folder, "modules"))
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        return run_all(options, contenders, Place(options.data.resolve(), Path(folder)))


def run_all(options: argparse.Namespace, contenders: list[Contender], place: Place) -> int:
    """Run the rounds and tell what came of them."""
    for one in contenders:
        if one.id != "openpyxl":  # its modules are those of calamine
            measure(Contender(one.id, 1), place)
    for number in range(max(one.rounds for one in contenders)):
        for one in contenders:
            if number < one.rounds:
                measure(one, place)
        print(f"round {number + 1} done", file=sys.stderr)
    print(describe_machine())
    print()
    print(render_table(contenders))
    print()
    agreed, verdict = compare_figures(contenders)
    print(verdict)
    if options.json:
        results = [{**asdict(one), "figures": len(one.figures)} for one in contenders]
        report = {"machine": describe_machine(), "contenders": results, "agreement": verdict}
        options.json.write_text(json.dumps(report, ensure_ascii=False, indent=1), encoding="utf-8")
    return 0 if agreed else 1


def parse_arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("data", type=Path, help="folder made by generate.py")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--openpyxl-rounds", type=int, default=3)
    parser.add_argument("--help-rounds", type=int, default=9)
    parser.add_argument("--only", default=",".join(NAMES), help="contenders, comma separated")
    parser.add_argument("--json", type=Path, help="write the measurements here too")
    options = parser.parse_args()
    if unknown := set(options.only.split(",")) - set(NAMES):
        parser.error(
            f"unknown contenders: {', '.join(sorted(unknown))}; there are {', '.join(NAMES)}"
        )
    return options


def choose_contenders(options: argparse.Namespace) -> list[Contender]:
    """Give the chosen contenders with their number of rounds."""
    special = {
        "openpyxl": options.openpyxl_rounds,
        "help": options.help_rounds,
        "imports": options.help_rounds,
    }
    chosen = options.only.split(",")
    return [Contender(one, special.get(one, options.rounds)) for one in NAMES if one in chosen]


def command_of(contender: str, data: Path, workspace: Path) -> list[str]:
    """Write the command line of a contender."""
    python = sys.executable
    match contender:
        case "bare":
            return [python, str(HERE / "bare_read.py"), str(data)]
        case name if name in OURS:
            command = f"-m pedmonitor compute {{}} --year 2022 --profile {PROFILE} --quiet".split()
            places = ["--workspace", str(workspace), "--out", str(workspace / "out")]
            return [python, *(str(data) if word == "{}" else word for word in command), *places]
        case "help":
            return [python, "-m", "pedmonitor", "--help"]
        case "imports":
            return [python, "-c", "import typer, rich"]
        case _:
            return [python, str(HERE / "baseline_pandas.py"), str(data), contender]


def measure(contender: Contender, place: Place) -> None:
    """Run the contender once in a fresh process; keep time and memory.

    Raises:
        SystemExit: The process failed; its last lines of complaint are shown.
    """
    data, workspace = place.prepare(contender.id)
    output, errors = place.folder / "stdout", place.folder / "stderr"
    command = command_of(contender.id, data, workspace)
    with output.open("wb") as out, errors.open("wb") as err:
        started = time.perf_counter()
        child = subprocess.Popen(command, stdout=out, stderr=err, cwd=workspace)
        _, status, usage = os.wait4(child.pid, 0)
        elapsed = time.perf_counter() - started
    child.returncode = os.waitstatus_to_exitcode(status)
    ours = contender.id in OURS
    silent = ours and not (workspace / "out" / "results.json").exists()
    if child.returncode not in (DONE_WITH_ERRORS_IN_RETURNS if ours else DONE) or silent:
        complaint = errors.read_text(encoding="utf-8", errors="replace")[-2000:]
        sys.exit(f"{contender.id} ended with {child.returncode}: {command}\n{complaint}")
    contender.seconds.append(elapsed)
    contender.cpu_seconds.append(usage.ru_utime + usage.ru_stime)
    contender.peak_mib.append(usage.ru_maxrss / 1024)
    contender.figures = read_figures(contender.id, workspace, output)


def read_figures(contender: str, workspace: Path, output: Path) -> Figures:
    """Take the counts out of what the contender wrote."""
    if contender in OURS:
        document = json.loads((workspace / "out" / "results.json").read_text(encoding="utf-8"))
        return {
            (item["indicator"], item["breakdown"].get("subject", "")): (
                item["numerator"],
                item["denominator"],
            )
            for item in document["values"]
            if set(item["breakdown"]) <= {"subject"} and item["status"] in {"ok", "partial"}
        }
    if contender not in {"calamine", "openpyxl"}:
        return {}
    answer = json.loads(output.read_text(encoding="utf-8"))
    figures: Figures = {}
    for indicator, groups in answer.items():
        if indicator != "form_sum":
            figures[indicator, ""] = tuple(groups["total"])
            for subject, counts in groups.get("subject", {}).items():
                figures[indicator, subject] = tuple(counts)
    return figures


def compare_figures(contenders: list[Contender]) -> tuple[bool, str]:
    """Compare the municipal totals, and the subjects where both have them."""
    tables = {one.id: one.figures for one in contenders if one.figures}
    script = tables.get("calamine") or tables.get("openpyxl")
    if len(tables) < 2 or script is None:
        return True, "сверка: сравнивать не с чем (нужны pedmonitor и сценарий pandas)"
    lines, agreed = [], True
    for name, figures in tables.items():
        common = [key for key in script if key in figures]
        same = [key for key in common if figures[key] == script[key]]
        totals = [key for key in same if not key[1]]
        agreed &= bool(totals)
        lines.append(
            f"сверка: {NAMES[name]}: совпало {len(same)} из {len(common)} цифр,"
            f" из них итогов по муниципалитету {len(totals)}"
        )
        lines += [
            f"  расходится {' / '.join(filter(None, key))}: {figures[key]} и {script[key]}"
            for key in common
            if figures[key] != script[key]
        ]
    return agreed, "\n".join(lines)


def render_table(contenders: list[Contender]) -> str:
    """Lay out the measurements as Markdown; ratios are of the medians."""
    medians = {one.id: one.median for one in contenders}
    lines = [
        _HEADER,
        "|---|---|---|---|---|---|---|---|",
    ]
    for one in contenders:
        small = one.id in {"help", "imports"}
        bare = None if small else medians.get("bare")
        over = f"{one.median / bare:.2f}" if bare else ""
        scripts = (None if small else medians.get(name) for name in ("openpyxl", "calamine"))
        under = ", ".join(f"{slow / one.median:.2f}" if slow else "-" for slow in scripts)
        lines.append(
            f"| {NAMES[one.id]} | {len(one.seconds)} | {one.median:.3f} "
            f"| {min(one.seconds):.3f} - {max(one.seconds):.3f} "
            f"| {statistics.median(one.cpu_seconds):.3f} | {max(one.peak_mib):.0f} "
            f"| {over} | {under} |"
        )
    if {"help", "imports"} <= set(medians):
        lines += ["", f"--help / import typer, rich: {medians['help'] / medians['imports']:.2f}"]
    return "\n".join(lines)


def describe_machine() -> str:
    """Say where this was measured."""
    load = ", ".join(f"{value:.2f}" for value in os.getloadavg())
    return (
        f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}, "
        f"load {load}, {time.strftime('%Y-%m-%d %H:%M')}"
    )


if __name__ == "__main__":
    sys.exit(main())
