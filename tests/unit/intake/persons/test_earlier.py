"""Last year's people among this year's: those who left are told apart and are no issue."""

from __future__ import annotations

from pedmonitor.intake.persons.earlier import Leavers, number_earlier
from pedmonitor.intake.persons.people import PeopleIndex, StaffRow
from pedmonitor.intake.persons.pseudonyms import PersonKeys
from pedmonitor.model.location import Place

PLACE = Place("кадры.xlsx")
ANNA, OLEG = PersonKeys(full=1, short=11, birth=5), PersonKeys(full=2, short=12, birth=6)
VERA = PersonKeys(full=3, short=13)


def test_who_stayed_who_moved_who_left() -> None:
    index = PeopleIndex()
    index.add(StaffRow("А", VERA, PLACE))
    index.add(StaffRow("Б", ANNA, PLACE))
    index.finish()
    rows = [(VERA, "А"), (ANNA, "А"), (OLEG, "А"), (OLEG, "Б"), (VERA, "Б")]
    found = number_earlier([(keys, owner, PLACE) for keys, owner in rows], index, Leavers())
    assert found[:2] == index.numbers
    assert found[2] == found[3] < -1, "one person in two schools has left once"
    assert found[4] not in found[:4], "a namesake without a birth date is somebody else"
    assert index.issues == []


def test_namesakes_without_a_birth_date_who_left_two_schools_are_two() -> None:
    index = PeopleIndex()
    index.add(StaffRow("А", ANNA, PLACE))
    index.finish()
    first, second, again = number_earlier(
        [(VERA, "Б", PLACE), (VERA, "В", PLACE), (VERA, "Б", PLACE)], index, Leavers()
    )
    assert first == again < -1
    assert second not in {first, index.numbers[0]}


def test_a_number_dragged_down_a_column_joins_nobody_of_those_who_left() -> None:
    index = PeopleIndex()
    index.add(StaffRow("А", VERA._replace(snils=9), PLACE))
    index.finish()
    dragged = [keys._replace(snils=9) for keys in (ANNA, OLEG, VERA)]
    anna, oleg, vera = number_earlier([(keys, "А", PLACE) for keys in dragged], index, Leavers())
    assert vera == index.numbers[0]
    assert anna != oleg
    assert max(anna, oleg) < -1, "they left, whoever bears their number now"


def test_one_number_joins_one_who_left_under_one_name() -> None:
    index = PeopleIndex()
    index.add(StaffRow("А", VERA, PLACE))
    index.finish()
    moved = OLEG._replace(snils=9)
    first, second = number_earlier([(moved, "А", PLACE), (moved, "Б", PLACE)], index, Leavers())
    assert first == second < -1
