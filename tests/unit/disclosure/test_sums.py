from __future__ import annotations

from making.district import FAMILIES, contexts, figure, table

from pedmonitor.disclosure.cells import by_column, personal_cells
from pedmonitor.disclosure.sums import complements, sums_of_parts, sums_of_tables

COUNTS = [(3, 12), (4, 9), (1, 7), (5, 11)]


def test_organisations_add_up_to_their_groups_and_groups_to_the_municipality() -> None:
    tables = by_column(personal_cells(table("1", COUNTS), FAMILIES))
    found = [
        (total.breakdown, len(children))
        for total, children, part, _ in sums_of_tables(tables, contexts(4))
        if part == "numerator"
    ]
    assert sorted(found) == [
        ((), 2), ((), 2), ((), 4),
        ((("organisation_type", "детский сад"),), 1), ((("organisation_type", "школа"),), 3),
        ((("rural", "город"),), 2), ((("rural", "село"),), 2),
    ]  # fmt: skip


def test_nothing_is_known_of_groups_whose_members_nobody_remembers() -> None:
    tables = by_column(personal_cells(table("1", COUNTS), FAMILIES))
    assert {total.breakdown for total, *_ in sums_of_tables(tables, ())} == {()}


def test_a_union_needs_all_its_parts() -> None:
    tables = by_column(personal_cells([figure("12", {}, 12), figure("8", {}, 8)], FAMILIES))
    whole = ("profile", "12")
    assert not list(sums_of_parts(tables, {whole: (("profile", "8"), ("profile", "4"))}))
    assert list(sums_of_parts(tables, {whole: (("profile", "8"),)}))


def test_complements_need_two_rows_that_agree() -> None:
    one = by_column(personal_cells([figure("1", {}, 3, 10), figure("2", {}, 7, 10)], FAMILIES))
    assert not list(complements(one))
    many = [*table("1", COUNTS), *table("2", [(n - k, n) for k, n in COUNTS])]
    assert list(complements(by_column(personal_cells(many, FAMILIES))))
