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


def test_every_choice_has_its_default_among_its_options(catalogue: Catalogue) -> None:
    assert all(question.default in question.options for question in catalogue.choices.values())
