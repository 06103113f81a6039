"""Cells that name several organisations."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books
from unseen.district import ANNA, CONTESTS, STAFF, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

    from unseen.district import Rows

    from pedmonitor.model.result import RunResult

REGISTRY: Rows = [
    ["Код", "Краткое наименование"],
    ["11", "МБОУ СОШ № 3"],
    ["12", "МБОУ СОШ с. Ачан"],
    ["13", "МБОУ СОШ № 5"],
    ["14", "МБДОУ д/с № 7"],
    ["15", "СОШ № 9 (филиал СОШ № 5)"],
]


def _district(folder: Path, school: str) -> RunResult:
    books.xlsx(folder / "организации.xlsx", {"Организации": REGISTRY})
    books.xlsx(folder / "СОШ № 3" / "кадры.xlsx", {"Кадры": STAFF[1:]})
    head: list[object] = ["ОО", "ФИО", "Конкурс", "Дата"]
    rows: Rows = [head, [school, ANNA, "Учитель года", "03.02.2022"]]
    books.xlsx(folder / "Конкурсы.xlsx", {"Конкурсы": rows})
    return computed(folder)


@pytest.mark.parametrize(
    "cell",
    [
        "МБОУ СОШ № 3, МБОУ СОШ с. Ачан",
        "МБОУ СОШ с. Ачан; МБОУ СОШ № 3",
        "СОШ № 3 и СОШ № 5",
        "СОШ № 3 (совместно с СОШ № 5)",
        "СОШ № 3, 5",
    ],
)
def test_several_organisations_in_a_cell_are_never_one_of_them(tmp_path: Path, cell: str) -> None:
    found = _district(tmp_path / "in", cell)
    (said,) = told(found, "ORG-004")
    assert "называет сразу несколько организаций" in said
    assert of(found, CONTESTS, organisation="МБОУ СОШ № 3")[0] != 1


@pytest.mark.parametrize("cell", ["МБОУ СОШ № 3, с. Ачан", "МБОУ СОШ № 3 (основная школа)", "11"])
def test_a_name_with_more_in_it_is_one(tmp_path: Path, cell: str) -> None:
    found = _district(tmp_path / "in", cell)
    assert told(found, "ORG-004") == []
    assert of(found, CONTESTS, organisation="МБОУ СОШ № 3") == (1, 2)


def test_a_name_of_the_registry_that_holds_another_is_one(tmp_path: Path) -> None:
    found = _district(tmp_path / "in", "СОШ № 9 (филиал СОШ № 5)")
    assert not [text for text in told(found, "ORG-004") if "сразу несколько" in text]
