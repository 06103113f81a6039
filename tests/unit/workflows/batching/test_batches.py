"""The rounds over the batches; equality of figures is a law: tests/properties/test_batches.py."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making.returns import IVANOVA, STAFF, YEAR_2022, save

from pedmonitor.errors import WorkspaceError
from pedmonitor.intake.files.discover import discover
from pedmonitor.workflows.batching.batch_common import Job
from pedmonitor.workflows.batching.batch_joining import Joined
from pedmonitor.workflows.batching.batches import Refused, compute_batches, new_run
from pedmonitor.workflows.batching.helpers import Forked

if TYPE_CHECKING:
    from pathlib import Path

TWO = {"СОШ 1 кадры 2022.xlsx": [STAFF, IVANOVA], "СОШ 2 кадры 2022.xlsx": [STAFF, IVANOVA]}


def compute(tmp_path: Path, *, size: int) -> Joined | Refused:
    (tmp_path / "pedmonitor.key").write_text("00" * 32, encoding="ascii")
    sources, _ = discover(save(tmp_path / "in", TWO))
    job = Job(tmp_path, new_run(), ("vilyuysk-2021",), YEAR_2022, 1)
    seen: list[int] = []
    found = compute_batches(job, tmp_path, sources, Forked(2), size=size, on_files=seen.append)
    assert sum(seen) == 2
    assert not list((tmp_path / ".pedmonitor").glob("batch-*"))
    return found


def test_two_batches_make_one_run(tmp_path: Path) -> None:
    found = compute(tmp_path, size=1)
    assert isinstance(found, Joined)
    assert found.settled.coverage.received == 2
    assert len(found.hashes) == len(found.settled.inputs) == 2


def test_one_batch_is_computed_as_ever_and_nothing_is_read_twice(tmp_path: Path) -> None:
    found = compute(tmp_path, size=9)
    assert isinstance(found, Refused)
    assert found.why == ""
    assert [one.file for one in found.readings] == sorted(TWO)


def test_a_share_that_vanishes_while_files_are_read_is_no_loss_of_returns(tmp_path: Path) -> None:
    """In batches the files that had gone were told as unreadable, and the rest was computed."""
    (tmp_path / "pedmonitor.key").write_text("00" * 32, encoding="ascii")
    (tmp_path / "in").mkdir()
    sources, _ = discover(save(tmp_path / "in", TWO))
    sources[1].path.unlink()
    job = Job(tmp_path, new_run(), ("vilyuysk-2021",), YEAR_2022, 1)
    with pytest.raises(WorkspaceError, match="пропали файлы"):
        compute_batches(job, tmp_path / "in", sources, Forked(2), size=1)
    assert not list((tmp_path / ".pedmonitor").glob("batch-*"))
