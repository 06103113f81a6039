"""The words of a command mean what they would mean in a return."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.origin.organisations import OrganisationIndex
from pedmonitor.model.organisation import Organisation
from pedmonitor.workflows.called import called_organisations, called_values

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue

NAMES = [
    "МБОУ СОШ № 1",
    "МБОУ СОШ № 2",
    "МБОУ СОШ № 12",
    "МАОУ «Гимназия № 3»",
    "МКОУ ООШ с. Ильинка",
    "МБДОУ детский сад № 4 «Сказка»",
]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("СОШ 1", ["МБОУ СОШ № 1"]),
        ("СОШ № 1", ["МБОУ СОШ № 1"]),
        ("школа № 1", ["МБОУ СОШ № 1"]),
        ("мбоу сош № 12", ["МБОУ СОШ № 12"]),
        ("Ильинка", ["МКОУ ООШ с. Ильинка"]),
        ("детский сад 4", ["МБДОУ детский сад № 4 «Сказка»"]),
        ("СОШ", ["МБОУ СОШ № 1", "МБОУ СОШ № 2", "МБОУ СОШ № 12"]),
        ("СОШ № 77", []),
        ("МАОУ «Лицей»", []),
        ("", []),
    ],
)
def test_an_organisation(text: str, meant: list[str]) -> None:
    assert called_organisations(text, NAMES) == meant


def test_an_organisation_by_what_the_registry_knows_of_it() -> None:
    index = OrganisationIndex()
    index.add(Organisation("МБОУ СОШ № 2", aliases=("Школа Ломоносова",)), codes=["102"])
    assert called_organisations("102", NAMES, index) == ["МБОУ СОШ № 2"]
    assert called_organisations("школа ломоносова", NAMES, index) == ["МБОУ СОШ № 2"]


@pytest.mark.parametrize(
    ("key", "names", "text", "meant"),
    [
        ("level", ["муниципальный", "региональный"], "районный", ["муниципальный"]),
        ("level", ["муниципальный", "региональный"], "регион", ["региональный"]),
        ("level", ["школьный", "региональный"], "районный", []),
        ("level", ["муниципальный", "школьный"], "ный", ["муниципальный", "школьный"]),
        ("rural", ["село", "город"], "сельские", ["село"]),
        ("rural", ["село", "город"], "городская", ["город"]),
        ("organisation_type", ["дошкольная", "общеобразовательная"], "детский сад", ["дошкольная"]),
        ("subject", ["физика", "русский язык"], "русский", ["русский язык"]),
        ("kind", ["а", "б"], "районный", []),
    ],
)
def test_a_value_of_a_breakdown(
    key: str, names: list[str], text: str, meant: list[str], catalogue: Catalogue
) -> None:
    family = catalogue.families["contest_participants_share"]
    assert called_values(text, names, key, family, catalogue) == meant
