"""Persons told apart: explicit ids first, then names, never a guess."""

from __future__ import annotations

import pytest

from pedmonitor.intake.persons.people import PeopleIndex, StaffRow
from pedmonitor.intake.persons.pseudonyms import PersonKeys
from pedmonitor.model.columns import NO_PERSON
from pedmonitor.model.issue import Level
from pedmonitor.model.issue_codes import IssueCode
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
    married = PersonKeys(full=2, short=20, snils=7, given=30)
    rows = ("А", ANNA._replace(snils=7, given=30)), ("Б", married)
    made = index(*rows)
    assert (len(set(made.numbers)), made.issues) == (1, [])


IN_SHORT = PersonKeys(short=10)


@pytest.mark.parametrize(
    ("full", "short", "number"),
    [
        (ANNA._replace(birth=5), IN_SHORT._replace(birth=5), 1),  # her second post
        (ANNA._replace(birth=5), IN_SHORT._replace(birth=6), 2),
        (ANNA._replace(birth=5), IN_SHORT, 2),
        (ANNA._replace(birth=5, snils=7), IN_SHORT._replace(birth=5, snils=8), 2),
    ],
)
def test_initials_in_the_same_list_are_the_same_person_by_the_day_of_birth_alone(
    full: PersonKeys, short: PersonKeys, number: int
) -> None:
    made = index(("А", full), ("А", short))
    assert len(set(made.numbers)) == number
    assert len(made.issues) == (number == 1)


OTHER = PersonKeys(full=2, short=20, given=31, snils=7)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (ANNA._replace(snils=7, given=30), OTHER),
        (ANNA._replace(snils=7, given=30, birth=5), OTHER._replace(given=30, birth=6)),
        (PersonKeys(short=10, snils=7), PersonKeys(short=20, snils=7)),
    ],
)
def test_a_snils_dragged_down_the_column_makes_nobody_the_same(
    first: PersonKeys, second: PersonKeys
) -> None:
    """A staff of five under one number was once one pedagogue, without a word."""
    made = index(("А", first), ("А", second))
    assert len(set(made.numbers)) == 2
    assert [(i.code, i.level) for i in made.issues] == [(IssueCode.PERSON_CONFLICT, Level.ERROR)]


def test_a_mistyped_birth_date_or_a_mistyped_name_leaves_the_snils_its_bearer() -> None:
    told = ANNA._replace(snils=7, given=30, birth=5)
    for again, schools in (
        (told._replace(birth=6), ["А", "Б"]),  # the other date is told in both
        (told._replace(full=2, short=20, given=31), []),
    ):
        made = index(("А", told), ("Б", again))
        assert len(set(made.numbers)) == 1
        assert [issue.organisation for issue in made.issues] == schools


@pytest.mark.parametrize("number", [{"snils": 7}, {"local": 8}])
def test_two_birth_dates_under_one_number_are_told(number: dict[str, int]) -> None:
    """Ages are told by either of them: somebody was young and retired, without a word."""
    told = ANNA._replace(given=30, birth=5, **number)
    made = index(("А", told), ("А", told._replace(birth=6)), ("А", told._replace(birth=0)))
    assert len(set(made.numbers)) == 1
    assert [(i.code, i.level) for i in made.issues] == [(IssueCode.PERSON_CONFLICT, Level.WARNING)]


def test_a_disputed_snils_finds_people_by_their_names_only() -> None:
    made = index(("А", ANNA._replace(snils=7, given=30)), ("А", OTHER))
    first, second = made.numbers
    assert made.find(ANNA._replace(snils=7, given=30), "А", AT)[0] == first
    assert made.find(OTHER, "А", AT)[0] == second
    number, issue = made.find(PersonKeys(snils=7), "А", AT)
    assert number == NO_PERSON
    assert issue is not None
    assert issue.code is IssueCode.PERSON_AMBIGUOUS


def test_a_colleagues_snils_beside_another_name_is_asked_about() -> None:
    made = index(("А", ANNA._replace(snils=7, given=30)), ("А", OTHER._replace(snils=8)))
    number, issue = made.find(OTHER._replace(snils=7), "А", AT)
    assert number == NO_PERSON
    assert issue is not None


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


def test_initials_and_a_birth_date_join_nobody_but_are_told() -> None:
    """domain.md §1.10, 3: a report of duplicates, no automatic merge."""
    made = index(("А", ANNA._replace(birth=5)), ("Б", PersonKeys(short=10, birth=5)))
    assert len(set(made.numbers)) == 2
    assert [issue.code for issue in made.issues] == [IssueCode.PERSON_SAME_NAME]
    assert "«А»" in made.issues[0].message
    other = index(("А", ANNA._replace(birth=5)), ("Б", PersonKeys(short=10, birth=6)))
    assert other.issues == []
