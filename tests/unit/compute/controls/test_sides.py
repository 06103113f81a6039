"""Sides of rules: sums, and every cell that takes part."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import cells

from pedmonitor.compute.controls.sides import Evaluator, Turn
from pedmonitor.definitions.formula import parse_formula

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue

OWNER = ("СОШ № 1", "oo1")
TYPED: dict[tuple[str, str, str], float | str | None] = {
    ("3.1", "06", "3"): 20,
    ("3.1", "07", "3"): None,
    ("3.1", "08", "3"): "X",
    ("3.2", "06", "3"): 5,
}


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        ("{3.1}{06}{3} - {3.2}{06}{3}", 15),
        ("{3.1}{06,07}{3}", 20),  # a blank counts as nothing
        ("{3.1}{06,08}{3}", None),  # «X» cannot be added up
        ("{3.1}{06,09}{3}", None),  # the row was not sent
        ("{3.4}{06}{3}", None),
        ("85k{9}{4}{3}", None),
        ("{*}{*}{*}", 20),
    ],
)
def test_a_side_is_known_or_it_is_not(
    catalogue: Catalogue, formula: str, value: float | None
) -> None:
    edition = catalogue.state_forms["oo1-16"]
    evaluator = Evaluator(cells.index(cells.frame(edition, TYPED)), catalogue.state_forms)
    side = evaluator.evaluate(parse_formula(formula), OWNER, Turn("3.1", "06", "3"))
    assert (side.value if side else None) == value


def test_addresses_name_the_sheet_where_it_changes(catalogue: Catalogue) -> None:
    edition = catalogue.state_forms["oo1-16"]
    evaluator = Evaluator(cells.index(cells.frame(edition, TYPED)), catalogue.state_forms)
    terms = parse_formula("{3.1}{06,07}{3} + {3.2}{06}{3}")
    side = evaluator.evaluate(terms, OWNER, Turn())
    assert side is not None
    assert side.addresses == "лист «3.1»: C1, C2, лист «3.2»: C4"
