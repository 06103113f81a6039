"""What a batch tells before anything is counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making.batches import begun
from making.returns import IVANOVA, PETROV, STAFF

from pedmonitor.workflows.batching.batch_survey import survey

if TYPE_CHECKING:
    from pathlib import Path

TWO = {"СОШ 1 кадры 2022.xlsx": [STAFF, IVANOVA], "СОШ 2 кадры 2022.xlsx": [STAFF, PETROV]}


def test_a_batch_tells_its_organisations_values_and_people(tmp_path: Path) -> None:
    found = survey(begun(tmp_path, TWO, [[0, 1]]), 0)
    assert found.organisations == ("СОШ 1", "СОШ 2")
    assert set(found.answers.fields["staff"]) == {"СОШ 1", "СОШ 2"}
    assert found.seen[0].positions == {"учитель"}
    assert len(found.faces.owners) == 2
    assert found.cohort_day is None


def test_a_batch_tells_of_last_year(tmp_path: Path) -> None:
    returns = {**TWO, "СОШ 1 кадры 2021.xlsx": [STAFF, IVANOVA]}
    found = survey(begun(tmp_path, returns, [[0, 1]]), 0)
    assert found.cohort_day is not None
    assert found.cohort_day.year == 2021
    assert len(found.faces.left) == 1
