"""People whom several batches know are one person in all of them."""

from __future__ import annotations

import numpy as np

from pedmonitor.intake.settling.acquaintance import Faces, acquaint

OWNER, NAME = 0, 77


def faces(
    keys: list[tuple[int, int, int]],
    *,
    mentions: list[tuple[int, int]] | None = None,
    bearers: list[tuple[int, int, int, int]] | None = None,
    owner: str = "А",
    pedagogues: tuple[int, ...] = (),
) -> Faces:
    """Make a batch: person and key; name, person, doubt, row."""
    return Faces(
        np.array([key for _, *key in keys], dtype=np.uint64).reshape(-1, 2),
        np.array([person for person, *_ in keys], dtype=np.int64),
        frozenset(pedagogues),
        np.array(mentions or [], dtype=np.uint64).reshape(-1, 2),
        np.array(
            [(name, 0, person, undated, row, 0) for name, person, undated, row in bearers or []],
            dtype=np.int64,
        ).reshape(-1, 6),
        (owner,),
        np.zeros((0, 2), dtype=np.uint64),
    )


def test_a_person_of_one_batch_is_nobody_for_the_others() -> None:
    found = acquaint([faces([(0, 5, 0)]), faces([(0, 6, 0)])])
    assert [one.strangers.people for one in found] == [(), ()]


def test_keys_of_one_person_join_three_batches() -> None:
    """СНИЛС in two of them, name and birth date in two: the middle one knows both."""
    found = acquaint(
        [
            faces([(3, 5, 0)], pedagogues=(3,)),
            faces([(8, 5, 0), (8, 9, 1990)]),
            faces([(0, 9, 1990)]),
        ]
    )
    assert [one.numbers for one in found] == [(0,), (0,), (0,)]
    (person,) = found[2].strangers.people
    assert (person.snils, person.births, person.pedagogue) == ((5,), ((9, 1990),), True)


def test_a_person_of_whom_another_batch_only_speaks_is_known_to_it() -> None:
    found = acquaint([faces([(4, 5, 0)]), faces([(0, 6, 0)], mentions=[(5, 0)])])
    assert found[1].strangers.people[0].snils == (5,)
    assert found[0].numbers == found[1].numbers == (0,)


def test_namesakes_of_two_batches_are_told_by_the_first_who_may_be_another() -> None:
    found = acquaint(
        [
            faces([(0, 9, 1990)], bearers=[(NAME, 0, 0, 1)], owner="А"),
            faces([], bearers=[(NAME, 0, 1, 2)], owner="Б"),
            faces([], bearers=[(NAME, 0, 1, 3)], owner="В"),
        ]
    )
    assert [one.strangers.names for one in found] == [frozenset({NAME})] * 3
    assert [one.strangers.told for one in found] == [(), ((NAME, "Б", "«А», «В»"),), ()]


def test_namesakes_who_are_all_dated_need_no_word() -> None:
    found = acquaint([faces([], bearers=[(NAME, 0, 0, 1)]), faces([], bearers=[(NAME, 0, 0, 2)])])
    assert [one.strangers.told for one in found] == [(), ()]


def test_a_part_timer_whose_namesake_of_another_batch_has_another_birth_date_is_told_of() -> None:
    guest = faces([(0, NAME, 1994)], bearers=[(NAME, 0, 2, 2)], owner="Б")
    main = faces([(0, NAME, 1949)], bearers=[(NAME, 0, 0, 1)], owner="А")
    assert [one.strangers.guests for one in acquaint([main, guest])] == [(), ((NAME, "Б", "«А»"),)]
    known = faces([(0, NAME, 1994)], bearers=[(NAME, 0, 0, 3)], owner="В")
    assert [one.strangers.guests for one in acquaint([main, guest, known])] == [(), (), ()]
