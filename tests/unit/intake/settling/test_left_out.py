"""Copies, re-sends, repeats and other years are named with the file that counts instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making.explained import explained, small_folder
from making.returns import IVANOVA, PETROV, STAFF, save

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.workflows.keeping.workspace import Workspace


def test_what_never_came_to_the_computation(workspace: Workspace, tmp_path: Path) -> None:
    folder = small_folder(tmp_path / "returns")
    data = (folder / "СОШ 2 кадры 2022.csv").read_bytes()
    (folder / "СОШ 2 кадры 2022 (копия).csv").write_bytes(data)
    save(folder, {"СОШ 1 кадры 2022 испр.csv": [STAFF, IVANOVA, PETROV]})
    save(folder, {"СОШ 1 кадры 2020.csv": [STAFF, IVANOVA]})
    found = {
        (one.place.file, one.reason.value): (one.other, one.register)
        for one in explained(workspace, folder).left_out
    }
    assert found == {
        ("СОШ 2 кадры 2022 (копия).csv", "copy"): ("СОШ 2 кадры 2022.csv", "staff"),
        ("СОШ 1 кадры 2022.csv", "replaced"): ("СОШ 1 кадры 2022 испр.csv", "staff"),
        ("СОШ 1 кадры 2020.csv", "other_year"): ("", "staff"),
        ("СОШ 1 диагностика 2022.csv", "repeat"): ("", "diagnostics"),
    }
