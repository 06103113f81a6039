"""Whose a table is, by the trust of its sources; the folder's tests go through all of them."""

from __future__ import annotations

from pedmonitor.definitions.loading import load_catalogue
from pedmonitor.intake.attribute import attribute
from pedmonitor.intake.organisations import OrganisationIndex
from pedmonitor.intake.typed import TypedTable
from pedmonitor.model.location import Place
from pedmonitor.model.organisation import MUNICIPALITY, Organisation


def owners(file: str, titles: list[str], form: str = "staff") -> tuple[list[str], list[str]]:
    index = OrganisationIndex(declared=True)
    for name in ("СОШ № 1", "СОШ № 2"):
        index.add(Organisation(name))
    table = TypedTable(
        form, Place(file), hidden=False, titles=titles, fields=set(), positions={}, rows=[1]
    )
    table.organisations, table.groups = [""], [""]
    found = attribute(table, index, load_catalogue().forms[form])
    return found.owners, [issue.code.value for issue in found.issues]


def test_title_then_file_then_folder() -> None:
    assert owners("СОШ 1.xlsx", ["Кадры МБОУ СОШ № 2"]) == (["СОШ № 2"], [])
    assert owners("СОШ 1.xlsx", ["Кадры"]) == (["СОШ № 1"], [])
    assert owners("СОШ 2/кадры.xlsx", []) == (["СОШ № 2"], [])


def test_nobody() -> None:
    assert owners("кадры.xlsx", []) == ([""], ["ORG-003"])


def test_documents_of_the_office_are_the_municipality() -> None:
    assert owners("Отдел образования.xlsx", [], "documents")[0] == [MUNICIPALITY]
