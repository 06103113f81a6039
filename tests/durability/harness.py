"""Break runs in every way and look at what is left: a script, for `make durability` and the tests.

A workspace in state A (computed, reported) and returns of state B make the ground. An operation is
done once undisturbed: every file is then either old or new. Then it is done again and again in
forked children that die, are refused the disk or lose power, each in a fresh copy, and the copy is
examined: before repair no file is torn, the history opens and holds A or B whole; after the next
run's repair the files are all old or all new, `results.json` is what the history says, nothing is
left over; now and then the operation is done anew and must give the new state.
"""

from __future__ import annotations

import argparse
import contextlib
import dataclasses
import hashlib
import json
import os
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import traceback
import zipfile
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import openpyxl
from making.returns import DIAGNOSTICS, IVANOVA, PETROV, SIDOROVA, STAFF, save

from durability import faults
from pedmonitor.cli.app import main
from pedmonitor.definitions.loading import load_catalogue
from pedmonitor.disk.atomic import leftovers
from pedmonitor.errors import ExitCode, WorkspaceError
from pedmonitor.history.store import History
from pedmonitor.model import measure_sheet, plan_sheet
from pedmonitor.reporting.machine.results_json import render_results_json
from pedmonitor.workflows.keeping import workspace as workspaces
from pedmonitor.workflows.keeping.file_names import DATABASE, JOURNAL, LOCK, NOTE
from pedmonitor.workflows.keeping.registers import KEPT
from pedmonitor.workflows.keeping.run_log import LOG

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Attempt = Callable[[Path], object]
YEAR = ("--year", "2022")
PROFILE = ("--profile", "korsakov-2021")
OPERATIONS: dict[str, tuple[str, ...]] = {
    "compute": ("compute", "B", *YEAR, *PROFILE, "--quiet"),
    "report": ("report", *YEAR, *PROFILE, "--format", "md,xlsx"),
    "recommend": ("recommend", *YEAR, *PROFILE, "--format", "md"),
    "status": ("status", "B", *YEAR, *PROFILE, "--quiet"),
    "backup": ("backup", "backups/a.zip"),
    "restore": ("restore", "before.zip"),
    "errors": ("errors", "B", *YEAR, *PROFILE),
    "plan import": ("plan", "import", "План Б.csv", "--id", "own", "--replace"),
    "plan facts": ("plan", "facts"),
    "plan status": ("plan", "status", "B", "--date", "2023-01-16"),
    "plan calendar": ("plan", "calendar", *YEAR, "--date", "2023-01-16"),
    "measures init": ("measures", "init"),
    "effect": ("effect", *YEAR, *PROFILE, "--format", "md,xlsx"),
}
_FIRST = {
    **dict.fromkeys(("report", "recommend", "backup", "restore"), ("compute",)),
    **dict.fromkeys(("plan facts", "plan status", "plan calendar"), ("plan import",)),
    "effect": ("compute", "measures init"),
}
"""What is done before an operation: it tells of what there is, let that be new."""
_PLAN = ["№", "Мероприятие", "Срок", "Ответственный", "Результат"]
_NOT_STATE = frozenset({LOCK, NOTE, JOURNAL, LOG, DATABASE, f"{DATABASE}-journal"})
_KEPT = ".pedmonitor/"
"""What the next run may find or not: sealed, and no part of a state."""
_ASIDE = ("before-restore", ".pedmonitor-restore/")
_REFUSED = frozenset({ExitCode.WRONG_USAGE, ExitCode.WORKSPACE_BUSY})
_DONE = frozenset({ExitCode.DONE, ExitCode.RETURNS_HAVE_ERRORS})


class LossError(AssertionError):
    """Something was lost or torn."""


