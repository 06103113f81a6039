"""Programmes of mentoring in two tables: which rows are one, and which are not."""

from __future__ import annotations

import datetime as dt
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest

from pedmonitor.intake.persons.pseudonyms import PersonKeys
from pedmonitor.intake.settling.same_programmes import order_number, unite_programmes
from pedmonitor.model.columns import NO_PERSON
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from pedmonitor.intake.settling.settle import SettledTable

DAY, OTHER_DAY = dt.date(2022, 9, 1), dt.date(2022, 10, 3)
MENTOR, MENTEE = "наставник", "наставляемый"


def table(file: str, *pairs: tuple[int, int, dt.date | None, str | None]) -> SettledTable:
    """Make a table of pairs: mentor, mentee, day, order; 0 stands for nobody named."""
    entries = [
        (fact, role, person, day, order)
        for fact, (mentor, mentee, day, order) in enumerate(pairs)
        for role, person in ((MENTOR, mentor), (MENTEE, mentee))
        if person
    ]
    source = SimpleNamespace(
        people=[PersonKeys(full=person) for _, _, person, _, _ in entries],
        place=Place(file, "Лист1"),
        positions={},
        person_column=0,
    )
    made = SimpleNamespace(
        form="mentoring",
        owned=SimpleNamespace(table=source),
        kept=[*range(len(entries))],
        owners=["А"] * len(entries),
        people=[NO_PERSON] * len(entries),
        roles=[role for _, role, *_ in entries],
        facts=[fact for fact, *_ in entries],
        rows=[fact + 1 for fact, *_ in entries],
        columns={
            "approval_date": [day for *_, day, _ in entries],
            "approval": [order for *_, order in entries],
        },
        twins={},
    )
    return cast("SettledTable", made)


@pytest.mark.parametrize(
    ("pair", "is_one"),
    [
        ((1, 2, DAY, "приказ № 5 от 01.09.2022"), True),
        ((1, 2, DAY, None), True),
        ((1, 2, None, "5-ОД"), True),  # no day, and the same order
        ((1, 2, None, None), False),  # nothing tells
        ((1, 2, OTHER_DAY, "№ 5"), False),
        ((1, 2, DAY, "№ 6"), False),
        ((1, 3, DAY, "№ 5"), False),
        ((1, 0, DAY, "№ 5"), True),  # a row of the mentor alone
    ],
)
def test_pairs(pair: tuple[int, int, dt.date | None, str | None], *, is_one: bool) -> None:
    own, digest = table("своя.xlsx", (1, 2, DAY, "№ 5")), table("свод.xlsx", pair)
    unite_programmes([own, digest])
    assert (own.twins, digest.twins) == ({}, {0: (own, 0)} if is_one else {})


def test_each_programme_has_one_twin_at_most() -> None:
    own = table("своя.xlsx", (1, 2, DAY, "№ 5"))
    digest = table("свод.xlsx", (1, 2, DAY, "№ 5"), (1, 2, DAY, "№ 5"))
    (issue,) = unite_programmes([own, digest])
    assert [*digest.twins] == [0]
    assert ": 1 " in issue.message


@pytest.mark.parametrize(
    ("text", "number"),
    [("№ 5", "5"), ("от 01.09.2022 № 05", "5"), ("Приказ 12-к", "12-к"), ("01.09.2022", "")],
)
def test_order_numbers(text: str, number: str) -> None:
    assert order_number(text) == number
