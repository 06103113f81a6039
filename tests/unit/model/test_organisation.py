"""Types of organisations are those of the dictionary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model import organisation as o

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue


def test_canonical_types(catalogue: Catalogue) -> None:
    codes = {entry.code for entry in catalogue.dictionaries["organisation_types"].entries}
    assert {o.GENERAL_EDUCATION, o.PRESCHOOL, o.ADDITIONAL, o.VOCATIONAL} <= codes
    assert o.Organisation("А").rural is None
