"""Breakdowns: by the staff, by fields of the facts, by organisations."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from pedmonitor.compute.selection import Selector
from pedmonitor.compute.slices import Slicer
from pedmonitor.compute.universe import build_universe
from pedmonitor.model.organisation import Organisation
from pedmonitor.model.period import calendar_year

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue

SCHOOLS = (
    Organisation("А", type="дошкольная", rural=True),
    Organisation("Б", type="дошкольная", rural=False),
    Organisation("В"),
)


def slices(catalogue: Catalogue, family: str, key: str, *names: str) -> list[str]:
    positions = catalogue.dictionaries["positions"]
    universe = build_universe(None, positions, choices={}, organisations=("А", "Б", "В"))
    frame = pd.DataFrame({"subject": [("химия",), ("физика", "химия"), None]}, dtype=object)
    period = calendar_year(2022)
    selector = Selector({"staffing": frame}, catalogue.forms, universe, period, {})
    slicer = Slicer(catalogue.families[family], SCHOOLS, catalogue, selector, {})
    return [label for label, _ in slicer.slices(key, names or ("А", "Б", "В"))]


def test_values_of_a_field_are_titles_in_the_order_of_the_dictionary(catalogue: Catalogue) -> None:
    kinds = slices(catalogue, "preprofessional_pupils_count", "kind")
    assert kinds[0] == "профильный педагогический класс"
    assert slices(catalogue, "expert_activity_share", "role")[0] == "член жюри"


def test_subjects_of_posts_are_those_that_are_named(catalogue: Catalogue) -> None:
    assert slices(catalogue, "vacancies_count", "subject") == ["физика", "химия"]


def test_organisations_of_unknown_kind_stand_in_no_group(catalogue: Catalogue) -> None:
    assert slices(catalogue, "vacancies_count", "rural") == ["город", "село"]
    assert slices(catalogue, "vacancies_count", "organisation_type") == ["дошкольная"]
    assert slices(catalogue, "vacancies_count", "rural", "А") == ["село"]
