"""Every row answers the same questions in the same order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making.explained import explained, passed, small_folder
from making.returns import DIAGNOSTICS, IVANOVA, PETROV, STAFF, Line, save

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.workflows.keeping.workspace import Workspace


def test_the_period_is_asked_before_the_kind(workspace: Workspace, tmp_path: Path) -> None:
    folder = small_folder(tmp_path / "returns")
    rows: list[Line] = [
        DIAGNOSTICS,
        [IVANOVA[0], "выгорание", "05.03.2021", "да"],
        ["Неизвестный Пётр Ильич", "дефициты", "05.03.2022", "да"],
        [IVANOVA[0], "дефициты", "05.03.2022", "да"],
    ]
    save(folder, {"СОШ 1 диагностика 2022.csv": rows})
    found = explained(workspace, folder)
    assert passed(found, "numerator") == {2: "period", 3: "unknown_person"}


def test_people_of_other_schools_and_of_none(workspace: Workspace, tmp_path: Path) -> None:
    folder = small_folder(tmp_path / "returns")
    staff: list[Line] = [[*STAFF, "Занятость", "Дата увольнения"], [*IVANOVA, "договор ГПХ", ""]]
    staff += [[*PETROV, "основное место работы", "01.06.2022"]]
    save(folder, {"СОШ 1 кадры 2022.csv": staff})
    found = explained(workspace, folder)
    assert passed(found, "denominator") == {2: "employment", 3: "left"}
    assert passed(found, "numerator")[2] == "employment"
    one = explained(workspace, folder, organisation="СОШ № 2")
    assert {p.reason.value for p in one.tally.numerator.passed} >= {"condition"}
