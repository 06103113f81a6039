"""A run of a large folder: counted in batches, finished like any other."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pedmonitor.intake.files.discover import discover
from pedmonitor.workflows.batching.helpers import hire
from pedmonitor.workflows.counting.finishing import Told, refuse_uncollected, result_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pedmonitor.model.period import Period
    from pedmonitor.model.result import RunResult
    from pedmonitor.workflows.batching.batch_joining import Joined
    from pedmonitor.workflows.batching.batches import Refused
    from pedmonitor.workflows.batching.helpers import Helpers
    from pedmonitor.workflows.counting.figures import Figures
    from pedmonitor.workflows.keeping.workspace import Workspace

MANY_FILES = 3000
"""From so many files on a folder is counted in batches without being asked."""
SIZE = 1000
"""Larger batches cost less by the school and more memory by the helper."""


_LEAST, _EACH = 8, 3
"""Files of the smallest batch, and batches of each helper."""


@dataclass(frozen=True, slots=True)
class Spread:
    """Over what helpers a run is spread.

    Attributes:
        workers: Processes of a cluster on this computer; 0 for none.
        scheduler: Address of a running cluster; empty for none.
        size: Files of a batch.
        many: From how many files on a folder is counted in batches.
    """

    workers: int = 0
    scheduler: str = ""
    size: int = SIZE
    many: int = MANY_FILES

    @property
    def asked(self) -> bool:
        """Whether somebody has asked for helpers."""
        return bool(self.workers or self.scheduler)


@dataclass(frozen=True, slots=True)
class Finished:
    """A run counted in batches.

    Attributes:
        run: The result.
        hashes: SHA-256 of the files that were read as they lie, in order; not of packed ones.
    """

    run: RunResult
    hashes: list[str]


def is_large(files: int, spread: Spread) -> bool:
    """Say whether a folder of so many files is counted in batches."""
    return spread.asked or files >= spread.many


def run_batches(
    workspace: Workspace,
    folder: Path,
    profiles: tuple[str, ...],
    period: Period,
    spread: Spread,
    progress: Callable[[int, int, str], None] | None,
) -> Finished | Refused:
    """Compute a folder in batches.

    Args:
        workspace: The workspace, held by the caller.
        folder: The returns.
        profiles: Documents asked for.
        period: The period.
        spread: Over what helpers.
        progress: Called with files done, files in all, and a name.

    Raises:
        UsageError: There is no such cluster, or nothing could come of it.
    """
    sources, passed_over = discover(folder)
    from pedmonitor.workflows.batching.batch_common import Job  # noqa: PLC0415 - of large folders only
    from pedmonitor.workflows.batching.batches import Refused, compute_batches, new_run  # noqa: PLC0415

    chosen = profiles or workspace.settings.profiles
    refuse_uncollected([workspace.catalogue.profile(name) for name in chosen], period)
    workspace.secret(create=True)
    workspace.keep_definitions()  # whoever does a job opens the workspace: it need not check them
    job = Job(
        workspace.path.resolve(), new_run(), tuple(chosen), period, workspace.settings.workers
    )
    done = 0

    def on_files(count: int) -> None:
        nonlocal done
        done += count
        if progress is not None:
            progress(done, len(sources), sources[done - 1].file)

    cores = workspace.settings.workers or min(os.cpu_count() or 1, 8)
    with hire(workers=spread.workers, scheduler=spread.scheduler, cores=cores) as helpers:
        one = replace(job, workers=1) if helpers.far else job
        size = _size_for(len(sources), spread, helpers) if helpers.far else spread.size
        found = compute_batches(one, folder, sources, helpers, size=size, on_files=on_files)
    if isinstance(found, Refused):
        return found
    pairs = zip(sources, found.hashes, strict=True)
    hashes = [sha256 for source, sha256 in pairs if not source.member]  # archives are hashed whole
    told = Told(found.contents, found.received, passed_over)
    figures = _figures(workspace, found)
    run = result_of(workspace, found.settled, figures, told, job.profiles)
    return Finished(run, hashes)


def _size_for(files: int, spread: Spread, helpers: Helpers) -> int:
    """Choose the size of batches so that every helper has a few; tiny ones only cost."""
    return min(spread.size, max(_LEAST, -(-files // (_EACH * helpers.size))))


def _figures(workspace: Workspace, found: Joined) -> Figures:
    """Say of what the batches have counted what is said of a folder counted at once."""
    from pedmonitor.workflows.counting.figures import Figures, meanings_of  # noqa: PLC0415 - as above

    used = tuple(dict.fromkeys(value.profile for value in found.values))
    return Figures(
        found.values,
        used,
        [*found.settled.issues, *found.issues],
        found.form_facts,
        meanings_of(used, workspace),
        found.people,
        found.staff,
    )
