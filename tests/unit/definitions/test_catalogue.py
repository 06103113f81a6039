"""The bundled definitions check, and every worked example holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.errors import UsageError
from pedmonitor.workflows.check_definitions import check_definitions

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue


def test_every_family_has_three_examples_that_hold(catalogue: Catalogue) -> None:
    checked = check_definitions(catalogue)
    assert checked.failures == ()
    assert checked.examples >= 3 * checked.families


def test_every_family_is_used_by_a_profile(catalogue: Catalogue) -> None:
    used = {row.family for profile in catalogue.profiles.values() for row in profile.indicators}
    assert set(catalogue.families) == used


def test_an_unknown_name_is_answered_with_the_nearest(catalogue: Catalogue) -> None:
    with pytest.raises(UsageError, match="korsakov-2021"):
        catalogue.profile("korsakov-2012")
    with pytest.raises(UsageError, match="age_under35_share"):
        catalogue.family("age_under35_shar")


def test_of_many_names_those_are_offered_that_hold_the_word(catalogue: Catalogue) -> None:
    with pytest.raises(UsageError, match=r"Есть: .*contest_participants_share") as caught:
        catalogue.family("contest")
    assert "age_under35_share" not in str(caught.value)
    with pytest.raises(UsageError, match="Все: pedmonitor indicators list"):
        catalogue.family("qqq")


def test_every_choice_has_its_default_among_its_options(catalogue: Catalogue) -> None:
    assert all(question.default in question.options for question in catalogue.choices.values())


def test_questions_ask_for_secondary_figures_where_they_fit(catalogue: Catalogue) -> None:
    rows = {
        row.family: row for profile in catalogue.profiles.values() for row in profile.indicators
    }
    asked = {name: [one.id for one in catalogue.secondary_of(row)] for name, row in rows.items()}
    assert asked["iom_diag_based_share"] == ["pedagogues_only", "with_managers", "counted_twice"]
    assert asked["pk_distance_of_trained_share"] == [
        "counted_twice",
        "certificates",
        "not_distance",
    ]
    assert asked["contest_participants_share"] == ["participations", "counted_twice"]
    assert asked["profile_education_match_share"] == ["counted_twice", "by_pairs"]
    assert asked["diag_deficit_positions_share"] == ["by_posts"]
    assert asked["staffing_level_share"] == ["with_vacancies"]
    assert asked["young_specialist_retention_year1_share"] == []
