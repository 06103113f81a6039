from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from pedmonitor.definitions.fingerprint import MISSING_REGISTER, fingerprint

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pedmonitor.definitions.catalogue import Catalogue

PROFILE = "vilyuysk-2021"


def options_of(catalogue: Catalogue) -> dict[str, str]:
    return {name: question.default for name, question in catalogue.choices.items()}


def marks(catalogue: Catalogue, options: Mapping[str, str] | None = None) -> dict[str, str]:
    """Family → fingerprint of its first row in the profile."""
    rows = catalogue.profiles[PROFILE].indicators
    said = options_of(catalogue) if options is None else options
    return {row.family: fingerprint(row, catalogue, said) for row in reversed(rows)}


def changed(before: dict[str, str], after: dict[str, str]) -> set[str]:
    return {name for name in before if before[name] != after[name]}


def readers_of(register: str, catalogue: Catalogue) -> set[str]:
    """Families of the profile whose formula names a register."""
    found = {row.family for row in catalogue.profiles[PROFILE].indicators}
    return {name for name in found if f"form='{register}'" in repr(catalogue.families[name])}


def test_the_same_definitions_have_the_same_fingerprints(catalogue: Catalogue) -> None:
    assert marks(catalogue) == marks(catalogue)
    assert all(len(mark) == 64 for mark in marks(catalogue).values())


def test_an_edited_formula_breaks_its_own_series_only(catalogue: Catalogue) -> None:
    family = catalogue.families["contest_participants_share"]
    edited = family.model_copy(update={"managers": not family.managers})
    other = replace(catalogue, families={**catalogue.families, family.id: edited})
    assert changed(marks(catalogue), marks(other)) == {"contest_participants_share"}


@pytest.mark.parametrize(
    "words", [{"title": "иначе"}, {"meaning": "иначе"}, {"examples": ()}, {"secondary": ()}]
)
def test_words_and_examples_break_nothing(catalogue: Catalogue, words: dict[str, object]) -> None:
    families = {name: f.model_copy(update=words) for name, f in catalogue.families.items()}
    assert changed(marks(catalogue), marks(replace(catalogue, families=families))) == set()


def test_a_register_breaks_those_who_read_it(catalogue: Catalogue) -> None:
    form = catalogue.forms["contests"]
    timing = form.timing.model_copy(update={"dateless": not form.timing.dateless})
    forms = {**catalogue.forms, form.id: form.model_copy(update={"timing": timing})}
    found = changed(marks(catalogue), marks(replace(catalogue, forms=forms)))
    assert found == readers_of("contests", catalogue) != set()


def test_another_heading_of_a_column_breaks_nothing(catalogue: Catalogue) -> None:
    def renamed(form_id: str) -> object:
        form = catalogue.forms[form_id]
        fields = tuple(f.model_copy(update={"aliases": ("иначе",)}) for f in form.fields)
        return form.model_copy(update={"fields": fields})

    forms = {name: renamed(name) for name in catalogue.forms}
    assert changed(marks(catalogue), marks(replace(catalogue, forms=forms))) == set()  # type: ignore[arg-type]


def test_who_counts_as_a_pedagogue_breaks_everything(catalogue: Catalogue) -> None:
    positions = catalogue.dictionaries["positions"]
    fewer = positions.model_copy(update={"entries": positions.entries[:-1]})
    other = replace(catalogue, dictionaries={**catalogue.dictionaries, "positions": fewer})
    assert changed(marks(catalogue), marks(other)) == {*marks(catalogue)}


def test_a_reading_breaks_those_it_concerns(catalogue: Catalogue) -> None:
    options = options_of(catalogue)
    support = changed(marks(catalogue), marks(catalogue, {**options, "Q08": "any"}))
    assert "method_support_school_by_subject_share" in support
    assert "contest_participants_share" not in support
    staff = changed(marks(catalogue), marks(catalogue, {**options, "Q20": "external_out"}))
    assert staff == {*marks(catalogue)}
    zero = {**options, MISSING_REGISTER: "zero"}
    assert changed(marks(catalogue), marks(catalogue, zero)) == {*marks(catalogue)}


def test_the_scope_is_part_of_the_meaning(catalogue: Catalogue) -> None:
    row = catalogue.profiles[PROFILE].indicators[1]
    scope = row.scope.model_copy(update={"organisation_types": ("дошкольная",)})
    narrowed = row.model_copy(update={"scope": scope})
    options = options_of(catalogue)
    assert fingerprint(row, catalogue, options) != fingerprint(narrowed, catalogue, options)


def test_the_day_of_ages_breaks_only_those_who_count_ages(catalogue: Catalogue) -> None:
    options = {**options_of(catalogue), "Q04": "january_first"}
    assert changed(marks(catalogue), marks(catalogue, options)) == {
        "age_under35_share",
        "age_under30_tenure3_share",
        "young_under25_graduates_share",
    }


def test_what_is_said_of_a_form_breaks_nothing(catalogue: Catalogue) -> None:
    family = catalogue.families["age_under35_share"]
    measures = tuple(one.model_copy(update={"how": "иначе"}) for one in family.state_forms)
    edited = family.model_copy(update={"state_forms": measures})
    other = replace(catalogue, families={**catalogue.families, family.id: edited})
    assert changed(marks(catalogue), marks(other)) == set()
