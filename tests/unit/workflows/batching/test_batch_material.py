"""The files of a batch are recalled and keep their places among all tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making.batches import begun
from making.returns import IVANOVA, PETROV, STAFF, save

from pedmonitor.intake.files.discover import discover
from pedmonitor.intake.settling.folder import place_rows
from pedmonitor.workflows.batching.batch_common import TABLES_OF_FILE, tools_of
from pedmonitor.workflows.batching.batch_jobs import read_shelf
from pedmonitor.workflows.batching.batch_material import (
    gather_batch,
    lay_aside,
    places_of,
    recall_placed,
    recall_readings,
)

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

TWO = {"СОШ 1 кадры 2022.xlsx": [STAFF, IVANOVA], "СОШ 2 кадры 2022.xlsx": [STAFF, PETROV]}


def test_readings_come_back_in_the_order_asked_for(tmp_path: Path) -> None:
    job = begun(tmp_path, TWO, [[0, 1]])
    found = recall_readings(job, [1, 0], 1)
    assert [one.file for one in found] == sorted(TWO, reverse=True)


def test_blocks_are_laid_aside_as_they_fill(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pedmonitor.workflows.batching.batch_jobs.BLOCK", 2)
    monkeypatch.setattr("pedmonitor.workflows.batching.batch_material.BLOCK", 2)
    job = begun(tmp_path, TWO, [[0, 1]])
    folder = save(tmp_path / "more", {f"СОШ {at}.xlsx": [STAFF, IVANOVA] for at in range(1, 6)})
    sources, _ = discover(folder)
    read_shelf(job, 7, sources)
    names = sorted(path.name for path in (tmp_path / ".pedmonitor").glob("batch-a-readings-7-*"))
    assert names == [f"batch-a-readings-7-{block}" for block in range(3)]
    found = recall_readings(job, [7 * 5 + 4, 7 * 5 + 1], 5)
    assert [one.file for one in found] == ["СОШ 5.xlsx", "СОШ 2.xlsx"]


def test_a_table_of_the_second_batch_stands_after_those_of_the_first(tmp_path: Path) -> None:
    job = begun(tmp_path, TWO, [[0], [1]])
    tools = tools_of(job)
    gathered = gather_batch(job, 1)
    placed = place_rows(gathered, tools.plan, tools.workspace.settings, period=job.period)
    assert list(gathered.index.organisations) == ["СОШ 2"]
    assert places_of(job, 1, gathered, placed.tables) == {0: TABLES_OF_FILE}


def test_rows_come_back_with_their_organisations_and_without_what_has_been_used(
    tmp_path: Path,
) -> None:
    job = begun(tmp_path, TWO, [[0], [1]])
    tools = tools_of(job)
    settings, plan = tools.workspace.settings, tools.plan
    placed = place_rows(gather_batch(job, 1), plan, settings, period=job.period)
    (table,) = placed.tables
    rows, said = list(table.rows), dict(table.columns)
    lay_aside(job, 1, placed)
    again, told = recall_placed(job, 1)
    assert list(again.gathered.index.organisations) == ["СОШ 2"]
    assert [(one.rows, one.columns, one.people) for one in again.tables] == [(rows, said, [])]
    assert again.tables[0].owned is again.gathered.tables[0]
    assert again.gathered.tables[0].table.columns == {}
    assert [(one.organisation, one.register) for one in told.contents] == [("СОШ 2", "staff")]
    assert [one.organisation for one in told.staff] == ["СОШ 2"]
