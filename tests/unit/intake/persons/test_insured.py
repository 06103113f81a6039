"""Whom one СНИЛС may be in several organisations."""

from __future__ import annotations

import pytest

from pedmonitor.intake.persons.insured import contrary
from pedmonitor.intake.persons.known_person import KnownPerson

ANNA = KnownPerson(0, names=(1, 11, 111), births=(1980,))
SAME_GIVEN = KnownPerson(1, names=(2, 22, 111), births=(1995,))
MARRIED = KnownPerson(1, names=(2, 22, 111), births=(1980,))
UNDATED = KnownPerson(1, names=(2, 22, 111))
IN_SHORT = KnownPerson(1, names=(11,), births=(1995,))
NAMELESS = KnownPerson(1, births=(1995,))


@pytest.mark.parametrize(
    ("other", "named"),
    [
        (SAME_GIVEN, [True, True]),
        (KnownPerson(1, names=(3, 33, 333)), [True, True]),
        (MARRIED, []),
        (UNDATED, []),
        (IN_SHORT, [False, False]),
        (NAMELESS, [False, False]),
    ],
)
def test_a_name_parts_people_and_a_birth_date_is_told(
    other: KnownPerson, named: list[bool]
) -> None:
    assert [one.named for one in contrary(9, [("А", ANNA), ("Б", other)])] == named


def test_each_organisation_is_told_of_those_that_contradict_it() -> None:
    bearers = [("А", ANNA), ("Б", SAME_GIVEN), ("В", MARRIED)]
    found = {(one.owner, one.others) for one in contrary(9, bearers) if one.named}
    assert found == {("А", "«Б»"), ("Б", "«А»")}
