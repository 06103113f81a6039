"""Files of one organisation stay together; nothing else has to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making.returns import IVANOVA, STAFF, save

from pedmonitor.definitions.settings import Settings
from pedmonitor.intake.files.discover import discover
from pedmonitor.intake.origin.registry import build_index
from pedmonitor.intake.plan import make_plan
from pedmonitor.intake.pool import read_all
from pedmonitor.intake.settling.outlines import Sheaf, outline, pack, tie

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.workflows.keeping.workspace import Workspace


def test_an_outline_tells_the_same_organisations(tmp_path: Path, workspace: Workspace) -> None:
    plan = make_plan(workspace.catalogue, Settings(), secret=b"s")
    names = ("СОШ 1 кадры 2022.xlsx", "СОШ 2 кадры 2022.xlsx", "СОШ 1 кадры ещё 2022.xlsx")
    folder = save(tmp_path / "in", {name: [STAFF, IVANOVA] for name in names})
    readings = read_all(discover(folder)[0], plan)
    outlines = [outline(one) for one in readings]
    assert [table.columns for one in outlines for table in one.tables] == [{}, {}, {}]
    whole, _ = build_index(readings, plan, renamed={})
    index, _ = build_index(outlines, plan, renamed={})
    assert index.organisations == whole.organisations
    sheaves = tie(outlines, index, plan, {})
    assert sorted(sheaf.files for sheaf in sheaves) == [[0, 1], [2]]
    assert len(tie(outlines, index, plan, {"СОШ 1": "СОШ 2"})) == 1


def test_batches_are_filled_in_order_and_what_is_tied_is_never_torn() -> None:
    sheaves = [
        Sheaf([0, 3], [1]),
        Sheaf([1], [0]),
        Sheaf([2, 4, 5, 6], [2]),
        Sheaf([], [3]),
    ]
    found = [(batch.files, batch.organisations) for batch in pack(sheaves, size=3)]
    assert found == [([0, 1, 3], [0, 1]), ([2, 4, 5, 6], [2]), ([], [3])]
