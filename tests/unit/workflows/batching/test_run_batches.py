"""When a folder is counted in batches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making.returns import IVANOVA, STAFF, YEAR_2022, save

from pedmonitor.workflows.batching.run_batches import Finished, Spread, is_large, run_batches

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.workflows.keeping.workspace import Workspace

TWO = {"СОШ 1 кадры 2022.xlsx": [STAFF, IVANOVA], "СОШ 2 кадры 2022.xlsx": [STAFF, IVANOVA]}


def test_a_small_folder_is_counted_at_once_unless_helpers_are_asked_for() -> None:
    assert not is_large(2, Spread())
    assert is_large(2, Spread(many=2))
    assert is_large(2, Spread(workers=2))
    assert is_large(2, Spread(scheduler="tcp://a:1"))


def test_a_large_folder_is_counted_in_batches(tmp_path: Path, workspace: Workspace) -> None:
    folder = save(tmp_path / "in", TWO)
    told: list[tuple[int, int]] = []
    found = run_batches(
        workspace,
        folder,
        ("vilyuysk-2021",),
        YEAR_2022,
        Spread(size=1, many=2),
        lambda done, whole, _: told.append((done, whole)),
    )
    assert isinstance(found, Finished)
    assert found.run.profiles == ("vilyuysk-2021",)
    assert found.run.people is not None
    assert (found.run.people.persons, found.run.people.employments) == (1, 2)
    assert told == [(1, 2), (2, 2)]
