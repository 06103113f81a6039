"""Two schools under one name and no registry: their lists of staff have nobody in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making.returns import run, save

if TYPE_CHECKING:
    from pathlib import Path

    from making.books import Rows

    from pedmonitor.workflows.keeping.workspace import Workspace

ANNA, OLEG = "Иванова Анна Петровна", "Петров Олег Иванович"


def staff(*names: str) -> Rows:
    head: list[object] = ["ФИО", "Дата рождения", "Должность"]
    return [["МБОУ СОШ № 1"], head, *([name, "01.02.1980", "учитель"] for name in names)]


@pytest.mark.parametrize(
    ("one", "other", "asked"),
    [
        ("Луговое/СОШ 1 2022.xlsx", "Тихое/СОШ 1 2022.xlsx", True),
        ("СОШ 1 2022.xlsx", "СОШ №1 2022.csv", True),
        ("СОШ 1 учителя 2022.xlsx", "СОШ 1 воспитатели 2022.xlsx", False),
    ],
)
def test_lists_of_one_name_that_share_nobody_are_asked_about(
    workspace: Workspace, tmp_path: Path, one: str, other: str, *, asked: bool
) -> None:
    found = run(workspace, save(tmp_path / "in", {one: staff(ANNA), other: staff(OLEG)}))
    told = [issue for issue in found.issues if "общих людей" in issue.message]
    assert bool(told) is asked
    assert not any("Иванова" in issue.message for issue in told)


def test_a_list_sent_again_from_another_folder_is_no_namesake(
    workspace: Workspace, tmp_path: Path
) -> None:
    folder = save(
        tmp_path / "in",
        {"кадры/СОШ 1 2022.xlsx": staff(ANNA), "новое/СОШ 1 2022.csv": staff(ANNA, OLEG)},
    )
    found = run(workspace, folder)
    assert not [issue for issue in found.issues if "общих людей" in issue.message]
