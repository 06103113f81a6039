"""One batch: read, laid aside, counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making.batches import begun
from making.returns import IVANOVA, PETROV, STAFF

from pedmonitor.intake.settling.acquaintance import acquaint
from pedmonitor.workflows.batching.batch_common import ASKED, Asked, share
from pedmonitor.workflows.batching.batch_jobs import figure, weigh
from pedmonitor.workflows.batching.batch_survey import survey

if TYPE_CHECKING:
    from pathlib import Path

TWO = {"СОШ 1 кадры 2022.xlsx": [STAFF, IVANOVA], "СОШ 2 кадры 2022.xlsx": [STAFF, PETROV]}


def test_a_batch_is_counted_and_weighed(tmp_path: Path) -> None:
    job = begun(tmp_path, TWO, [[0, 1]])
    found = survey(job, 0)
    (known,) = acquaint([found.faces])
    share(job, ASKED, Asked((), (), found.answers.fields))
    counted, portion = figure(job, 0, known)
    assert counted.answers == []
    assert counted.shared == {}
    assert [one.file for one in portion.inputs] == sorted(TWO)
    assert portion.coverage.received == 2
    assert portion.form_facts == ()
    assert weigh(job, 0, known, {}, []).controls == []
