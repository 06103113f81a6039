"""Whose a table is, by the trust of its sources; the folder's tests go through all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making.definitions import bundled_definitions
from making.returns import IVANOVA, REGISTRY, STAFF, codes, save, settled

from pedmonitor.definitions.settings import Settings
from pedmonitor.intake.origin.attribute import attribute
from pedmonitor.intake.origin.organisations import OrganisationIndex
from pedmonitor.intake.typed import TypedTable
from pedmonitor.model.location import Place
from pedmonitor.model.organisation import MUNICIPALITY, Organisation

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.intake.plan import ReadingPlan


def owners(file: str, titles: list[str], form: str = "staff") -> tuple[list[str], list[str]]:
    index = OrganisationIndex(declared=True)
    for name in ("СОШ № 1", "СОШ № 2"):
        index.add(Organisation(name))
    table = TypedTable(
        form, Place(file), hidden=False, titles=titles, fields=set(), positions={}, rows=[1]
    )
    table.organisations, table.groups = [""], [""]
    found = attribute(table, index, bundled_definitions().forms[form])
    return found.owners, [issue.code.value for issue in found.issues]


def test_title_then_file_then_folder() -> None:
    assert owners("СОШ 1.xlsx", ["Кадры МБОУ СОШ № 2"]) == (["СОШ № 2"], ["ORG-007"])
    assert owners("СОШ 1.xlsx", ["Кадры"]) == (["СОШ № 1"], [])
    assert owners("СОШ 2/кадры.xlsx", []) == (["СОШ № 2"], [])


def test_nobody() -> None:
    assert owners("кадры.xlsx", []) == ([""], ["ORG-003"])


def test_documents_of_the_office_are_the_municipality() -> None:
    assert owners("Отдел образования.xlsx", [], "documents")[0] == [MUNICIPALITY]
    assert owners("2022/Документы отдела.xlsx", [], "documents")[0] == [MUNICIPALITY]
    assert owners("Документы дошкольного отделения.xlsx", [], "documents")[0] == [""]
    assert owners("СОШ 1/Документы отдела.xlsx", [], "documents")[0] == ["СОШ № 1"]
    assert owners("Участники отдела.xlsx", [], "event_participants")[0] == [""]


CODED: list[list[object]] = [
    list(REGISTRY),
    ["01", "СОШ № 1", "", "школа", ""],
    ["1", "СОШ № 9", "", "школа", ""],
    ["02", "СОШ № 2", "", "школа", ""],
]


@pytest.mark.parametrize(
    ("code", "owner", "issue"),
    [
        ("01", "СОШ № 1", None),
        ("2", "СОШ № 2", ("ORG-007", "A2")),  # Excel has taken the zero off
        ("001", "", ("ORG-004", "A2")),  # of two codes that differ in zeros neither is guessed
    ],
)
def test_codes_without_their_zeros(
    tmp_path: Path, plan: ReadingPlan, code: str, owner: str, issue: tuple[str, str] | None
) -> None:
    rows = [["Код ОО", *STAFF], [code, *IVANOVA]]
    found = settled(
        save(tmp_path, {"организации.csv": CODED, "кадры 2022.csv": rows}), plan, Settings()
    )
    (table,) = found.tables
    assert table.owned.owners == [owner]
    told = [pair for pair in codes(found.issues) if pair[0] in {"ORG-007", "ORG-004"}]
    assert told == ([issue] if issue else [])
