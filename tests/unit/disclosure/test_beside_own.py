from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from making.definitions import bundled_definitions
from making.district import FAMILIES, SENSITIVE, contexts, run_of, table

from pedmonitor.disclosure.beside_own import hide_what_own_tells
from pedmonitor.disclosure.protect import protect
from pedmonitor.disclosure.rules import Rules
from pedmonitor.model.organisation import Succession
from pedmonitor.model.result import TOTAL, Status

if TYPE_CHECKING:
    from pedmonitor.model.result import RunResult

ORDINARY_FAMILY = "diag_deficit_by_subject_share"


def _beside(counts: list[tuple[int, int]], reader: str, family: str) -> tuple[RunResult, RunResult]:
    run = run_of(table("1", counts, family=family), places=contexts(len(counts)))
    profiles = bundled_definitions().profiles
    public = protect(run, families=FAMILIES, profiles=profiles, rules=Rules()).run
    return public, hide_what_own_tells(run, public, reader, families=FAMILIES, rules=Rules())


def _total(run: RunResult) -> Status:
    return next(value.status for value in run.values if value.breakdown == TOTAL)


@pytest.mark.parametrize(
    ("family", "counts", "hidden"),
    [
        (ORDINARY_FAMILY, [(10, 20), (2, 4)], True),  # less its own: 2 of 4 of the other school
        (ORDINARY_FAMILY, [(10, 20), (2, 6)], False),
        (SENSITIVE, [(10, 20), (5, 9)], True),
        (SENSITIVE, [(10, 20), (2, 20)], True),  # two of twenty: known by name
        (SENSITIVE, [(10, 20), (9, 20)], True),  # the other school's own
        (SENSITIVE, [(10, 20), (9, 20), (9, 20), (9, 20)], False),
        (ORDINARY_FAMILY, [(10, 20)], False),  # nobody else is there
    ],
)
def test_a_total_of_which_all_but_few_are_the_readers_own_is_hidden(
    family: str,
    counts: list[tuple[int, int]],
    hidden: bool,  # noqa: FBT001
) -> None:
    public, beside = _beside(counts, "ОО 0", family)
    assert _total(public) is Status.OK
    assert (_total(beside) is Status.SUPPRESSED) is hidden


def test_years_before_a_renaming_are_the_readers_own_too() -> None:
    values = table("1", [(10, 20), (2, 4)], family=ORDINARY_FAMILY)
    run = replace(
        run_of(values, places=contexts(2)), successions=(Succession("ОО 0", "ОО под новым именем"),)
    )
    beside = hide_what_own_tells(run, run, "ОО под новым именем", families=FAMILIES, rules=Rules())
    assert _total(beside) is Status.SUPPRESSED


def test_nothing_is_hidden_where_the_others_are_many() -> None:
    counts = [(6, 12), (3, 12), (4, 8), (6, 12), (3, 12), (6, 14)]
    public, beside = _beside(counts, "ОО 5", ORDINARY_FAMILY)
    assert public == beside
