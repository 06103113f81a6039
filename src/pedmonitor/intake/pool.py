"""Read many files: in order, or by a few processes; the result is the same."""

from __future__ import annotations

import gc
import os
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import TYPE_CHECKING

from pedmonitor.intake.read_return import read_return

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pedmonitor.intake.discover import SourceFile
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.typed import FileReading

MIN_FOR_POOL = 40
"""Below so many files the start of processes costs more than they save."""
_CHUNK = 10
_plans: list[ReadingPlan] = []


def read_all(
    sources: list[SourceFile],
    plan: ReadingPlan,
    *,
    workers: int = 0,
    on_file: Callable[[str], None] | None = None,
) -> list[FileReading]:
    """Read every file.

    Args:
        sources: The files.
        plan: The reading plan.
        workers: Processes; 0 chooses by the number of cores.
        on_file: Called after each file with its name.

    Returns:
        One reading a file, in the order given.
    """
    count = workers or min(os.cpu_count() or 1, 8)
    readings: list[FileReading] = []
    collecting = gc.isenabled()
    gc.disable()  # rows are plain lists without cycles: looking for cycles among them costs a third
    stream = (
        _serial(sources, plan)
        if count == 1 or len(sources) < MIN_FOR_POOL
        else _pooled(sources, plan, count)
    )
    try:
        for reading in stream:
            readings.append(reading)
            if on_file is not None:
                on_file(reading.file)
    finally:
        gc.freeze()
        if collecting:
            gc.enable()
    return readings


def _serial(sources: list[SourceFile], plan: ReadingPlan) -> Iterator[FileReading]:
    return (read_return(source.path, source.file, plan) for source in sources)


def _pooled(sources: list[SourceFile], plan: ReadingPlan, count: int) -> Iterator[FileReading]:
    method = "fork" if sys.platform == "linux" else "spawn"
    with ProcessPoolExecutor(
        count, mp_context=get_context(method), initializer=_start, initargs=(plan,)
    ) as pool:
        yield from pool.map(_read_one, sources, chunksize=_CHUNK)


def _start(plan: ReadingPlan) -> None:
    """Keep the plan in the worker: it is sent once, not with every file."""
    _plans[:] = [plan]


def _read_one(source: SourceFile) -> FileReading:
    return read_return(source.path, source.file, _plans[0])
