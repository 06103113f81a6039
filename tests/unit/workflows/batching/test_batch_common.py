"""What is laid aside is private and of one run."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making.returns import YEAR_2022

from pedmonitor.errors import WorkspaceError
from pedmonitor.workflows.batching.batch_common import Job

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def job(tmp_path: Path) -> Job:
    """A run in a workspace with a key."""
    (tmp_path / "pedmonitor.key").write_text("00" * 32, encoding="ascii")
    return Job(tmp_path, "a", ("vilyuysk-2021",), YEAR_2022, 1)


def test_what_was_laid_aside_is_found_by_its_own_run_alone(job: Job) -> None:
    job.keep("word", {"a": 1})
    assert job.recall("word") == {"a": 1}
    path = job.workspace / ".pedmonitor" / job.name_of("word")
    assert path.stat().st_mode & 0o077 == 0
    with pytest.raises(WorkspaceError, match="нет части расчёта"):
        Job(job.workspace, "b", job.profiles, job.period).recall("word")


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    nowhere = Job(tmp_path / "нет", "a", (), YEAR_2022)
    with pytest.raises(WorkspaceError, match="не удаётся записать"):
        nowhere.keep("word", 1)
