"""Read many files: a few processes that may die without harm; the result is the same."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from pedmonitor.intake.isolation.bounds import Fate
from pedmonitor.intake.isolation.crew import Crew
from pedmonitor.intake.read_return import given_up, read_return

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from pedmonitor.intake.files.source import SourceFile
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.typed import FileReading

_T = TypeVar("_T")
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
    return read_each(sources, plan, _same, workers=workers, on_file=on_file, meanwhile=meanwhile)


def read_each(
    sources: list[SourceFile],
    plan: ReadingPlan,
    take: Callable[[FileReading], _T],
    *,
    workers: int = 0,
    on_file: Callable[[str], None] = lambda _: None,
    meanwhile: Callable[[], object] = lambda: None,
) -> list[_T]:
    """Read every file and take of it what is wanted, in the process that has read it.

    Args:
        sources: As of `read_all`.
        plan: As of `read_all`.
        take: What is wanted of a reading; it must be picklable.
        workers: As of `read_all`.
        on_file: As of `read_all`.
        meanwhile: As of `read_all`.
    """
    found = dict(
        read_streamed(sources, plan, take, workers=workers, on_file=on_file, meanwhile=meanwhile)
    )
    return [found[number] for number in range(len(sources))]


def read_streamed(
    sources: Sequence[SourceFile],
    plan: ReadingPlan,
    take: Callable[[FileReading], _T],
    *,
    workers: int = 0,
    on_file: Callable[[str], None] = lambda _: None,
    meanwhile: Callable[[], object] = lambda: None,
) -> Iterator[tuple[int, _T]]:
    """Do what `read_each` does and give number and result as they come: nothing is held here."""
    few = len(sources) < MIN_FOR_POOL
    if few and sys.platform != "linux":
        yield from enumerate(map(take, _read_here(sources, plan, on_file)))
        return
    size = 1 if few else workers or min(os.cpu_count() or 1, 8)
    read = partial(_read_one, sources, plan, take)
    crew = Crew(read, plan.bounds, on_done=lambda number: on_file(sources[number].file))
    numbers = range(len(sources))
    with without_collecting():
        crew.start([numbers[at : at + _BATCH] for at in numbers[::_BATCH]], size=size)
        meanwhile()
        for number, one in crew.results():
            if isinstance(one, Fate):
                yield number, take(given_up(sources[number].file, one, plan.bounds))
            else:
                yield number, one


def _same(reading: FileReading) -> FileReading:
    return reading


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
    sources: Sequence[SourceFile], plan: ReadingPlan, on_file: Callable[[str], None]
) -> Iterator[FileReading]:
    for source in sources:
        yield read_return(source, plan)
        on_file(source.file)


def _read_one(
    sources: Sequence[SourceFile],
    plan: ReadingPlan,
    take: Callable[[FileReading], _T],
    number: int,
) -> _T:
    return take(read_return(sources[number], plan))
