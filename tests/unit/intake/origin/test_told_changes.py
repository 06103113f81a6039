"""Mergers that a registry tells in words."""

from __future__ import annotations

import datetime as dt

import pytest

from pedmonitor.intake.origin.organisations import OrganisationIndex
from pedmonitor.intake.origin.told_changes import ToldChange, told_change
from pedmonitor.model.organisation import Organisation

DAY = dt.date(2022, 9, 1)


@pytest.fixture
def index() -> OrganisationIndex:
    found = OrganisationIndex()
    for name in ("СОШ № 1", "СОШ № 2", "ООШ № 3"):
        found.add(Organisation(name, aliases=(f"МБОУ «{name}»",)))
    return found


@pytest.mark.parametrize(
    "text",
    [
        "присоединена к СОШ № 2 с 01.09.2022",
        "Реорганизация: присоединена к МБОУ «СОШ № 2» 01.09.2022 (приказ № 5 от 10.06.2022)",
        "С 01.09.2022 г. вошла в состав СОШ № 2",
        "реорганизована путём присоединения к СОШ № 2 (01.09.2022)",
    ],
)
def test_it_goes_on_in_another(index: OrganisationIndex, text: str) -> None:
    found = told_change(text, "СОШ № 1", index)
    assert (found.successor, found.since, found.unclear) == ("СОШ № 2", DAY, False)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Реорганизация: путём присоединения к ней СОШ № 1 с 01.09.2022", ("СОШ № 1",)),
        ("слияние СОШ № 1 и ООШ № 3, 01.09.2022", ("СОШ № 1", "ООШ № 3")),
        ("переименована из СОШ им. Мира с 01.09.2022", ("СОШ им. Мира",)),
    ],
)
def test_it_takes_the_place_of_others(
    index: OrganisationIndex, text: str, names: tuple[str, ...]
) -> None:
    found = told_change(text, "СОШ № 2", index)
    assert (found.predecessors, found.since) == (names, DAY)


def test_it_is_no_more(index: OrganisationIndex) -> None:
    assert told_change("ликвидирована с 01.09.2022", "СОШ № 1", index).closed == DAY


@pytest.mark.parametrize(
    "text", ["реорганизована", "присоединена к ООШ № 77 с 01.09.2022", "слияние", "ликвидирована"]
)
def test_what_nobody_can_tell_is_asked_about(index: OrganisationIndex, text: str) -> None:
    assert told_change(text, "СОШ № 1", index).unclear


@pytest.mark.parametrize(
    "text",
    ["", "нет", "телефон изменился", "закрыта на ремонт с 01.09.2022", "3 детских объединения"],
)
def test_other_notes_say_nothing_of_it(index: OrganisationIndex, text: str) -> None:
    assert told_change(text, "СОШ № 1", index) == ToldChange()
