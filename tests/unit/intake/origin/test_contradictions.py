"""A title and a path that name two organisations: the figure may be another school's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making.returns import CONTESTS, IVANOVA, PETROV, REGISTRY, STAFF, run, save

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.workflows.keeping.workspace import Workspace

SCHOOLS: list[list[object]] = [
    REGISTRY,
    ["1", "СОШ № 7", "", "школа", "город"],
    ["2", "Гимназия № 2", "МБОУ «Гимназия № 2 имени Пушкина»", "школа", "город"],
]
FACT: list[object] = [IVANOVA[0], "Учитель года", "муниципальный", "участник", "05.03.2022"]


def _doubts(workspace: Workspace, tmp_path: Path, file: str, title: str) -> list[str]:
    files: dict[str, list[list[object]]] = {
        "организации.xlsx": SCHOOLS,
        "Школа 7/кадры 2022.xlsx": [["МБОУ «СОШ № 7»"], STAFF, IVANOVA],
        "Гимназия 2/кадры 2022.xlsx": [["МБОУ «Гимназия № 2»"], STAFF, PETROV],
        file: [[title], CONTESTS, FACT],
    }
    found = run(workspace, save(tmp_path / "returns", files), "vilyuysk-2021")
    return [one.message for one in found.issues if one.code.value == "ORG-007"]


def test_two_known_organisations(workspace: Workspace, tmp_path: Path) -> None:
    (told,) = _doubts(workspace, tmp_path, "Школа 7/конкурсы 2022.xlsx", "МБОУ «Гимназия № 2»")
    assert told == (
        "в заголовке «Гимназия № 2», а по имени файла или папки «СОШ № 7»; "
        "данные учтены как «Гимназия № 2»"
    )


def test_a_stranger_in_the_folder_of_a_school(workspace: Workspace, tmp_path: Path) -> None:
    (told,) = _doubts(workspace, tmp_path, "Школа 7/конкурсы 2022.xlsx", "МКОУ «СОШ с. Дальнее»")
    assert told.startswith("в заголовке «МКОУ „СОШ с. Дальнее“», такой организации нет в реестре")
    assert told.endswith("данные учтены как «СОШ № 7»")


@pytest.mark.parametrize(
    ("file", "title"),
    [
        ("Школа 7/конкурсы 2022.xlsx", "МБОУ «СОШ № 7»"),
        ("Школа 7/конкурсы 2022.xlsx", "МБОУ «СОШ № 7 с. Дальнее»"),  # its number, more words
        ("Школа 7/конкурсы 2022.xlsx", "МБОУ «Средняя общеобразовательная школа»"),
        ("Школа 7/конкурсы 2022.xlsx", "Участие в конкурсах за 2022 год"),
        ("конкурсы 2022.xlsx", "МБОУ «СОШ № 7»"),
    ],
)
def test_what_agrees_is_not_asked_about(
    workspace: Workspace, tmp_path: Path, file: str, title: str
) -> None:
    assert _doubts(workspace, tmp_path, file, title) == []
