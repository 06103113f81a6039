"""Sums over rows: exact, and only of rows that give their numbers."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import TYPE_CHECKING

import pandas as pd

from pedmonitor.compute.amounts import sums_by_owner
from pedmonitor.compute.selection import Selector
from pedmonitor.compute.universe import build_universe
from pedmonitor.definitions.family import Amount
from pedmonitor.model import columns as c
from pedmonitor.model.period import calendar_year

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue

DAY = dt.date(2022, 9, 15)


def sums(catalogue: Catalogue, of: list[dict[str, object]], *rows: tuple[object, ...]) -> object:
    names = [c.ORGANISATION, "posts", "filled", "vacant"]
    frame = pd.DataFrame(list(rows), columns=names, dtype=object)
    frame[c.EVENT_START] = frame[c.EVENT_END] = frame[c.AS_OF] = DAY
    positions = catalogue.dictionaries["positions"]
    universe = build_universe(None, positions, choices={}, organisations=("А", "Б"))
    selector = Selector({"staffing": frame}, catalogue.forms, universe, calendar_year(2022), {})
    amount = Amount.model_validate({"register": "staffing", "of": of})
    return sums_by_owner(amount, None, selector)


def test_parts_of_posts_add_up_exactly(catalogue: Catalogue) -> None:
    rows = [("А", 1.0, 0.1, None), ("А", 1.0, 0.2, None), ("Б", 1.0, 0.5, None)]
    found = sums(catalogue, [{"times": ["filled"]}], *rows)
    assert found == {"А": Fraction(3, 10), "Б": Fraction(1, 2)}


def test_the_first_term_that_a_row_gives_and_none_is_not_zero(catalogue: Catalogue) -> None:
    of: list[dict[str, object]] = [
        {"times": ["filled"]},
        {"times": ["posts"], "less": ["vacant"]},
    ]
    rows = [("А", 3.0, None, 1.0), ("А", 3.0, 2.5, 1.0), ("Б", 3.0, None, None)]
    assert sums(catalogue, of, *rows) == {"А": Fraction(9, 2)}


def test_without_terms_rows_are_counted_and_products_multiply(catalogue: Catalogue) -> None:
    rows = [("А", 3.0, 2.0, 0.0), ("А", 3.0, 4.0, 0.0)]
    assert sums(catalogue, [], *rows) == {"А": 2}
    assert sums(catalogue, [{"times": ["posts", "filled"]}], *rows) == {"А": 18}
