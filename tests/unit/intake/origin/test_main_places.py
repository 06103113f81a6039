"""Where people of a list of staff have their main job."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.origin.main_places import main_places
from pedmonitor.intake.origin.organisations import OrganisationIndex
from pedmonitor.intake.typed import TypedTable
from pedmonitor.model.location import Place
from pedmonitor.model.organisation import Organisation

if TYPE_CHECKING:
    from pedmonitor.intake.cells.values import Value

OWN, OTHER = "МБОУ СОШ № 1", "МБОУ ООШ № 6"


@pytest.fixture
def index() -> OrganisationIndex:
    found = OrganisationIndex(declared=True)
    found.add(Organisation(OWN, type="школа"))
    found.add(Organisation(OTHER, type="школа"))
    return found


def _table(places: list[Value]) -> TypedTable:
    rows = [*range(1, len(places) + 1)]
    return TypedTable(
        "staff",
        Place("кадры.xlsx", "Лист1"),
        hidden=False,
        titles=[],
        fields={"main_place"},
        positions={"main_place": 3},
        columns={"main_place": places},
        rows=rows,
    )


def test_who_works_elsewhere_is_told_and_stays(index: OrganisationIndex) -> None:
    places: list[Value] = [None, "СОШ 1", "ООШ № 6", "«Теремок»", "да"]
    found = main_places(_table(places), [OWN] * len(places), OWN, index)
    assert found.elsewhere == {2: OTHER, 3: ""}
    (told,) = found.issues
    assert "строки 4, 5" in told.message


def test_a_bare_kind_of_the_school_itself_is_asked_about(index: OrganisationIndex) -> None:
    found = main_places(_table(["школа"]), [OWN], OWN, index)
    assert found.elsewhere == {}
    assert "не понять" in found.issues[0].message


def test_rows_that_name_another_school_are_part_timers(index: OrganisationIndex) -> None:
    found = main_places(_table([None, None]), [OWN, OTHER], OWN, index)
    assert found.owners == [OWN, OWN]
    assert found.elsewhere == {1: OTHER}