@dataclasses.dataclass(slots=True)
class Ground:
    """Where an operation begins and what it leads to.

    Attributes:
        folder: The workspace in state A, with the returns A and B.
        arguments: The command.
        old: Hashes of its files before.
        new: Hashes of its files after.
        runs: Keys of the newest run before and after.
        seconds: How long the operation takes.
        touches: How often it touches the disk.
    """

    folder: Path
    arguments: Sequence[str]
    old: dict[str, str]
    new: dict[str, str]
    runs: tuple[str, str]
    seconds: float
    touches: int


def lay(folder: Path) -> Path:
    """Make returns of three schools in two states, and a workspace that knows the first."""
    header = ["Код", "Краткое наименование", "Полное наименование", "Тип"]
    schools = [[str(100 + n), f"СОШ № {n}", "", "школа"] for n in (1, 2, 3)]
    people = (IVANOVA, PETROV, SIDOROVA)
    for state, checked in (("A", "нет"), ("B", "да")):
        returns: dict[str, Sequence[Sequence[object]]] = {"организации.csv": [header, *schools]}
        for number, person in enumerate(people, 1):
            returns[f"СОШ {number} кадры 2022.csv"] = [STAFF, person]
            row = [person[0], "дефициты", "05.03.2022", checked]
            returns[f"СОШ {number} диагностика 2022.csv"] = [DIAGNOSTICS, row]
        (folder / state).mkdir(parents=True)
        save(folder / state, returns)
    books_faulty = [DIAGNOSTICS, [IVANOVA[0], "дефициты", "31.02.2022", "?!"]]
    save(folder / "B", {"СОШ 1 диагностика ИОМ 2022.xlsx": books_faulty})
    plans = {
        "План А.csv": [["План на 2022 год"], _PLAN, ["1", "Семинар", "Май", "методист", "приказ"]],
        "План Б.csv": [["План на 2022 год"], _PLAN, ["1", "Семинар", "Июнь", "методист", "приказ"],
                       ["2", "Совет", "Март", "методист", "протокол"]],
    }  # fmt: skip
    save(folder, plans)
    for arguments in (
        ("compute", "A", *YEAR, *PROFILE, "--quiet"),
        ("plan", "import", "План А.csv", "--id", "own"),
        OPERATIONS["plan facts"],
        OPERATIONS["measures init"],
        OPERATIONS["report"],
        OPERATIONS["recommend"],
        ("backup", "before.zip"),
    ):
        code, _ = wait(start(folder, arguments))
        if code not in _DONE:
            raise LossError(f"{arguments}: {code}")
    _mark(folder)
    return folder


def _mark(folder: Path) -> None:
    """Write what the methodist writes: a mark on the plan, a measure that has no number yet."""
    marks = openpyxl.load_workbook(folder / plan_sheet.FILE)
    at = plan_sheet.COLUMNS.index(plan_sheet.COMMENT) + 1
    marks[plan_sheet.MARKS].cell(2, at).value = "перенесён по просьбе школ"
    marks.save(folder / plan_sheet.FILE)
    measures = openpyxl.load_workbook(folder / measure_sheet.FILE)
    row = ["", PROFILE[1], "Семинары", "1", "все", "01.03.2022", "", "", "3.1-1"]
    measures[measure_sheet.MEASURES].append(row)
    measures.save(folder / measure_sheet.FILE)


def start(
    folder: Path,
    arguments: Sequence[str],
    before: Callable[[], object] = int,
    after: Callable[[], object] = int,
) -> int:
    """Fork a child that runs the command in the folder, silently; gives its number."""
    child = os.fork()
    if child:
        return child
    code = 99
    try:
        os.setsid()
        os.chdir(folder)
        nowhere = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1) if os.environ.get("LOUD") else (0, 1, 2):
            os.dup2(nowhere, stream)
        before()
        code = main(list(arguments))
        after()
    except BaseException:
        traceback.print_exc()
        raise
    finally:
        os._exit(code)


def wait(child: int) -> tuple[int, bool]:
    """Wait for a child; gives its exit code and whether it was killed."""
    _, status = os.waitpid(child, 0)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(child, signal.SIGKILL)  # its own helpers, if they outlived it
    return os.waitstatus_to_exitcode(status), os.WIFSIGNALED(status)


