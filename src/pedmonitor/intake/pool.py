"""Read many files: a few processes that may die without harm; the result is the same."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from pedmonitor.intake.isolation.bounds import Fate
from pedmonitor.intake.isolation.crew import Crew
from pedmonitor.intake.read_return import given_up, read_return

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.source import SourceFile
    from pedmonitor.intake.typed import FileReading

MIN_FOR_POOL = 40
"""Below so many files more than one process costs more than it saves."""
_BATCH = 10


def read_all(
    sources: list[SourceFile],
    plan: ReadingPlan,
    *,
    workers: int = 0,
    on_file: Callable[[str], None] = lambda _: None,
    meanwhile: Callable[[], object] = lambda: None,
) -> list[FileReading]:
    """Read every file.

    No file is read in this process where the system can fork: a file that kills its reader, or
    keeps it longer than the limits allow, becomes an issue. Without fork a few files are read
    here, under the limits of size alone.

    Args:
        sources: The files.
        plan: The reading plan.
        workers: Processes that read; 0 chooses by the number of cores.
        on_file: Called after each file with its name.
        meanwhile: Something to do here while others have begun; never before they are forked.

    Returns:
        One reading a file, in the order given.
    """
    few = len(sources) < MIN_FOR_POOL
    if few and sys.platform != "linux":
        return _read_here(sources, plan, on_file)
    size = 1 if few else workers or min(os.cpu_count() or 1, 8)
    read = partial(_read_one, sources, plan)
    crew = Crew(read, plan.bounds, on_done=lambda number: on_file(sources[number].file))
    numbers = range(len(sources))
    with without_collecting():
        crew.start([numbers[at : at + _BATCH] for at in numbers[::_BATCH]], size=size)
        meanwhile()
        found = crew.finish()
    return [_reading(sources[number].file, found[number], plan) for number in numbers]


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


def _read_here(
    sources: list[SourceFile], plan: ReadingPlan, on_file: Callable[[str], None]
) -> list[FileReading]:
    readings = []
    for source in sources:
        readings.append(read_return(source, plan))
        on_file(source.file)
    return readings


def _read_one(sources: list[SourceFile], plan: ReadingPlan, number: int) -> FileReading:
    return read_return(sources[number], plan)


def _reading(file: str, found: FileReading | Fate, plan: ReadingPlan) -> FileReading:
    return given_up(file, found, plan.bounds) if isinstance(found, Fate) else found
