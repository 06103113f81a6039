"""People of two municipalities in one register: ours are kept where the settings name us."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making.returns import IVANOVA, PETROV, STAFF, codes, save, settled

from pedmonitor.definitions.settings import Settings
from pedmonitor.intake.plan import make_plan

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.definitions.catalogue import Catalogue


@pytest.mark.parametrize(
    ("own", "people", "level"),
    [("Вилюйский улус (район)", 1, "warning"), ("", 2, "error"), ("Намский улус", 2, "error")],
)
def test_rows_of_another_municipality(
    tmp_path: Path, catalogue: Catalogue, own: str, people: int, level: str
) -> None:
    rows = [
        ["Муниципалитет", "ОО", *STAFF],
        ["Вилюйский улус", "СОШ № 1", *IVANOVA],
        ["Нюрбинский район", "СОШ № 1", *PETROV],
    ]
    settings = Settings.model_validate({"municipality": own})
    plan = make_plan(catalogue, settings, secret=b"s")
    found = settled(save(tmp_path, {"кадры 2022.csv": rows}), plan, settings)
    assert sum(len(table.owners) for table in found.tables) == people
    assert ("ORG-012", "A3") in codes(found.issues, serious=level)


@pytest.mark.parametrize(
    "names", [("Вилюйский улус", "Вилюйский район"), ("сельская", "городская")]
)
def test_one_municipality_is_no_question(
    tmp_path: Path, catalogue: Catalogue, names: tuple[str, str]
) -> None:
    rows = [
        ["Территория", "ОО", *STAFF],
        [names[0], "СОШ № 1", *IVANOVA],
        [names[1], "СОШ № 1", *PETROV],
    ]
    plan = make_plan(catalogue, Settings(), secret=b"s")
    found = settled(save(tmp_path, {"кадры 2022.csv": rows}), plan, Settings())
    assert "ORG-012" not in dict(codes(found.issues))