def hashes(folder: Path) -> dict[str, str]:
    """Hash what a workspace holds, but for what changes by itself."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        passing = name in _NOT_STATE or name.startswith((*_ASIDE, _KEPT))
        passing = passing or path in leftovers(path.parent)
        if path.is_file() and not passing:
            found[name] = _archive(path) or hashlib.sha256(path.read_bytes()).hexdigest()
    return found


def _archive(path: Path) -> str:
    """Tell archives, which hold the time, by whether they are whole."""
    if path.suffix != ".zip":
        return ""
    try:
        with zipfile.ZipFile(path) as archive:
            return "whole" if archive.testzip() is None else "torn"
    except zipfile.BadZipFile:
        return "torn"


def newest(folder: Path) -> str:
    """Open the history, check it whole and give the key of the run that counts."""
    with closing(sqlite3.connect(folder / DATABASE)) as connection:
        for check in ("integrity_check", "foreign_key_check"):
            found = connection.execute(f"PRAGMA {check}").fetchall()
            if found not in ([("ok",)], []):
                raise LossError(f"{check}: {found}")
        row = connection.execute("SELECT key FROM run ORDER BY saved_order DESC").fetchone()
    return str(row[0])


def prepare(folder: Path, operation: str, work: Path) -> Ground:
    """Do an operation undisturbed, to know both states, its time and its touches."""
    arguments = OPERATIONS[operation]
    for at, first in enumerate(_FIRST.get(operation, ())):
        folder = Path(shutil.copytree(folder, work / f"ground {operation} {at}"))
        wait(start(folder, OPERATIONS[first]))
    report, touches = work / "touches", -1
    with fresh(folder, work) as copy:
        before = newest(copy)

        disks: list[faults.Disk] = []
        started = time.monotonic()
        code, _ = wait(
            start(
                copy,
                arguments,
                lambda: disks.append(faults.Disk(faults.die_before, -1)),
                lambda: report.write_text(str(len(disks[0].touches))),
            )
        )
        seconds = time.monotonic() - started
        if code not in _DONE:
            raise LossError(f"{operation}: {code}")
        touches = int(report.read_text())
        return Ground(
            folder,
            arguments,
            hashes(folder),
            hashes(copy),
            (before, newest(copy)),
            seconds,
            touches,
        )


@contextlib.contextmanager
def fresh(folder: Path, work: Path) -> Iterator[Path]:
    """Copy a workspace and throw the copy away."""
    copy = Path(tempfile.mkdtemp(prefix="рабочая папка ", dir=work))
    shutil.copytree(folder, copy, dirs_exist_ok=True)
    try:
        yield copy
    finally:
        shutil.rmtree(copy, ignore_errors=True)


def examine(ground: Ground, copy: Path, *, again: bool) -> str:
    """Look at what is left; gives whether it is the old or the new state.

    Raises:
        LossError: Something was lost.
    """
    for path in copy.rglob("*.kept-*"):  # the power cut's own
        path.unlink()
    opened = workspaces.open_workspace(copy)
    if ground.arguments[0] == "restore":  # half-way the files lie aside: only repair may look
        with contextlib.suppress(WorkspaceError), opened.locked():
            pass
    _whole(ground, hashes(copy))
    run = newest(copy)
    if run not in ground.runs:
        raise LossError(f"a run nobody made: {run}")
    with opened.locked():
        pass
    after = hashes(copy)
    state = _state(ground, after)
    if newest(copy) != run:
        raise LossError("repair changed the history")
    if ground.runs[0] != ground.runs[1] and run != ground.runs[state == "new"]:
        raise LossError(f"files are {state}, the history is not")
    if (copy / "out").exists():
        _agree(copy, run)
    _clean(copy)
    if again:
        code, _ = wait(start(copy, ground.arguments))
        if code not in _DONE or _state(ground, hashes(copy)) != "new":
            raise LossError(f"the next run did not do it: {code}")
    return state


def _whole(ground: Ground, found: dict[str, str]) -> None:
    for name, sha256 in found.items():
        if sha256 not in {ground.old.get(name), ground.new.get(name)}:
            raise LossError(f"torn: {name}")
    lost = {name for name in ground.old.keys() & ground.new.keys() if name not in found}
    if lost:
        raise LossError(f"lost: {lost}")


def _state(ground: Ground, found: dict[str, str]) -> str:
    """Say which of the two states the files are.

    Notes are the methodist's, and what a workbook was before is kept first: no part of a set.
    """
    found, new, old = (
        {
            name: sha
            for name, sha in files.items()
            if not name.startswith("notes/") and KEPT not in name
        }
        for files in (found, ground.new, ground.old)
    )
    if found == new:
        return "new"
    if found == old:
        return "old"
    odd = [n for n in {*found, *ground.new} if found.get(n) != ground.new.get(n)]
    raise LossError(f"a mixture of two runs: {sorted(odd)[:5]}")


def _agree(copy: Path, run: str) -> None:
    """Hold results.json against the history."""
    with History.open(copy / DATABASE) as history:
        record = next(record for record in history.runs() if record.key == run)
        told = render_results_json(history.load(record))
    if (copy / "out" / "2022" / "results.json").read_bytes() != told:
        raise LossError("results.json is not what the history says")


def _clean(copy: Path) -> None:
    left = [*leftovers(copy, deep=True)]
    left += [copy / name for name in (JOURNAL, NOTE) if (copy / name).exists()]
    if left:
        raise LossError(f"left over: {left}")


def killed_at_random(ground: Ground, copy: Path, *, dice: random.Random) -> None:
    """Kill −9 at a random moment, half of the time in its last third, where the writing is."""
    share = dice.random() if dice.random() < 0.5 else 0.6 + 0.45 * dice.random()
    child = start(copy, ground.arguments)
    time.sleep(ground.seconds * share)
    with contextlib.suppress(ProcessLookupError):
        os.kill(child, signal.SIGKILL)
    wait(child)


def killed_at(ground: Ground, copy: Path, *, touch: int, after: bool) -> None:
    """Kill −9 just before or after a touch of the disk."""
    happen = faults.die_after if after else faults.die_before
    wait(start(copy, ground.arguments, lambda: faults.Disk(happen, touch)))


def refused_at(ground: Ground, copy: Path, *, touch: int, full: bool) -> None:
    """Let one touch of the disk be refused: words and an exit code of the contract, or no matter.

    Raises:
        LossError: It ended otherwise.
    """
    happen = faults.full if full else faults.failing
    code, _ = wait(start(copy, ground.arguments, lambda: faults.Disk(happen, touch)))
    if code not in _REFUSED | _DONE:
        raise LossError(f"ended with {code}")


def cut_at(ground: Ground, copy: Path, *, touch: int) -> None:
    """Cut the power at a touch of the disk."""
    wait(start(copy, ground.arguments, lambda: faults.PowerCut(touch)))


def limited(ground: Ground, copy: Path, *, most: int) -> None:
    """Let no file grow beyond a size, SQLite's included: a disk that is full at every write.

    Raises:
        LossError: It ended otherwise than in words.
    """

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

    code, _ = wait(start(copy, ground.arguments, limit))
    if code not in _REFUSED | _DONE:
        raise LossError(f"ended with {code}")


def two_at_once(ground: Ground, copy: Path, *, dice: random.Random) -> None:
    """Start the operation twice: one works, the other works after it or is told to wait.

    Raises:
        LossError: None of them worked.
    """
    first = start(copy, ground.arguments)
    time.sleep(ground.seconds * dice.random())
    second = start(copy, ground.arguments)
    codes = {wait(first)[0], wait(second)[0]}
    if not codes & _DONE or codes - _DONE - {ExitCode.WORKSPACE_BUSY}:
        raise LossError(f"ended with {codes}")


@contextlib.contextmanager
def small_disk(ground: Ground, work: Path, kilobytes: int) -> Iterator[Path | None]:
    """Copy the workspace to a disk of its own with so much left; None where none may be mounted."""
    disk = Path(tempfile.mkdtemp(prefix="диск ", dir=work))
    used = sum((p.stat().st_size + 4095) // 4096 * 4 + 4 for p in ground.folder.rglob("*")) + 64
    options = f"size={used + kilobytes}k"
    mounted = not subprocess.run(
        ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(disk)],
        check=False,
        capture_output=True,
    ).returncode
    try:
        if mounted:
            shutil.copytree(ground.folder, disk, dirs_exist_ok=True)
        yield disk if mounted else None
    finally:
        if mounted:
            subprocess.run(["umount", str(disk)], check=True)
        disk.rmdir()


def trials(ground: Ground, number: int, dice: random.Random) -> Iterator[tuple[str, Attempt]]:
    """List what to try for an operation: some of all systematic faults, as many random deaths."""
    every: list[tuple[str, Attempt]] = []
    for touch in range(ground.touches):
        every += [
            ("killed before a touch", partial(killed_at, ground, touch=touch, after=False)),
            ("killed after a touch", partial(killed_at, ground, touch=touch, after=True)),
            ("disk full", partial(refused_at, ground, touch=touch, full=True)),
            ("disk failing", partial(refused_at, ground, touch=touch, full=False)),
            ("power cut", partial(cut_at, ground, touch=touch)),
        ]
    every += [
        ("file size limit", partial(limited, ground, most=kilobytes * 1024))
        for kilobytes in (0, 1, 4, 16, 48, 96, 112, 128, 144, 160, 192, 256)
    ]
    every += [("two at once", partial(two_at_once, ground, dice=dice)) for _ in range(6)]
    yield from dice.sample(every, min(len(every), number))
    for _ in range(number):
        yield "killed at random", partial(killed_at_random, ground, dice=dice)


def run(work: Path, number: int, seed: int, operations: Sequence[str]) -> dict[str, object]:
    """Try everything; gives counts and what was lost."""
    dice = random.Random(seed)
    tried: Counter[str] = Counter()
    ends: Counter[str] = Counter()
    lost: list[str] = []
    folder = lay(work / "ground")
    for operation in operations:
        ground = prepare(folder, operation, work)
        for index, (kind, attempt) in enumerate(trials(ground, number, dice)):
            with fresh(ground.folder, work) as copy:
                tried[f"{operation}: {kind}"] += 1
                try:
                    attempt(copy)
                    ends[f"{operation}: {examine(ground, copy, again=index % 10 == 0)}"] += 1
                except Exception as error:
                    lost.append(f"{operation}, {kind}, {index}: {type(error).__name__} {error}")
        for kilobytes in (16, 64, 160, 320)[: number // 10]:
            with small_disk(ground, work, kilobytes) as disk:
                if disk is None:
                    continue
                tried[f"{operation}: small disk"] += 1
                try:
                    code, _ = wait(start(disk, ground.arguments))
                    if code not in _REFUSED | _DONE:
                        raise LossError(f"ended with {code}")
                    examine(ground, disk, again=False)
                except Exception as error:
                    lost.append(f"{operation}, small disk {kilobytes}: {error}")
    return {"points": sum(tried.values()), "tried": tried, "ends": ends, "lost": lost}


def _main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--number", type=int, default=80)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--operations", nargs="*", default=list(OPERATIONS))
    asked = parser.parse_args()
    catalogue = load_catalogue()  # a second a trial saved; nothing overrides it
    setattr(workspaces, "load_catalogue", lambda *_: catalogue)  # noqa: B010 - as a test patches
    with tempfile.TemporaryDirectory() as work:
        found = run(Path(work), asked.number, asked.seed, asked.operations)
    print(json.dumps(found, ensure_ascii=False, indent=1))
    return bool(found["lost"])


if __name__ == "__main__":
    sys.exit(_main())
