"""What organisations state themselves goes to the whole; forms stay but for what it needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making.batches import begun
from making.returns import IVANOVA, PETROV, STAFF

from pedmonitor.model.period import calendar_year
from pedmonitor.workflows.batching.batch_statements import join_stated
from pedmonitor.workflows.batching.batch_survey import survey

if TYPE_CHECKING:
    from pathlib import Path

    from making.returns import Returns

SAID = ["Показатель", "Предмет", "Числитель", "Знаменатель"]
COUNTS: Returns = {
    f"СОШ {at} свод 2022.xlsx": [SAID, ["Диагностика дефицитов", "Всего", at, 5]] for at in (1, 2)
}


def test_counts_of_two_batches_are_known_together_with_their_tables(tmp_path: Path) -> None:
    job = begun(tmp_path, {**COUNTS, "я.csv": [STAFF, IVANOVA, PETROV]}, [[0], [1]])
    told = join_stated([survey(job, at).stated for at in (0, 1)], calendar_year(2022))
    said = {name: own[""] for (name, _), own in told.statements.aggregates.stated.items()}
    assert {name: one.numerator for name, one in said.items()} == {"СОШ 1": 1, "СОШ 2": 2}
    assert told.places[said["СОШ 2"].source].file == "СОШ 2 свод 2022.xlsx"
    assert told.statements.cells.by_form == {}
