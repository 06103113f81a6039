"""What batches answer is joined: counts are summed, names are united, the first spelling stands."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from pedmonitor.compute.parts import (
    Answering,
    Asking,
    Item,
    Kind,
    Names,
    Question,
    Seen,
    counts_persons,
    join,
    look_together,
)
from pedmonitor.compute.selection import Where
from pedmonitor.definitions.family import Count, Listing

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue

NOTHING = Seen(frozenset(), frozenset(), {})
A, B = Where(("А", "Б")), Where(("А",))


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
    parts = [{"А": (1, 5)}, {"Б": (2, 6)}, {"А": (1, 1)}]
    assert join(Kind.EACH, parts) == {"А": (2, 6), "Б": (2, 6)}


def test_days_are_united() -> None:
    first, second = dt.date(2022, 9, 20), dt.date(2022, 12, 31)
    assert join(Kind.DAYS, [frozenset({second}), frozenset({first, second})]) == {first, second}


def test_of_lines_that_differ_by_case_the_first_in_the_folder_stands(catalogue: Catalogue) -> None:
    family = next(
        f for f in catalogue.families.values() if isinstance(f, Count | Listing) and f.listed
    )
    asking = Asking((NOTHING, NOTHING))
    asking.items(family, A)
    lines = join(Kind.ITEMS, [[Item(0, 9, "Клуб")], [Item(0, 2, "клуб"), Item(1, 1, "Школа")]])
    answering = Answering(asking.seen, asking.groups, dict.fromkeys(asking.questions, lines))
    assert answering.items(family, A) == ("Школа", "клуб")


def test_a_question_is_put_once_for_one_set_of_organisations(catalogue: Catalogue) -> None:
    family = next(iter(catalogue.families.values()))
    asking = Asking((NOTHING, NOTHING))
    assert asking.count(family, A) == (0, 0)
    asking.count(family, Where(("А", "Б")))
    asking.count(family, B)
    asking.by_organisation(family, ("А", "Б"))
    assert list(asking.questions) == [
        Question(Kind.COUNT, family.id, 0, Where(())),
        Question(Kind.COUNT, family.id, 1, Where(())),
        Question(Kind.EACH, family.id, 0, Where(())),
    ]


def test_an_answer_that_was_not_asked_for_is_a_fault(catalogue: Catalogue) -> None:
    family = next(iter(catalogue.families.values()))
    with pytest.raises(KeyError):
        Answering((NOTHING, NOTHING), {}, {}).count(family, A)


def test_what_stands_in_any_batch_is_present() -> None:
    first = Seen(frozenset({"химия"}), frozenset(), {("pk", "kind"): frozenset({"a"})})
    second = Seen(frozenset({"физика"}), frozenset({"учитель"}), {("pk", "kind"): frozenset({"b"})})
    seen = look_together([first, second])
    assert seen.subjects == {"химия", "физика"}
    assert seen.positions == {"учитель"}
    assert seen.said("pk", "kind") == {"a", "b"}
    assert seen.said("pk", "level") == frozenset()


def test_every_kind_of_family_is_counted_by_persons_or_by_rows(catalogue: Catalogue) -> None:
    told = {family.kind: counts_persons(family) for family in catalogue.families.values()}
    assert told["share_of_persons"]
    assert not told["share_of_organisations"]
