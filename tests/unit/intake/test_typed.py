"""What a table hands on: whose column names people, and when two rows say the same."""

from __future__ import annotations

import copy

import pytest

from pedmonitor.intake.persons.pseudonyms import PersonKeys
from pedmonitor.intake.typed import TypedTable
from pedmonitor.model.location import Place


@pytest.mark.parametrize(
    ("positions", "column"),
    [
        ({"full_name": 2, "last_name": 0}, 2),
        ({"last_name": 0}, 0),
        ({"snils": 4}, 4),
        ({"position": 1}, None),
    ],
)
def test_the_person_column(positions: dict[str, int], column: int | None) -> None:
    table = TypedTable(
        "staff", Place("а.xlsx"), hidden=False, titles=[], fields=set(), positions=positions
    )
    assert table.person_column == column


def test_rows_mean_the_same_whatever_their_place_and_unlike_when_a_partner_differs() -> None:
    mentor, first, second = PersonKeys(1, 1), PersonKeys(2, 2), PersonKeys(3, 3)
    table = TypedTable(
        "mentoring", Place("а.xlsx"), hidden=False, titles=[], fields=set(), positions={}
    )
    table.people = [mentor, first, mentor, second, mentor, first]
    table.roles = ["наставник", "наставляемый"] * 3
    table.facts = [0, 0, 1, 1, 2, 2]
    table.columns = {"kind": ["педагог"] * 6}
    meanings = table.meanings()
    assert meanings[0] == meanings[1] == meanings[4]
    assert meanings[0] != meanings[2]


def test_an_entry_that_denies_its_fact_has_no_day_to_ask_for() -> None:
    table = TypedTable("diagnostics", Place("а.csv"), False, [], set(), {})
    table.columns = {"completed": [True, False, None], "status": ["held", "held", "planned"]}
    assert [table.denies(at) for at in range(3)] == [False, True, True]
    table.columns = {"outcome": ["finished", "unfinished", None]}  # «планируется», «обучается»
    assert [table.denies(at) for at in range(3)] == [False, True, False]


def test_a_table_comes_back_whole_from_another_process() -> None:
    table = TypedTable(
        "staff", Place("а.xlsx"), hidden=False, titles=["СОШ"], fields={"a"}, positions={}
    )
    again = copy.copy(table)  # as pickle does it
    assert (again, again.people) == (table, [])
    table.people = [PersonKeys(2**63 - 1, 1, 2, 3, 4, 5), PersonKeys()]
    table.columns = {"a": ["б", None]}
    again = copy.copy(table)  # as pickle does it
    assert again == table
    assert again.people[0].given == 5
