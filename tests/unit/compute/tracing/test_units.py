"""Units stand in the rows by which they count, each once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making.explained import explained, small_folder

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.workflows.keeping.workspace import Workspace


def test_a_person_stands_in_both_counts_under_one_key(workspace: Workspace, tmp_path: Path) -> None:
    found = explained(workspace, small_folder(tmp_path / "returns"))
    (over,) = found.tally.numerator.units
    assert found.tally.denominator is not None
    under = {unit.key: unit for unit in found.tally.denominator.units}
    assert len(under) == 3
    assert [found.place(row).cell for row in over.rows] == ["2:2"]
    assert [found.place(row).cell for row in under[over.key].rows] == ["2:2"]
    assert {row.register for row in over.rows} == {"diagnostics"}
    assert {row.register for row in under[over.key].rows} == {"staff"}
