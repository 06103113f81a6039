from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from pedmonitor.analysis.people import compare_people
from pedmonitor.model.organisation import Succession
from pedmonitor.model.people import PeopleChange, PeopleFacts

KEY = ("vilyuysk-2021", "5.1")
NAME, DATED, SNILS, NUMBER = range(4)
Person = tuple[tuple[tuple[int, int, int, int], ...], bool, bool]


def people(*found: tuple[list[tuple[str, tuple[int, int, int, int]]], bool, bool]) -> PeopleFacts:
    """Make a run of persons: jobs with keys, in the population, with the fact."""
    organisations = tuple(dict.fromkeys(name for jobs, _, _ in found for name, _ in jobs))
    rows = [
        (at, organisations.index(name), *keys)
        for at, (jobs, _, _) in enumerate(found)
        for name, keys in jobs
    ]
    numbers = np.array([row[:2] for row in rows], dtype="<u4").T.tobytes()
    keys = np.array([row[2:] for row in rows], dtype="<u8").T.tobytes()
    masks = [np.array([[person[at]] for person in found], dtype=bool) for at in (1, 2)]
    bits = [np.packbits(mask, axis=1, bitorder="little").tobytes() for mask in masks]
    sizes = len(found), len(rows)
    return PeopleFacts(((KEY,),), organisations, *sizes, numbers + keys, bits[0], bits[1])


def one(
    *keys: int, at: str = "СОШ № 1", has: bool = True, counted: bool = True
) -> tuple[list[tuple[str, tuple[int, int, int, int]]], bool, bool]:
    """A person of one job; keys are name, name with birth date, СНИЛС, personnel number."""
    name, dated, snils, number = (*keys, 0, 0, 0, 0)[:4]
    return [(at, (name, dated, snils, number))], counted, has and counted


def change(before: PeopleFacts, after: PeopleFacts, *moves: Succession) -> PeopleChange:
    return compare_people(before, after, moves)[KEY]


def test_stayed_left_and_came() -> None:
    """Six more: four of those who stayed, two of those who came."""
    before = people(
        *(one(n, has=False) for n in range(1, 6)),  # five will gain
        one(6),  # will lose
        one(7),  # keeps
        one(8, has=False),  # leaves
        one(9),  # leaves with the fact
    )
    after = people(
        *(one(n) for n in range(1, 6)),
        one(6, has=False),
        one(7),
        *(one(n) for n in range(20, 23)),
        one(23, has=False),
    )
    found = change(before, after)
    assert (found.before, found.after) == ((3, 9), (9, 11))
    assert (found.stayed, found.came, found.left) == (7, 4, 2)
    assert (found.gained, found.lost) == (5, 1)
    assert (found.came_with, found.left_with) == (3, 1)
    assert found.gained - found.lost + found.came_with - found.left_with == 9 - 3
    assert found.p == pytest.approx(0.2188, abs=5e-5)


@pytest.mark.parametrize(
    ("before", "after", "same"),
    [
        (one(1, 0, 77), one(2, 0, 77, at="СОШ № 2"), True),  # СНИЛС, another name and school
        (one(1, 11), one(1, 11, at="СОШ № 2"), True),  # name and birth date
        (one(1, 0, 0, 5), one(2, 0, 0, 5), True),  # personnel number and given name: married
        (one(1, 11, 0, 5), one(2, 12, 0, 5), True),  # the same with a birth date
        (one(1), one(1), True),  # name inside one organisation
        (one(1), one(1, at="СОШ № 2"), False),  # a namesake elsewhere is nobody we know
        (one(1, 11), one(1, 12), False),  # a namesake born on another day
        (one(1, 0, 77), one(1, 0, 78), False),  # a namesake of another СНИЛС
        (one(1, 0, 77, 5), one(1, 0, 78, 5), False),
        (one(1, 11), one(1), True),  # what is not said does not contradict
        (one(0), one(0), False),  # nothing known
    ],
)
def test_who_is_the_same(before: Person, after: Person, same: bool) -> None:  # noqa: FBT001 - table
    found = change(people(before), people(after))  # type: ignore[arg-type]
    assert found.stayed == int(same)


def test_two_candidates_are_never_guessed() -> None:
    found = change(people(one(1)), people(one(1), one(1)))
    assert (found.stayed, found.left, found.came) == (0, 1, 2)


def test_two_jobs_are_one_person() -> None:
    jobs = [("СОШ № 1", (1, 11, 0, 0)), ("СОШ № 2", (1, 11, 0, 0))]
    found = change(people((jobs, True, False)), people((jobs[::-1], True, True)))
    assert (found.stayed, found.gained) == (1, 1)


def test_an_organisation_under_another_name_is_the_same() -> None:
    renamed = Succession("СОШ № 1", "Лицей")
    before, after = people(one(1)), people(one(1, at="Лицей"))
    assert change(before, after).stayed == 0
    assert change(before, after, renamed).stayed == 1


def test_who_leaves_the_population_has_left_though_still_employed() -> None:
    found = change(people(one(1)), people(one(1, counted=False), one(2)))
    assert (found.stayed, found.left, found.left_with, found.came) == (0, 1, 1, 1)


def test_only_indicators_of_both_runs_are_compared() -> None:
    run = people(one(1))
    other = PeopleFacts(((("korsakov-2021", "1"),),), *_rest(run))
    assert compare_people(run, other) == {}


def test_people_under_two_keys_are_not_compared() -> None:
    """Everybody would have left, and as many would have come."""
    before, after = (replace(people(one(1)), key_name=name) for name in ("old", "new"))
    assert compare_people(before, after) == {}
    assert compare_people(before, replace(after, key_name="old")) != {}
    assert compare_people(replace(before, key_name=""), after) != {}, (
        "an older program kept no name"
    )


def _rest(run: PeopleFacts) -> tuple[tuple[str, ...], int, int, bytes, bytes, bytes]:
    rest = (run.organisations, run.persons, run.employments)
    return (*rest, run.identities, run.population, run.facts)
