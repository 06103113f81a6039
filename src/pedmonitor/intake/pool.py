"""Read many files: in order, or by a few processes; the result is the same."""

from __future__ import annotations

import gc
import os
import sys
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
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
    on_file: Callable[[str], None] = lambda _: None,
    meanwhile: Callable[[], object] = lambda: None,
) -> list[FileReading]:
    """Read every file.

    Args:
        sources: The files.
        plan: The reading plan.
        workers: Processes, this one included; 0 chooses by the number of cores.
        on_file: Called after each file with its name.
        meanwhile: Something to do here while helpers have begun; never before they are forked.

    Returns:
        One reading a file, in the order given.
    """
    count = workers or min(os.cpu_count() or 1, 8)
    with without_collecting():
        if count == 1 or len(sources) < MIN_FOR_POOL:
            return _read_chunk_here(sources, plan, on_file)
        with _helpers(plan, count - 1) as pool:
            return _share(sources, plan, pool, on_file, meanwhile)


@contextmanager
def without_collecting() -> Iterator[None]:
    """Look for no cycles of garbage: rows are plain lists, the search costs a third of a run."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if collecting:
            gc.enable()


def _read_chunk_here(
    sources: list[SourceFile], plan: ReadingPlan, on_file: Callable[[str], None]
) -> list[FileReading]:
    readings = []
    for source in sources:
        readings.append(read_return(source.path, source.file, plan))
        on_file(source.file)
    return readings


def _helpers(plan: ReadingPlan, count: int) -> ProcessPoolExecutor:
    method = "fork" if sys.platform == "linux" else "spawn"
    return ProcessPoolExecutor(
        count, mp_context=get_context(method), initializer=_start, initargs=(plan,)
    )


def _share(
    sources: list[SourceFile],
    plan: ReadingPlan,
    pool: ProcessPoolExecutor,
    on_file: Callable[[str], None],
    meanwhile: Callable[[], object],
) -> list[FileReading]:
    """Share the work: helpers take chunks from the front, this process from the back.

    What this process reads need not be sent between processes, which costs a tenth of reading it.
    """
    chunks = [sources[at : at + _CHUNK] for at in range(0, len(sources), _CHUNK)]
    futures = [pool.submit(_read_chunk, chunk) for chunk in chunks]
    meanwhile()
    own: dict[int, list[FileReading]] = {}
    for at in reversed(range(len(chunks))):
        if futures[at].cancel():
            own[at] = _read_chunk_here(chunks[at], plan, on_file)
    readings: list[FileReading] = []
    for at, future in enumerate(futures):
        if at not in own:
            own[at] = future.result()
            for reading in own[at]:
                on_file(reading.file)
        readings.extend(own[at])
    return readings


def _start(plan: ReadingPlan) -> None:
    """Keep the plan in the worker: it is sent once, not with every file."""
    _plans[:] = [plan]


def _read_chunk(sources: list[SourceFile]) -> list[FileReading]:
    return [read_return(source.path, source.file, _plans[0]) for source in sources]
