from __future__ import annotations

import pytest

from pedmonitor.intake.persons.known_person import met
from pedmonitor.intake.persons.pseudonyms import PersonKeys
from pedmonitor.model.location import Place

ANNA = PersonKeys(full=1, short=2, snils=9, birth=5, given=3)
CELL = Place("1.xlsx", "Кадры")


@pytest.mark.parametrize(
    ("row", "same"),
    [
        (ANNA._replace(full=11, short=12), True),  # a changed surname
        (ANNA._replace(birth=6), True),  # a mistyped date
        (ANNA._replace(full=11, short=12, birth=6), False),
        (ANNA._replace(full=11, short=12, birth=0), True),  # the given name is left
        (ANNA._replace(full=11, short=12, birth=0, given=13), False),
        (PersonKeys(snils=9), True),  # no name at all
    ],
)
def test_a_number_is_one_s_own_unless_name_and_date_differ(row: PersonKeys, *, same: bool) -> None:
    assert met(0, ANNA, CELL).is_insured_as(row, CELL) is same


def test_what_later_rows_say_is_remembered_once() -> None:
    person = met(0, ANNA, CELL)
    person.add(ANNA)
    person.add(ANNA._replace(birth=6))
    assert (person.births, person.snils, set(person.names)) == ((5, 6), (9,), {1, 2, 3})
