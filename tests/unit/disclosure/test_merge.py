from __future__ import annotations

from typing import TYPE_CHECKING

from making.district import FAMILIES, figure

from pedmonitor.disclosure.cells import personal_cells
from pedmonitor.disclosure.linked import link
from pedmonitor.disclosure.merge import joined_rows
from pedmonitor.disclosure.rules import Rules
from pedmonitor.disclosure.suppress import Knowledge, Suppression

if TYPE_CHECKING:
    from pedmonitor.model.result import IndicatorValue

RULES = Rules()


def joined(*hidden: int, values: list[IndicatorValue]) -> dict[int, IndicatorValue]:
    system = link(personal_cells(values, FAMILIES), (), {})
    found = Suppression(system, RULES, Knowledge())
    found.hidden = set(hidden)
    return joined_rows(found, RULES)[0]


def rows(key: str = "subject", *sizes: int) -> list[IndicatorValue]:
    total = figure("1", {}, 10, 60)
    return [total, *(figure("1", {key: f"строка {n}"}, 1, n) for n in sizes or (3, 4, 20))]


def test_hidden_rows_become_one() -> None:
    (value,) = joined(1, 2, values=rows()).values()
    assert (value.numerator, value.denominator) == (2, 7)
    assert value.breakdown == (("subject", "строка 3, строка 4 — вместе"),)


def test_one_row_is_joined_to_nothing() -> None:
    """Not even one that is large enough by itself: it is hidden to protect others."""
    assert joined(3, values=rows()) == {}


def test_rows_that_are_small_together_stay_hidden() -> None:
    assert joined(1, 2, values=rows("subject", 1, 2, 20)) == {}


def test_organisations_are_not_joined() -> None:
    assert joined(1, 2, values=rows("organisation")) == {}


def test_nothing_is_joined_under_a_hidden_total() -> None:
    assert joined(0, 1, 2, values=rows()) == {}
