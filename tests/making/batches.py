"""A run in batches, begun: files read and shared out, one batch a list of their numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making.returns import YEAR_2022, save
from pedmonitor.intake.files.discover import discover
from pedmonitor.intake.origin.registry import build_index
from pedmonitor.intake.settling.outlines import Sheaf
from pedmonitor.workflows.batching.batch_common import (
    COMMON,
    Common,
    Job,
    forget_all,
    share,
    tools_of,
)
from pedmonitor.workflows.batching.batch_jobs import read_shelf

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from making.returns import Returns


def begun(place: Path, returns: Returns, batches: Sequence[Sequence[int]]) -> Job:
    """Read returns and share them out; every batch is told of all organisations it names."""
    forget_all()
    (place / "pedmonitor.key").write_text("00" * 32, encoding="ascii")
    (place / "in").mkdir()
    job = Job(place, "a", ("vilyuysk-2021",), YEAR_2022, 1)
    sources, _ = discover(save(place / "in", returns))
    outlines = [one for at, source in enumerate(sources) for one in read_shelf(job, at, [source])]
    index, issues = build_index(outlines, tools_of(job).plan, renamed={})
    sheaves = [Sheaf(list(files), list(files)) for files in batches]
    share(job, COMMON, Common(index, tuple(index.organisations), issues, sheaves, 1))
    return job
