"""An indicator is found by id, by number and by words; near misses are named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.errors import UsageError
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
