"""What batches tell, put together; equality is a law: tests/properties/test_batches.py."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making.batches import begun
from making.returns import IVANOVA, PETROV, STAFF

from pedmonitor.workflows.batching.batch_common import common_of
from pedmonitor.workflows.batching.batch_joining import (
    fields_together,
    organisations_together,
    seen_together,
    stale_together,
)
from pedmonitor.workflows.batching.batch_survey import survey

if TYPE_CHECKING:
    from pathlib import Path

TWO = {"СОШ 1 кадры 2022.xlsx": [STAFF, IVANOVA], "СОШ 2 кадры 2022.xlsx": [STAFF, PETROV]}


def test_two_batches_tell_of_one_folder(tmp_path: Path) -> None:
    job = begun(tmp_path, TWO, [[0], [1]])
    found = [survey(job, number) for number in (0, 1)]
    organisations = organisations_together(found, common_of(job))
    assert [one.name for one in organisations] == ["СОШ 1", "СОШ 2"]
    fields = fields_together(found, organisations, zero=False)
    assert set(fields["staff"]) == {"СОШ 1", "СОШ 2"}
    assert seen_together(found)[0].subjects == {"математика", "физика"}
    assert stale_together(found) == {}
