"""СНИЛС of several organisations are weighed over all batches at once."""

from __future__ import annotations

import numpy as np

from pedmonitor.intake.settling.shared_numbers import Insured, insured_of, weigh

ANNA = (1, 11, 900, 5, 1980, 111)
ANNA_BORN_LATER = (1, 11, 900, 6, 1995, 111)
VERA = (2, 22, 900, 0, 1995, 222)


def _batch(owner: str, *rows: tuple[int, ...]) -> Insured:
    return insured_of([owner] * len(rows), np.array(rows, dtype=np.uint64))


def test_a_number_of_one_organisation_is_shared_by_nobody() -> None:
    assert weigh([_batch("А", ANNA, ANNA), _batch("Б", (3, 33, 0, 0, 0, 0))]).shared == frozenset()


def test_another_name_in_another_batch_makes_the_number_join_nobody() -> None:
    found = weigh([_batch("А", ANNA), _batch("Б", VERA)])
    assert {*found.shared} == {*found.disputed} == {900}
    assert [[(one.owner, one.others, one.named) for one in told] for told in found.told] == [
        [("А", "«Б»", True)],
        [("Б", "«А»", True)],
    ]


def test_another_birth_date_of_one_name_still_joins() -> None:
    found = weigh([_batch("А", ANNA), _batch("Б", ANNA_BORN_LATER)])
    assert found.disputed == frozenset()
    assert [one.named for told in found.told for one in told] == [False, False]
