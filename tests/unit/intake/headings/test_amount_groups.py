"""Amounts under several captions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.headings.amount_groups import amount_groups
from pedmonitor.intake.headings.column_match import ColumnMatch, Match
from pedmonitor.intake.sheets.raw_table import RawTable

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue

PARTS = ("Ставок по штату", "Занято")


def _groups(catalogue: Catalogue, *captions: str) -> list[tuple[str, list[int]]]:
    """Give the captions that are read, the first one's first, and their columns of amounts."""
    paths: list[tuple[str, ...]] = [("ОО",)]
    paths += [(caption, part) if caption else (part,) for caption in captions for part in PARTS]
    table = RawTable("Лист1", [], [" ".join(p) for p in paths], paths, list(range(len(paths))), 1)
    best = Match(catalogue.forms["staffing"])
    fields = enumerate(("organisation", "posts", "filled"))
    best.columns = [ColumnMatch(at, name) for at, name in fields]
    rest = amount_groups(table, best)
    return [(one.caption, sorted(one.block)) for one in (best, *rest)]


@pytest.mark.parametrize(
    ("captions", "expected"),
    [
        (("Учителя", "Воспитатели"), [("Учителя", [1, 2]), ("Воспитатели", [3, 4])]),
        (("Все работники", "Педагогические работники"), [("Педагогические работники", [3, 4])]),
        (("Всего", "в т. ч. педагогических"), [("в т. ч. педагогических", [3, 4])]),
        (("Учителя",), [("", [])]),
        (("",), [("", [])]),
    ],
)
def test_each_group_is_read_or_that_of_all_pedagogues_alone(
    captions: tuple[str, ...], expected: list[tuple[str, list[int]]], catalogue: Catalogue
) -> None:
    assert _groups(catalogue, *captions) == expected


def test_the_school_stands_in_every_group(catalogue: Catalogue) -> None:
    paths = [("ОО",), ("Учителя", "Занято"), ("Учителя", "Вакансии")]
    paths += [("Прочие", "Занято"), ("Прочие", "Вакансии")]
    table = RawTable("Лист1", [], [" ".join(p) for p in paths], list(paths), list(range(5)), 1)
    best = Match(catalogue.forms["staffing"])
    names = ("organisation", "filled", "vacant")
    best.columns = [ColumnMatch(at, name) for at, name in enumerate(names)]
    (other,) = amount_groups(table, best)
    assert [(c.at, c.field) for c in other.columns] == [
        (0, "organisation"),
        (3, "filled"),
        (4, "vacant"),
    ]
