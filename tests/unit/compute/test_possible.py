"""Selected, possibly selected, certainly selected."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pandas as pd
import pytest

from pedmonitor.compute.possible import Possible
from pedmonitor.compute.selection import Selector
from pedmonitor.compute.universe import build_universe
from pedmonitor.definitions.family import AllOf, AnyOf, Rows
from pedmonitor.model import columns as c
from pedmonitor.model.influence import Loss, Trace
from pedmonitor.model.period import calendar_year

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue

MARCH, NEVER = dt.date(2022, 3, 5), None
ANNA, OLEG = 0, 1
YES = Rows.model_validate(
    {"register": "diagnostics", "where": [{"op": "yes", "field": "completed"}]}
)
DEFICITS = Rows.model_validate(
    {"register": "diagnostics", "where": [{"op": "in", "field": "kind", "values": ["deficits"]}]}
)
NOT_CHECK = Rows.model_validate(
    {"register": "diagnostics", "where": [{"op": "not_in", "field": "kind", "values": ["burnout"]}]}
)
ELSEWHERE = Rows.model_validate({"register": "contests"})


@pytest.fixture
def possible(catalogue: Catalogue) -> Possible:
    """Anna has two rows, the second without a date; Oleg one whose mark is unknown."""
    columns = {
        c.ORGANISATION: ["ДДТ"] * 3,
        c.PERSON: [ANNA, ANNA, OLEG],
        c.SOURCE: [0] * 3,
        c.ROW: [1, 2, 3],
        c.EVENT_START: [MARCH, NEVER, MARCH],
        c.EVENT_END: [MARCH, NEVER, MARCH],
        c.AS_OF: [MARCH] * 3,
        "kind": ["deficits", "deficits", None],
        "completed": [True, True, None],
    }
    universe = build_universe(
        None, catalogue.dictionaries["positions"], choices={}, organisations=("ДДТ",)
    )
    frames = {"diagnostics": pd.DataFrame(columns, dtype=object)}
    return Possible(Selector(frames, catalogue.forms, universe, calendar_year(2022), {}))


def cell(row: int, *fields: str) -> Trace:
    return Trace(Loss.CELL, "diagnostics", "ДДТ", 0, (row,), fields)


def test_what_holds_now(possible: Possible) -> None:
    assert possible.holds(YES, ANNA)
    assert not possible.holds(YES, OLEG)
    assert possible.holds(AnyOf(any=(YES, ELSEWHERE)), ANNA)
    assert not possible.holds(AllOf(all=(YES, ELSEWHERE)), ANNA)


def test_an_unknown_field_may_fit_and_the_known_ones_still_count(possible: Possible) -> None:
    assert possible.may_hold(YES, OLEG, cell(3, "completed"))
    assert not possible.may_hold(DEFICITS, OLEG, cell(3, "completed"))
    both = AllOf(all=(YES, ELSEWHERE))
    assert not possible.may_hold(both, OLEG, cell(3, "completed"))


def test_an_unknown_date_may_lie_in_the_period(possible: Possible) -> None:
    assert not possible.row_holds(YES, cell(2, "date"))
    assert possible.row_may(YES, cell(2, "date"))
    assert not possible.row_may(YES, cell(2, "kind"))


def test_a_blank_that_passes_is_not_certain(possible: Possible) -> None:
    assert possible.holds(NOT_CHECK, OLEG)
    assert not possible.must_hold(NOT_CHECK, OLEG, cell(3, "kind"))
    assert possible.must_hold(NOT_CHECK, OLEG, cell(3, "level"))
    assert possible.must_hold(YES, ANNA, cell(2, "completed"))


def test_nobody_knows_what_an_unknown_person_has_done(possible: Possible) -> None:
    assert possible.may_hold(ELSEWHERE, -1, cell(3, "kind"))
    assert possible.may_hold(YES, -1, Trace(Loss.ROWS, "diagnostics", "ДДТ"))
