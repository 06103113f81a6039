from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making.district import FAMILIES, SENSITIVE, contexts, table
from scipy.optimize import linprog

from pedmonitor.disclosure.cells import personal_cells
from pedmonitor.disclosure.linked import link
from pedmonitor.disclosure.rules import Rules, is_small
from pedmonitor.disclosure.suppress import Knowledge, Suppression

if TYPE_CHECKING:
    from collections.abc import Iterable

RULES = Rules()
counts = st.integers(0, 14).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))
districts = st.lists(counts, min_size=3, max_size=9)


def hide(
    *tables: list[tuple[int, int]], family: str = "", known: Knowledge | None = None
) -> Suppression:
    values = [
        value
        for number, rows in enumerate(tables)
        for value in table(str(number), rows, family=family or "diag_deficit_by_subject_share")
    ]
    system = link(personal_cells(values, FAMILIES), contexts(len(tables[0])), {})
    small = [p for p, c in system.cells.items() if is_small(c.value, c.kind, RULES)]
    return Suppression(system, RULES, known or Knowledge()).run(small)


def hidden_rows(found: Suppression) -> list[str]:
    rows = [found.system.cells[p].breakdown for p in sorted(found.hidden)]
    return [row[0][1] if row else "" for row in rows]


def width(found: Suppression, number: int) -> float:
    """Bound a number by everything that is printed, with no help from the code under test."""
    system = found.system
    unknown = [n for n, at in enumerate(system.places) if found.hidden.issuperset(at)]
    if number not in unknown:
        return 0.0
    order = {one: index for index, one in enumerate(unknown)}
    known = [e.terms for e in system.equations if e.known(found.dropped)]
    shares = [system.share(position) for position in system.cells]
    caps = [((part, 1), (base, -1)) for part, base in shares if base is not None and part != base]
    equal, above = _rows(known, order, found), _rows(caps, order, found)
    ends = []
    for sign in (1.0, -1.0):
        cost = [sign * (one == number) for one in unknown]
        solved = linprog(
            cost, above[0] or None, above[1] or None, equal[0] or None, equal[1] or None,
            method="highs",
        )  # fmt: skip
        ends.append(float("inf") if solved.status else sign * solved.fun)
    return float("inf") if float("inf") in ends else ends[1] - ends[0]


def _rows(
    terms: Iterable[tuple[tuple[int, int], ...]], order: dict[int, int], found: Suppression
) -> tuple[list[list[float]], list[float]]:
    """Move what is printed to the right."""
    rows, rights = [], []
    for sums in terms:
        row, right = [0.0] * len(order), 0.0
        for one, times in sums:
            if one in order:
                row[order[one]] += times
            else:
                right -= float(times * found.system.numbers[one])
        if any(row):
            rows.append(row)
            rights.append(right)
    return rows, rights


def test_nothing_is_hidden_where_nothing_is_small() -> None:
    assert hidden_rows(hide([(3, 12), (4, 9), (0, 7), (5, 11)])) == []


def test_a_small_school_takes_others_with_it_and_no_total() -> None:
    rows = hidden_rows(hide([(3, 12), (4, 9), (0, 7), (2, 8), (1, 3), (6, 20), (5, 9), (2, 9)]))
    assert "ОО 4" in rows
    assert len(rows) > 2
    assert "" not in rows


def test_the_base_of_a_small_school_is_hidden_under_every_indicator() -> None:
    bases = [12, 9, 7, 8, 3, 20]
    first = [(k, n) for k, n in zip((3, 4, 0, 2, 1, 6), bases, strict=True)]
    second = [(k, n) for k, n in zip((1, 2, 3, 4, 2, 8), bases, strict=True)]
    found = hide(first, second)
    for position in found.hidden:
        base = found.system.share(position)[1]
        if base in found.small:
            assert set(found.system.places[base]) <= found.hidden


