"""Persons told apart: explicit ids first, then names, never a guess."""

from __future__ import annotations

from pedmonitor.intake.persons.people import PeopleIndex, StaffRow
from pedmonitor.intake.persons.pseudonyms import PersonKeys
from pedmonitor.model.location import Place

AT = Place("кадры.xlsx", "Лист1", 3, 0)
ANNA = PersonKeys(full=1, short=10)


def index(*rows: tuple[str, PersonKeys]) -> PeopleIndex:
    made = PeopleIndex()
    for owner, keys in rows:
        made.add(StaffRow(owner, keys, AT))
    made.finish()
    return made


def test_one_name_in_one_school_is_one_person() -> None:
    assert len(set(index(("А", ANNA), ("А", ANNA)).numbers)) == 1


def test_snils_joins_schools_and_names() -> None:
    married = PersonKeys(full=2, short=20, snils=7)
    assert len(set(index(("А", ANNA._replace(snils=7)), ("Б", married)).numbers)) == 1


def test_different_snils_part_equal_names() -> None:
    assert (
        len(set(index(("А", ANNA._replace(snils=7)), ("А", ANNA._replace(snils=8))).numbers)) == 2
    )


def test_name_and_birth_date_join_schools() -> None:
    both = ANNA._replace(birth=5)
    assert len(set(index(("А", both), ("Б", both)).numbers)) == 1
    assert len(set(index(("А", ANNA), ("Б", ANNA)).numbers)) == 2


def test_chains_of_ids_join_everybody_in_them() -> None:
    made = index(
        ("А", ANNA._replace(snils=7)),
        ("Б", ANNA._replace(birth=5)),
        ("В", ANNA._replace(snils=7, birth=5)),
    )
    assert len(set(made.numbers)) == 1


def test_the_join_does_not_depend_on_the_order_of_rows() -> None:
    rows = [
        ("А", ANNA._replace(snils=7)),
        ("Б", ANNA._replace(birth=5)),
        ("В", ANNA._replace(snils=7, birth=5)),
    ]
    assert len(set(index(*rows).numbers)) == len(set(index(*reversed(rows)).numbers)) == 1


def test_find_by_initials_says_so() -> None:
    made = index(("А", ANNA))
    number, issue = made.find(PersonKeys(short=10), "А", AT)
    assert number == made.numbers[0]
    assert issue is not None
    assert issue.code.value == "PERS-004"


def test_a_person_is_not_found_in_another_school_by_name_alone() -> None:
    number, issue = index(("А", ANNA)).find(ANNA, "Б", AT)
    assert number == -1
    assert issue is not None
    assert issue.code.value == "PERS-001"


def test_the_hint_points_to_the_cell_of_the_nearest() -> None:
    _, issue = index(("А", ANNA)).find(PersonKeys(full=99, short=10), "А", AT)
    assert issue is not None
    assert "«Лист1», A4" in issue.hint


def test_who_has_sent_staff() -> None:
    made = index(("А", ANNA))
    assert (made.has_staff("А"), made.has_staff("Б")) == (True, False)
