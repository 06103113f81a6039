"""Rows of the period: the three rules of time."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pandas as pd
import pytest

from pedmonitor.compute.selection import Selector
from pedmonitor.compute.universe import build_universe
from pedmonitor.definitions.family import Rows
from pedmonitor.model import columns as c
from pedmonitor.model.period import calendar_year

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue

DAYS = [
    (dt.date(2021, 12, 1), dt.date(2022, 1, 12)),
    (dt.date(2022, 12, 20), dt.date(2023, 1, 12)),
    (dt.date(2020, 1, 1), dt.date(2024, 1, 1)),
    (dt.date(2021, 1, 1), dt.date(2021, 12, 31)),
    (None, None),
]


@pytest.mark.parametrize(
    ("register", "dated", "q21", "expected"),
    [
        ("training", "period", "end", [True, False, False, False, False]),
        ("training", "period", "start", [False, True, False, False, False]),
        ("mentoring", "period", "end", [True, True, True, False, False]),
        ("training", "any", "end", [True, True, True, True, True]),
        ("training", "until_end", "end", [True, False, False, True, True]),
    ],
)
def test_what_belongs_to_2022(
    register: str, dated: str, q21: str, expected: list[bool], catalogue: Catalogue
) -> None:
    frame = pd.DataFrame(DAYS, columns=[c.EVENT_START, c.EVENT_END], dtype=object)
    frame[c.AS_OF] = dt.date(2022, 12, 31)
    universe = build_universe(
        None, catalogue.dictionaries["positions"], choices={}, organisations=()
    )
    selector = Selector(
        {register: frame}, catalogue.forms, universe, calendar_year(2022), {"Q21": q21}
    )
    rows = Rows.model_validate({"register": register, "dated": dated})
    assert selector.row_mask(rows, None).tolist() == expected