def test_a_neighbour_that_knows_its_own_learns_nothing_of_the_small() -> None:
    found = hide([(2, 4), (3, 9), (5, 30), (4, 8), (6, 10), (5, 30), (7, 14), (8, 16), (5, 30)])
    small = next(
        p for p in found.hidden if found.system.cells[p].breakdown == (("organisation", "ОО 0"),)
    )
    number = found.system.share(small)[0]
    for insider in found._views[0].insiders:
        if number not in insider:
            assert found._is_safe_from(number, insider, 0.0, found._views[0])


def test_a_total_that_is_small_is_hidden_itself() -> None:
    assert "" in hidden_rows(hide([(0, 1), (1, 1), (1, 2)]))


def test_a_sensitive_indicator_shows_groups_of_three_organisations_at_least() -> None:
    rows = [(6, 20), (7, 22), (6, 25), (8, 30), (5, 15), (9, 40)]
    shown = hide(rows, family=SENSITIVE)
    kinds = {shown.system.cells[p].breakdown for p in shown.hidden}
    assert (("organisation_type", "детский сад"),) in kinds  # two kindergartens only


def test_what_was_hidden_before_stays_hidden() -> None:
    rows = [(3, 12), (4, 9), (0, 7), (5, 11), (6, 13), (3, 8)]
    clean = hide(rows)
    position = next(
        p for p, c in clean.system.cells.items() if c.breakdown == (("organisation", "ОО 1"),)
    )
    again = hide(rows, known=Knowledge(small=frozenset({position})))
    assert position in again.hidden
    assert len(again.hidden) > 1


def test_what_was_printed_before_covers_nothing() -> None:
    rows = [(3, 12), (4, 9), (0, 7), (2, 8), (1, 3), (6, 20), (5, 9), (2, 9)]
    plain = hide(rows)
    cover = next(
        p for p in sorted(plain.hidden)
        if plain.system.cells[p].value.denominator != 3
        and plain.system.cells[p].breakdown[0][0] == "organisation"
    )  # fmt: skip
    shown = frozenset(n for n in plain.system.share(cover) if n is not None)
    again = hide(rows, known=Knowledge(shown=shown))
    assert again.hidden - {cover} != plain.hidden - {cover} or cover not in again.hidden


@given(districts)
def test_no_small_group_can_be_computed(rows: list[tuple[int, int]]) -> None:
    found = hide(rows)
    for number in found.small - found.open:
        if number in found.secret and found._views[0].signature(number):
            need = min(RULES.width, found.reach(number))
            assert width(found, number) >= need - 1e-6


@given(districts, st.data())
def test_no_small_group_can_be_computed_from_two_tables(
    rows: list[tuple[int, int]], data: st.DataObject
) -> None:
    other = [(data.draw(st.integers(0, n)), n) for _, n in rows]
    found = hide(rows, other)
    for number in found.small - found.open:
        if number in found.secret and found._views[0].signature(number):
            assert width(found, number) >= min(RULES.width, found.reach(number)) - 1e-6


@given(districts)
def test_hiding_again_hides_no_more(rows: list[tuple[int, int]]) -> None:
    found = hide(rows)
    small = frozenset(p for p, c in found.system.cells.items() if is_small(c.value, c.kind, RULES))
    known = Knowledge(
        small=frozenset(found.hidden & small),
        beside=frozenset(found.hidden - small),
        dropped=frozenset(found.dropped),
    )
    assert hide(rows, known=known).hidden == found.hidden


@given(districts)
def test_totals_are_hidden_only_when_they_are_small(rows: list[tuple[int, int]]) -> None:
    found = hide(rows)
    total = next((p for p, c in found.system.cells.items() if not c.breakdown), None)
    if total is not None:
        assert (total in found.hidden) == (sum(n for _, n in rows) < RULES.min_publish)


@pytest.mark.parametrize("size", [3, 4])
def test_few_organisations_are_settled_too(size: int) -> None:
    for rows in itertools.islice(itertools.product([(0, 2), (1, 6), (7, 9)], repeat=size), 40):
        found = hide(list(rows))
        small = {p for p, c in found.system.cells.items() if is_small(c.value, c.kind, RULES)}
        assert small <= found.hidden
        assert all(found.is_safe(number) for number in found.secret)
