"""A file of last year in the folder has no errors of this year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making.returns import DIAGNOSTICS, IVANOVA, PETROV, REGISTRY, STAFF, save, settled

from pedmonitor.definitions.settings import Settings
from pedmonitor.model.issue import Level

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.intake.plan import ReadingPlan


def test_errors_of_last_year_are_for_information(tmp_path: Path, plan: ReadingPlan) -> None:
    bad: list[object] = [IVANOVA[0], "дефициты", "31.02.2021", "да"]
    files: dict[str, list[list[object]]] = {
        "организации.xlsx": [REGISTRY, ["1", "СОШ № 1", "", "школа", "село"]],
        "СОШ 1 кадры 2022.csv": [STAFF, IVANOVA, PETROV],
        "СОШ 1 диагностика 2021.csv": [DIAGNOSTICS, bad],
    }
    found = settled(save(tmp_path, files), plan, Settings())
    told = {i.level for i in found.issues if i.place and "2021" in i.place.file}
    assert told == {Level.INFO}
    assert (found.coverage.accepted, found.coverage.returned) == (1, 0)
    files["СОШ 1 диагностика 2022.csv"] = [DIAGNOSTICS, [*bad[:2], "31.02.2022", "да"]]
    found = settled(save(tmp_path, files), plan, Settings())
    assert [i.place.file for i in found.issues if i.level is Level.ERROR and i.place] == [
        "СОШ 1 диагностика 2022.csv"
    ]
