"""Selections: rows, unions, conjunctions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.definitions.family import rows_of
from pedmonitor.model.result import Unit

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue


def test_a_nested_selection_is_flattened(catalogue: Catalogue) -> None:
    family = catalogue.families["young_under25_graduates_share"]
    assert {rows.form for rows in rows_of(family.fact)} == {"staff"}
    assert len(rows_of(family.fact)) == 5


def test_units(catalogue: Catalogue) -> None:
    units = {family.kind: family.unit for family in catalogue.families.values()}
    assert units["share_of_persons"] is Unit.PERCENT
    assert units["presence"] is Unit.EXISTS
