"""What a family can be broken down by."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.definitions.breakdowns import breakdown_faults, is_cut_by_staff

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue


@pytest.mark.parametrize(
    ("family", "key", "fault"),
    [
        ("age_under35_share", "level", "по «level» показатель не делится: о педагоге"),
        ("contest_participants_share", "provider", "нет такого поля со словарём"),
        ("municipal_events_count", "subject", "нет такого поля со словарём"),
        ("contest_participants_share", "level", ""),
        ("contest_participants_share", "organisation_type", ""),
        ("vacancies_count", "subject", ""),
    ],
)
def test_a_breakdown_that_nothing_gives_is_told(
    catalogue: Catalogue, family: str, key: str, fault: str
) -> None:
    asked = catalogue.families[family].model_copy(update={"breakdowns": (key,)})
    faults = breakdown_faults(asked, catalogue)
    assert [fault in text for text in faults] == ([True] if fault else [])


def test_rows_of_subjects_name_the_readings_they_depend_on(catalogue: Catalogue) -> None:
    silent = catalogue.families["age_under35_share"].model_copy(update={"choices": ("Q04",)})
    assert breakdown_faults(silent, catalogue) == [
        f"choices: строки по предметам зависят от {name}, назовите его" for name in ("Q01", "Q02b")
    ]


def test_counted_people_are_cut_by_what_they_teach_and_posts_by_their_own_subject(
    catalogue: Catalogue,
) -> None:
    families = catalogue.families
    assert is_cut_by_staff(families["category_holders_count"], "subject")
    assert not is_cut_by_staff(families["category_holders_count"], "level")
    assert not is_cut_by_staff(families["vacancies_count"], "subject")
    assert not is_cut_by_staff(families["municipal_events_count"], "subject")
