"""Readers that die, hang or swell: a reader costs the file it was at and nothing else."""

from __future__ import annotations

import os
import signal
import sys
import time
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from making.returns import IVANOVA, STAFF, save

from pedmonitor.intake.files.discover import discover
from pedmonitor.intake.isolation.bounds import Bounds
from pedmonitor.intake.pool import MIN_FOR_POOL, read_all
from pedmonitor.intake.read_return import read_return

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pedmonitor.intake.files.source import SourceFile
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.typed import FileReading

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs fork")
NARROW = Bounds(seconds=1.0, memory_bytes=200 * 2**20)


def abort() -> None:
    os.abort()


def segfault() -> None:
    os.kill(os.getpid(), signal.SIGSEGV)


def leave() -> None:
    os._exit(0)


def hang() -> None:
    time.sleep(1000)


def swell() -> None:
    bytearray(2**33)


WAYS: dict[str, tuple[Callable[[], None], str]] = {
    "обрыв": (abort, "аварийно завершилась"),
    "сегмент": (segfault, "аварийно завершилась"),
    "уход": (leave, "аварийно завершилась"),
    "зависание": (hang, "дольше 1 с"),
    "разрастание": (swell, "мало 200 МБ памяти"),
}


def spoil(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the reader do what the name of the file says."""
    honest = read_return

    def read(source: SourceFile, plan: ReadingPlan) -> FileReading:
        for word, (act, _) in WAYS.items():
            if word in source.file:
                act()
        return honest(source, plan)

    monkeypatch.setattr("pedmonitor.intake.pool.read_return", read)


@pytest.mark.parametrize("word", WAYS)
@pytest.mark.parametrize("files", [4, MIN_FOR_POOL + 3])
def test_a_reader_that_ends_badly_costs_one_file(
    tmp_path: Path,
    plan: ReadingPlan,
    monkeypatch: pytest.MonkeyPatch,
    word: str,
    files: int,
) -> None:
    rows = {f"СОШ {n}.csv": [STAFF, IVANOVA] for n in range(files - 1)}
    sources, _ = discover(save(tmp_path, {**rows, f"СОШ 1 {word}.csv": [STAFF, IVANOVA]}))
    honest = {one.file: one for one in read_all(sources, plan)}
    spoil(monkeypatch)
    told: list[str] = []
    found = read_all(sources, replace(plan, bounds=NARROW), workers=2, on_file=told.append)
    assert sorted(told) == sorted(source.file for source in sources)
    assert [one.file for one in found] == [source.file for source in sources]
    for reading in found:
        if word in reading.file:
            assert WAYS[word][1] in reading.issues[0].message
            assert not reading.tables
        else:
            assert reading == honest[reading.file]


def test_every_way_at_once(
    tmp_path: Path, plan: ReadingPlan, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two of each among honest ones: every bad one is told, every honest one is read."""
    names = [f"СОШ {n} {word}.csv" for word in WAYS for n in (1, 2)]
    names += [f"СОШ {n}.csv" for n in range(50)]
    sources, _ = discover(save(tmp_path, {name: [STAFF, IVANOVA] for name in names}))
    spoil(monkeypatch)
    found = read_all(sources, replace(plan, bounds=NARROW), workers=2)
    bad = {one.file for one in found if one.unreadable}
    assert bad == {name for name in names if any(word in name for word in WAYS)}


def test_last_words_stay_off_the_screen(
    tmp_path: Path,
    plan: ReadingPlan,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """A dying reader may quote a cell."""

    def cry() -> None:
        os.write(2, "thread panicked at 'Незнамова'".encode())
        os.abort()

    monkeypatch.setitem(WAYS, "обрыв", (cry, ""))
    sources, _ = discover(save(tmp_path, {"СОШ 1 обрыв.csv": [STAFF, IVANOVA]}))
    spoil(monkeypatch)
    read_all(sources, replace(plan, bounds=NARROW))
    assert capfd.readouterr().err == ""
