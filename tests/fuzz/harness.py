"""Feed spoilt files to the program and count how it takes them."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from making import books

from fuzz.mutations import mutate
from pedmonitor.intake.files.source import SourceFile
from pedmonitor.intake.files.walk import SPREADSHEET_SUFFIXES
from pedmonitor.intake.pool import read_all

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.typed import FileReading

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
_BATCH = 100
_OUR_FAULT = "не удалось разобрать"
_DEAD = "аварийно завершилась"
_LATE = "читался дольше"
_HUGE = "памяти"
_RUN_SECONDS = 300
_ENDS = {0, 1, 2}
"""Done, done with errors in the returns, or no telling the period."""


@dataclass(slots=True)
class Tally:
    """What became of the spoilt files.

    Attributes:
        tried: Files made and read.
        read: Files that gave a table or a form.
        refused: Reason → files that gave nothing and were told in words.
        faults: Files that one of our own exceptions stopped, with its kind: to be mended.
        deaths: Files that killed their reader.
        hangs: Files that took longer than the limit.
        swells: Files that asked for more memory than the limit.
        runs: Whole computations of a folder.
        crashes: What whole computations said when they failed.
        peak_mib: Largest process, in MiB.
    """

    tried: int = 0
    read: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    deaths: list[str] = field(default_factory=list)
    hangs: list[str] = field(default_factory=list)
    swells: list[str] = field(default_factory=list)
    runs: int = 0
    crashes: list[str] = field(default_factory=list)
    peak_mib: int = 0

    @property
    def clean(self) -> bool:
        """Whether nothing is to be mended."""
        return not (self.faults or self.deaths or self.hangs or self.crashes)

    def lines(self) -> Iterator[str]:
        """Tell the counts, then what is to be mended."""
        yield f"tried {self.tried}, read {self.read}, refused {dict(self.refused)}"
        yield (
            f"our faults {len(self.faults)}, dead readers {len(self.deaths)}, "
            f"hangs {len(self.hangs)}, over the memory limit {len(self.swells)}"
        )
        yield f"whole runs {self.runs}, crashes {len(self.crashes)}, peak {self.peak_mib} MiB"
        for title in ("faults", "deaths", "hangs", "swells", "crashes"):
            for text in getattr(self, title):
                yield f"{title}: {text}"


def seeds(folder: Path, extra: Sequence[Path] = ()) -> list[Path]:
    """List what is spoilt: the samples, formats that they lack, and files from outside."""
    rows: list[list[object]] = [
        ["Реестр кадров МБОУ «СОШ № 1» за 2022 год"],
        ["ФИО", "Дата рождения", "Должность", "Предмет", "Часов"],
        ["Незнамова Анна Петровна", "05.03.1980", "учитель", "физика", 18],
        ["Незнамов Пётр Ильич", "06.04.1975", "учитель", "химия", 9],
    ]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "СОШ 1 страница 2022.html").write_text(books.html(rows), encoding="utf-8")
    (folder / "СОШ 1 книга 2022.xml").write_text(books.xml_2003({"Кадры": rows}), encoding="utf-8")
    books.delimited(folder / "СОШ 1 кадры 2022.csv", rows, encoding="cp1251")
    found = [*folder.iterdir(), *SAMPLES.rglob("*"), *extra]
    return sorted(p for p in found if p.is_file() and p.suffix.lower() in SPREADSHEET_SUFFIXES)


def fuzz(
    cases: int, seed: int, *, folder: Path, plan: ReadingPlan, given: Sequence[Path], runs: int
) -> Tally:
    """Spoil and read; what is to be mended is kept in ``folder/found``.

    Args:
        cases: Files to make.
        seed: Of the mutations.
        folder: Where to work.
        plan: With narrow bounds.
        given: What to spoil.
        runs: In how many batches the whole computation is run too.
    """
    tally, random = Tally(), Random(seed)  # noqa: S311 - the same seed must give the same files
    whole = [path.read_bytes() for path in given]
    for start in range(0, cases, _BATCH):
        batch = folder / f"batch-{start}"
        batch.mkdir(parents=True)
        sources = []
        for number in range(start, min(start + _BATCH, cases)):
            at = random.randrange(len(given))
            path = batch / f"{number} {given[at].name}"
            path.write_bytes(mutate(whole[at], random))
            sources.append(SourceFile(path, path.name))
        for reading in read_all(sources, plan, workers=2):
            _count(tally, reading, batch, folder / "found")
        if tally.runs < runs:
            _run(tally, batch)
        for path in batch.iterdir():
            path.unlink()
        batch.rmdir()
    tally.peak_mib = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    return tally


def _count(tally: Tally, reading: FileReading, batch: Path, keep: Path) -> None:
    tally.tried += 1
    if not reading.unreadable:
        tally.read += bool(reading.tables or reading.forms)
        return
    said = reading.issues[-1].message
    ours = {_OUR_FAULT: tally.faults, _DEAD: tally.deaths, _LATE: tally.hangs, _HUGE: tally.swells}
    for sign, found in ours.items():
        if sign in said:
            found.append(f"{reading.file}: {said}")
            keep.mkdir(exist_ok=True)
            (keep / reading.file).write_bytes((batch / reading.file).read_bytes())
            return
    tally.refused[reading.unreadable] += 1


def _run(tally: Tally, batch: Path) -> None:
    """Compute the whole batch as a user does: what follows reading must not fall either."""
    workspace = batch.with_name(f"{batch.name}-workspace")
    workspace.mkdir()
    tally.runs += 1
    done = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", "pedmonitor", "compute", str(batch), "--year", "2022", "--debug"],
        cwd=workspace,
        env={**os.environ, "PYTHONUTF8": "1"},
        capture_output=True,
        check=False,
        timeout=_RUN_SECONDS,
    )
    if done.returncode not in _ENDS or b"Traceback" in done.stderr:
        tally.crashes.append(f"{batch.name}: {done.stderr.decode(errors='replace')[-1500:]}")
