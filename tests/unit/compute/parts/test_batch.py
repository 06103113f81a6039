"""A part answers what concerns it: persons are in one part, rows in that of their organisation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.compute.parts.batch import counts_persons

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue


def test_every_kind_of_family_is_counted_by_persons_or_by_rows(catalogue: Catalogue) -> None:
    told = {family.kind: counts_persons(family) for family in catalogue.families.values()}
    assert told["share_of_persons"]
    assert not told["share_of_organisations"]
