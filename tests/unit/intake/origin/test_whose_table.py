"""Tables without an organisation: the department's register of orders, and a school of no list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books
from unseen.district import ANNA, DIAGNOSTICS, OLEG, STAFF, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

    from unseen.district import Rows

    from pedmonitor.model.result import RunResult

SUPPORT = "young_support_or_mentoring_exists"
REGISTRY: Rows = [["Код", "Краткое наименование"], ["1", "СОШ № 1"], ["2", "СОШ № 2"]]
ORDERS: Rows = [
    ["Наименование документа", "Вид", "Номер", "Дата", "О чём", "Статус"],
    ["Положение о наставничестве", "положение", "14", "01.03.2021", "наставничество", "действует"],
]
CONTESTS: Rows = [["Название конкурса", "Уровень", "Дата"], ["Учитель года", "район", "03.02.2022"]]


def _district(folder: Path, papers: dict[str, Rows]) -> RunResult:
    books.xlsx(folder / "организации.xlsx", {"Организации": REGISTRY})
    for name in ("СОШ № 1", "СОШ № 2"):
        books.xlsx(folder / name / "кадры.xlsx", {"Кадры": STAFF[1:]})
    for name, rows in papers.items():
        books.xlsx(folder / name, {"Лист1": rows})
    return computed(folder, "korsakov-2021")


@pytest.mark.parametrize("name", ["документы.xlsx", "4. Документы/НПА 2022.xlsx"])
def test_orders_beside_the_folders_of_schools_are_the_departments(
    tmp_path: Path, name: str
) -> None:
    found = _district(tmp_path / "in", {name: ORDERS})
    assert told(found, "ORG-003") == []
    (said,) = told(found, "ORG-007")
    assert "принято, что это реестр муниципалитета" in said
    assert of(found, SUPPORT)[0] == 1


@pytest.mark.parametrize(
    "name", ["СОШ № 1/документы.xlsx", "Документы дошкольного отделения.xlsx", "Тихое/НПА.xlsx"]
)
def test_orders_of_somebody_are_not_the_departments(tmp_path: Path, name: str) -> None:
    assert told(_district(tmp_path / "in", {name: ORDERS}), "ORG-007") == []


@pytest.mark.parametrize("rows", [[*ORDERS[:1], ["Приказ", "приказ", "", "", "", ""]], CONTESTS])
def test_what_is_not_in_force_is_not_guessed(tmp_path: Path, rows: Rows) -> None:
    found = _district(tmp_path / "in", {"разное.xlsx": [["МКОУ «СОШ с. Покровка»"], *rows]})
    assert told(found, "ORG-007") == []


def test_a_school_that_only_the_name_of_the_file_names_is_told_to_be_in_no_list(
    tmp_path: Path,
) -> None:
    rows: Rows = [
        ["ФИО", "Предмет", "Дата"],
        [ANNA, "физика", "03.02.2022"],
        [OLEG, "", "03.02.2022"],
    ]
    found = _district(tmp_path / "in", {"2. Диагностика/МКОУ СОШ с. Покровка.xlsx": rows})
    assert told(found, "ORG-003") == []
    (said,) = told(found, "ORG-001")
    assert said.startswith("организации «МКОУ СОШ с. Покровка» нет в реестре организаций")
    assert of(found, DIAGNOSTICS)[0] != 2
