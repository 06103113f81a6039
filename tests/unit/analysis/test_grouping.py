"""Groups are found where there are some and nowhere else; bad input has its own words."""

from __future__ import annotations

import importlib
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from making import groups

from pedmonitor.analysis.grouping import find_groups, select
from pedmonitor.analysis.shares import wilson
from pedmonitor.model.groups import CountTable, DropReason, GroupingState, GroupRules

if TYPE_CHECKING:
    from types import ModuleType

RULES = GroupRules(simulations=200, seed=1)


def test_three_kinds_of_schools_are_three_groups() -> None:
    rows = groups.kinds((8, 6, 5))
    found = find_groups(groups.table(rows), RULES)
    assert found.state is GroupingState.FOUND
    assert [len(cluster.members) for cluster in found.clusters] == [8, 6, 5]
    names = tuple(rows)
    assert [cluster.members for cluster in found.clusters] == [names[:8], names[8:14], names[14:]]
    assert found.observed is not None
    assert found.threshold is not None
    assert found.observed > found.threshold
    assert found.observed == dict(found.tried)[3]
    assert found.stability is not None
    assert found.stability >= 0.6
    first = found.clusters[0]
    assert first.counts[0] == tuple(
        map(sum, zip(*(rows[n][0] for n in first.members), strict=True))
    )


def test_the_same_table_gives_the_same_answer() -> None:
    table = groups.table(groups.kinds())
    assert find_groups(table, RULES) == find_groups(table, RULES)


def test_the_answer_does_not_depend_on_the_order_of_the_schools() -> None:
    table = groups.table(groups.kinds())
    turned = CountTable(table.refs, table.rows[::-1])
    parts = [
        {frozenset(cluster.members) for cluster in find_groups(one, RULES).clusters}
        for one in (table, turned)
    ]
    assert parts[0] == parts[1]


def test_schools_that_are_alike_are_no_groups() -> None:
    found = find_groups(groups.table(groups.noise(20, seed=2)), RULES)
    assert found.state is GroupingState.NO_STRUCTURE
    assert found.clusters == ()
    assert found.tried


@pytest.mark.parametrize("number", [0, 1, 3, 9])
def test_few_schools_are_not_divided(number: int) -> None:
    rows = groups.noise(10)
    table = CountTable(groups.REFS, tuple(rows.items())[:number])
    found = find_groups(table, RULES)
    few = GroupingState.FEW_ORGANISATIONS if number > 1 else GroupingState.FEW_INDICATORS
    assert (found.state, found.tried, found.clusters) == (few, (), ())


def test_a_single_indicator_divides_nobody() -> None:
    rows = groups.noise(20, indicators=1)
    assert find_groups(groups.table(rows), RULES).state is GroupingState.FEW_INDICATORS


def test_nothing_known_is_nothing_found() -> None:
    table = CountTable(("1.1", "1.2"), tuple((f"Школа {at}", (None, None)) for at in range(20)))
    found = find_groups(table, RULES)
    assert found.state is GroupingState.FEW_INDICATORS
    assert [one.reason for one in found.dropped] == [DropReason.COVERAGE] * 2
    assert len(found.outside) == 20


def test_missing_values_are_not_filled_in() -> None:
    rows = dict(groups.kinds())
    name = "Школа 3"
    table = CountTable(
        groups.REFS,
        tuple(
            (one, (None, *counts[1:]) if one == name else counts) for one, counts in rows.items()
        ),
    )
    found = find_groups(table, RULES)
    assert found.outside == ((name, ("1.1",)),)
    assert name not in found.names
    assert found.is_found


def test_who_has_sent_nothing_takes_no_indicator_away() -> None:
    rows = groups.kinds()
    silent = tuple((f"Молчащая {at}", (None,) * 5) for at in range(5))
    found = find_groups(CountTable(groups.REFS, (*rows.items(), *silent)), RULES)
    assert found.dropped == ()
    assert found.is_found
    assert [name for name, _ in found.outside] == [name for name, _ in silent]


def test_every_indicator_that_is_dropped_is_said() -> None:
    rows = tuple(
        (
            f"Школа {at}",
            (
                (at % 7, 20),
                (5, 20),
                (2 * (at % 7), 40),
                (at % 3, 9) if at < 12 else None,
                (at * at % 11, 20),
            ),
        )
        for at in range(15)
    )
    kept, dropped = select(CountTable(groups.REFS, rows), RULES)
    assert kept == (0, 4)
    assert [(one.ref, one.reason, one.like) for one in dropped] == [
        ("1.2", DropReason.CONSTANT, ""),
        ("1.3", DropReason.LIKE, "1.1"),
        ("1.4", DropReason.COVERAGE, ""),
    ]
    assert (dropped[2].covered, dropped[2].of) == (12, 15)


def test_larger_groups_are_asked_for_of_what_everybody_reads() -> None:
    rows = groups.kinds((8, 6, 5))
    found = find_groups(groups.table(rows), replace(RULES, least=5))
    assert min(len(cluster.members) for cluster in found.clusters) == 5
    four = find_groups(groups.table(groups.kinds((8, 7, 4))), replace(RULES, least=5))
    assert all(len(cluster.members) >= 5 for cluster in four.clusters)


def simulation(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(Path(__file__).resolve().parents[3] / "benchmarks")
    return importlib.import_module("groups_simulation")


@pytest.mark.parametrize("together", [0.0, 0.3])
def test_pure_noise_is_seldom_given_groups(
    together: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Bounded and seeded; the whole simulation is `benchmarks/groups_simulation.py`.

    Were the true rate 5 %, 40 districts would give more than 5 with a probability of 1.4 %.
    """
    module = simulation(monkeypatch)
    make = module.Make(together=together)
    found = module.rate(20, 40, make, seed=11, simulations=100)
    assert found.found <= 5
    assert wilson((found.found, found.districts)).low <= 0.05


def test_real_groups_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    module = simulation(monkeypatch)
    make = module.Make(apart=0.35)
    found = module.rate(30, 20, make, seed=11, simulations=100)
    assert found.found >= 18
