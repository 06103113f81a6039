"""The office of another municipality is printed nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making.definitions import bundled_definitions

from pedmonitor.definitions.own_office import is_of, with_own_office

if TYPE_CHECKING:
    from pedmonitor.definitions.profile import Profile

OWN = "Управление образования"


@pytest.fixture(scope="module")
def profile() -> Profile:
    return bundled_definitions().profile("vilyuysk-2021")


def test_ones_own_office_stands_in_the_place_of_the_documents(profile: Profile) -> None:
    own = with_own_office(profile, municipality="Лесной район", office=OWN)
    assert own.document.office == OWN
    assert "информационно-методический отдел" in own.audiences
    assert own.document.requisites == profile.document.requisites
    assert "муниципальные и школьные методические объединения" in own.audiences
    home = with_own_office(profile, municipality="Вилюйский улус", office=OWN)
    assert "улусные и школьные методические объединения" in home.audiences


def test_without_one_the_place_stays_empty_elsewhere(profile: Profile) -> None:
    own = with_own_office(profile, municipality="Лесной район", office="")
    assert own.document.office == ""
    assert not any("Вилюйское" in text for text in own.audiences)


@pytest.mark.parametrize("municipality", ["", "Вилюйский улус", "МР «Вилюйский улус (район)»"])
def test_at_home_the_document_is_taken_as_it_is(profile: Profile, municipality: str) -> None:
    assert with_own_office(profile, municipality=municipality, office="") is profile


def test_whose_a_document_is() -> None:
    assert is_of("Вилюйский улус", "МР «Вилюйский улус»")
    assert not is_of("Корсаковский район", "Лесной район")
