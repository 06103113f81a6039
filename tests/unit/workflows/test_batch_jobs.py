"""One batch: read, laid aside, looked through."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making.returns import IVANOVA, STAFF, YEAR_2022, save

from pedmonitor.intake.discover import discover
from pedmonitor.intake.outlines import Sheaf
from pedmonitor.intake.registry import build_index
from pedmonitor.workflows.batch_common import Common, Job, common_of, tools_of
from pedmonitor.workflows.batch_jobs import read_shelf, recall_readings, survey

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def job(tmp_path: Path) -> Job:
    """A run in a workspace with a key."""
    (tmp_path / "pedmonitor.key").write_text("00" * 32, encoding="ascii")
    return Job(tmp_path, "a", ("vilyuysk-2021",), YEAR_2022, 1)


def test_a_batch_is_read_laid_aside_and_looked_through(job: Job) -> None:
    files = {"СОШ 1 кадры 2022.xlsx": [STAFF, IVANOVA], "СОШ 2 кадры 2022.xlsx": [STAFF, IVANOVA]}
    sources, _ = discover(save(job.workspace / "in", files))
    outlines = read_shelf(job, 0, sources[:1]) + read_shelf(job, 1, sources[1:])
    assert [one.file for one in recall_readings(job, [1], 1)] == [outlines[1].file]
    index, issues = build_index(outlines, tools_of(job).plan, renamed={})
    names = set(index.organisations)
    job.keep("common", Common(index, issues, [Sheaf([0, 1], names)], 1))
    try:
        found = survey(job, 0, (("staff", "position"),))
    finally:
        common_of.cache_clear()
    assert found.refusal == ""
    assert set(found.organisations) == names
    assert found.seen is not None
    assert "учитель" in found.seen[0].said("staff", "position")
    assert found.faces is not None
    assert len(found.faces.owners) == 2
