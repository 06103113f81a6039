"""What batches answer is joined: counts are summed, names are united, the first spelling stands."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from pedmonitor.compute.parts.answers import (
    Answering,
    Days,
    Each,
    Item,
    Lines,
    Names,
    join,
)
from pedmonitor.compute.parts.questions import Asking, Kind
from pedmonitor.compute.parts.seen import Seen
from pedmonitor.compute.secondary import Posts
from pedmonitor.compute.selection import Where
from pedmonitor.definitions.family import Count, Listing

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue

NOTHING = Seen(frozenset(), frozenset(), {})
A = Where(("А", "Б"))


def test_counts_are_summed_and_a_missing_base_stays_missing() -> None:
    assert join(Kind.COUNT, [(1, 2), None, (3, 4)]) == (4, 6)
    assert join(Kind.COUNT, [(Fraction(1, 2), None), (1, None)]) == (Fraction(3, 2), None)


def test_names_that_stand_in_several_batches_count_once() -> None:
    first = Names(frozenset({"учитель"}), frozenset({"учитель", "воспитатель"}))
    second = Names(frozenset({"учитель"}), frozenset({"учитель"}))
    assert join(Kind.COUNT, [first, second]) == Names(
        frozenset({"учитель"}), frozenset({"учитель", "воспитатель"})
    )


def test_an_organisation_has_the_counts_of_its_batch_and_of_shared_persons() -> None:
    parts = [Each({"А": (1, 5)}), Each({"Б": (2, 6)}), Each({"А": (1, 1)})]
    assert join(Kind.EACH, parts) == Each({"А": (2, 6), "Б": (2, 6)})


def test_days_are_united() -> None:
    first, second = dt.date(2022, 9, 20), dt.date(2022, 12, 31)
    parts = [Days(frozenset({second})), None, Days(frozenset({first, second}))]
    assert join(Kind.DAYS, parts) == Days(frozenset({first, second}))


def test_of_lines_that_differ_by_case_the_first_in_the_folder_stands(catalogue: Catalogue) -> None:
    family = next(
        f for f in catalogue.families.values() if isinstance(f, Count | Listing) and f.listed
    )
    asking = Asking((NOTHING, NOTHING))
    asking.items(family, A)
    first, second = Lines((Item(0, 9, "Клуб"),)), Lines((Item(0, 2, "клуб"), Item(1, 1, "Школа")))
    lines = join(Kind.ITEMS, [first, second])
    answering = Answering(asking.seen, asking.groups, dict.fromkeys(asking.questions, lines))
    assert answering.items(family, A) == ("Школа", "клуб")


def test_an_answer_that_was_not_asked_for_is_a_fault(catalogue: Catalogue) -> None:
    family = next(iter(catalogue.families.values()))
    with pytest.raises(KeyError):
        Answering((NOTHING, NOTHING), {}, {}).count(family, A)


def test_a_count_that_no_part_has_answered_is_a_fault_and_no_nought() -> None:
    with pytest.raises(ValueError, match="unpack"):
        join(Kind.COUNT, [None])


def test_an_answer_of_another_kind_is_a_fault() -> None:
    with pytest.raises(TypeError, match="Days"):
        join(Kind.ITEMS, [Days(frozenset())])
    with pytest.raises(TypeError, match="Lines"):
        join(Kind.COUNT, [Lines()])


def test_posts_are_added_position_by_position() -> None:
    first = Posts({"учитель": Fraction(1, 2)}, frozenset({"учитель"}))
    second = Posts({"учитель": Fraction(1), "воспитатель": Fraction(1)}, frozenset())
    joined = join(Kind.SECONDARY, [first, second])
    assert joined == Posts(
        {"учитель": Fraction(3, 2), "воспитатель": Fraction(1)}, frozenset({"учитель"})
    )
