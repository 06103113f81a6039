"""An indicator is found by id, by number and by words; near misses are named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.errors import UsageError
from pedmonitor.model.text import fold_number
from pedmonitor.workflows.find_indicator import find_family, find_indicator

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue


@pytest.mark.parametrize(
    "text",
    [
        "diag_deficit_by_subject_share",
        "1.2-3.1",
        "дефициты, разрез",
        "ДЕФИЦИТОВ в разрезе",
    ],
)
def test_one_is_found(text: str, catalogue: Catalogue) -> None:
    profile, row = find_indicator(text, [catalogue.profile("vilyuysk-2021")], catalogue)
    assert (profile.id, row.ref) == ("vilyuysk-2021", "1.2-3.1")


def test_several_are_listed(catalogue: Catalogue) -> None:
    profiles = list(catalogue.profiles.values())
    with pytest.raises(UsageError, match=r"korsakov-2021 .*\n.*vilyuysk-2021"):
        find_indicator("diag_deficit_by_subject_share", profiles, catalogue)


def test_a_miss_is_met_with_the_nearest(catalogue: Catalogue) -> None:
    with pytest.raises(UsageError, match=r"имели в виду «1\.2-3"):
        find_indicator("1.2-3.l", [catalogue.profile("vilyuysk-2021")], catalogue)
    with pytest.raises(UsageError, match="indicators list"):
        find_indicator("погода", [catalogue.profile("vilyuysk-2021")], catalogue)


def test_a_family_is_found_whatever_documents_number_it(catalogue: Catalogue) -> None:
    profiles = list(catalogue.profiles.values())
    assert find_family("1.2-3.1", profiles, catalogue) == "diag_deficit_by_subject_share"
    assert find_family("diag_deficit_by_subject_share", profiles, catalogue) == (
        "diag_deficit_by_subject_share"
    )
    with pytest.raises(UsageError, match="Нет показателя «погода»"):
        find_family("погода", profiles, catalogue)


def test_words_of_one_indicator_in_several_documents_mean_its_family(catalogue: Catalogue) -> None:
    profiles = [catalogue.profile(name) for name in ("vilyuysk-2021", "korsakov-2021")]
    asked = "конкурсах различного уровня"
    assert find_family(asked, profiles, catalogue) == "contest_participants_share"
    with pytest.raises(UsageError, match="несколько показателей"):
        find_indicator(asked, profiles, catalogue)


def test_a_number_of_another_document_is_told(catalogue: Catalogue) -> None:
    mine = [catalogue.profile("vilyuysk-2021")]
    with pytest.raises(UsageError, match=r"«К-5» нет .*vilyuysk-2021.*--profile:\n  amursk-2021"):
        find_indicator("К-5", mine, catalogue)


@pytest.mark.parametrize("typed", ["К-5", "K-5", "к\u20115"])
def test_a_number_is_found_from_either_keyboard(typed: str, catalogue: Catalogue) -> None:
    _, row = find_indicator(typed, [catalogue.profile("amursk-2021")], catalogue)
    assert row.ref == "К-5"


def test_no_document_numbers_two_indicators_alike(catalogue: Catalogue) -> None:
    for profile in catalogue.profiles.values():
        refs = [fold_number(row.ref) for row in profile.indicators]
        assert len(set(refs)) == len(refs)
