"""A programme written twice, in the mentor's row and in the mentee's, is one."""

from __future__ import annotations

import pytest

from pedmonitor.intake.persons.pseudonyms import PersonKeys
from pedmonitor.intake.registers.packed_cells.mentor_rows import joined_facts, own_mentors
from pedmonitor.intake.typed import TypedTable
from pedmonitor.model.location import Place

MENTOR, MENTEE = "наставник", "наставляемый"


def facts(*rows: tuple[str, str], owners: list[str] | None = None) -> list[int]:
    table = TypedTable(
        "mentoring", Place("а.xlsx"), hidden=False, titles=[], fields=set(), positions={}
    )
    table.people = [PersonKeys()] * len(rows)
    table.roles = [role for role, _ in rows]
    table.facts = list(range(len(rows)))
    table.columns = {"approval": [order for _, order in rows]}
    return joined_facts(table, range(len(rows)), owners or ["Школа"] * len(rows))


@pytest.mark.parametrize(
    ("rows", "count"),
    [
        ([(MENTOR, "№ 1"), (MENTEE, "№ 1")], 1),
        ([(MENTOR, "№ 1"), (MENTEE, "№ 1"), (MENTEE, "№ 1"), (MENTEE, "№ 1")], 3),
        ([(MENTEE, "№ 1"), (MENTOR, "№ 1"), (MENTOR, "№ 2"), (MENTEE, "№ 2")], 2),
        ([(MENTOR, "№ 1"), (MENTOR, "№ 2")], 2),
        ([(MENTOR, "№ 1"), (MENTEE, "№ 2")], 2),
    ],
)
def test_programmes_are_the_rows_of_mentees(rows: list[tuple[str, str]], count: int) -> None:
    assert len(set(facts(*rows))) == count


def test_mentors_of_another_school_have_programmes_of_their_own() -> None:
    found = facts((MENTOR, "№ 1"), (MENTEE, "№ 1"), owners=["Школа 1", "Школа 2"])
    assert len(set(found)) == 2


def test_a_mentor_of_oneself_is_told_of() -> None:
    table = TypedTable(
        "mentoring", Place("а.xlsx"), hidden=False, titles=[], fields=set(), positions={}
    )
    table.rows = [4, 4, 5, 5]
    table.roles = [MENTOR, MENTEE] * 2
    table.people = [PersonKeys(full=one, short=one) for one in (7, 7, 7, 8)]
    (issue,) = own_mentors(table)
    assert issue.message.startswith("наставник и наставляемый — один и тот же человек (строка 5)")
