"""Editions of state forms as data."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pydantic import ValidationError

from pedmonitor.definitions.state_form import FormSection, complete, expand_codes, inherit

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue


def test_all_editions_of_the_sources_are_there(catalogue: Catalogue) -> None:
    assert sorted(catalogue.state_forms) == [
        "1dop-2018",
        "85k-2017",
        "85k-2019",
        "85k-old",
        "oo1-16",
        "oo1-17",
    ]


def test_oo1_has_the_crossed_cells_of_the_order(catalogue: Catalogue) -> None:
    section = catalogue.state_forms["oo1-16"].section("3.1")
    assert section is not None
    filled = {row.code for row in section.rows} - {r for r, g in section.crossed_cells if g == "16"}
    assert sorted(filled) == ["06", "07", "08", *map(str, range(28, 40)), "42", "43", "44"]
    assert {g for r, g in section.crossed_cells if r == "53"} == set(map(str, range(5, 17)))


def test_an_edition_takes_over_what_it_does_not_say(catalogue: Catalogue) -> None:
    base, edition = catalogue.state_forms["oo1-16"], catalogue.state_forms["oo1-17"]
    assert edition.okud == "0609562"
    assert [s.id for s in edition.sections] == [s.id for s in base.sections]
    own = edition.section("3.1")
    assert own is not None
    assert {g.number: g.key for g in own.graphs}["14"] == "13"
    assert own.rows == base.sections[0].rows


def test_an_edition_that_only_changes_a_list_changes_every_section(catalogue: Catalogue) -> None:
    base = catalogue.state_forms["oo1-16"]
    section = FormSection(id="3.2", row_lists=("staff",))
    raw = base.model_copy(update={"sections": (section,)})
    shorter = raw.model_copy(update={"row_lists": {"staff": base.row_lists["staff"][:3]}})
    own = shorter.model_copy(update={"sections": ()})
    assert len(complete(inherit(own, raw)).sections[0].rows) == 3


def test_a_list_that_does_not_exist_is_refused(catalogue: Catalogue) -> None:
    base = catalogue.state_forms["1dop-2018"]
    section = base.sections[0].model_copy(update={"row_lists": ("staff",)})
    with pytest.raises(ValueError, match="нет списка строк «staff»"):
        complete(base.model_copy(update={"sections": (section,)}))


def test_repeated_numbers_are_refused() -> None:
    with pytest.raises(ValidationError, match="повторяется строка 01"):
        FormSection.model_validate({"id": "1", "rows": [{"code": "01"}, {"code": "01"}]})


def test_unknown_codes_of_a_range_are_refused() -> None:
    with pytest.raises(ValueError, match="«09»"):
        expand_codes("01-09", ["01", "02"])


def test_years_in_force(catalogue: Catalogue) -> None:
    edition = catalogue.state_forms["85k-2017"]
    assert [edition.covers(year) for year in (2016, 2017, 2018, 2019)] == [False, True, True, False]
