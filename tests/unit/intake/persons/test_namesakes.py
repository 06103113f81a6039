"""Full namesakes of several organisations: who may be one person is asked about."""

from __future__ import annotations

import pytest

from pedmonitor.intake.persons.known_person import KnownPerson
from pedmonitor.intake.persons.namesakes import doubtful, other_births
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.location import Place

AT = Place("кадры.xlsx", "Лист1", 3, 0)
MAIN = KnownPerson(0, births=(5,), place=AT)


def _itself(number: int) -> int:
    return number


@pytest.mark.parametrize(
    ("other", "codes"),
    [
        (KnownPerson(1, births=(6,), place=AT, guest=True), [IssueCode.PERSON_CONFLICT]),
        (KnownPerson(1, births=(6,), place=AT), []),
        (KnownPerson(1, births=(6,), snils=(7,), place=AT, guest=True), []),
        (KnownPerson(1, place=AT, guest=True), [IssueCode.PERSON_SAME_NAME]),
    ],
)
def test_a_part_timer_with_another_birth_date_is_asked_about(
    other: KnownPerson, codes: list[IssueCode]
) -> None:
    found = list(doubtful([("А", MAIN), ("Б", other)], _itself))
    assert [one.code for one in found] == codes
    assert all("«А»" in one.message for one in found)


def test_a_part_timer_whose_main_job_is_known_is_not_asked_about() -> None:
    guest = KnownPerson(1, births=(6,), place=AT, guest=True)
    elder = KnownPerson(2, births=(6,), place=AT)
    joined = {0: 0, 1: 1, 2: 1}
    people = [("А", MAIN), ("Б", guest), ("В", elder)]
    assert list(doubtful(people, joined.__getitem__)) == []


def test_two_birth_dates_in_one_organisation_are_told_there() -> None:
    people = [("А", MAIN), ("А", KnownPerson(1, births=(6,), place=AT, guest=True))]
    assert len(list(other_births(people))) == 1
    assert list(doubtful(people, _itself)) == []
