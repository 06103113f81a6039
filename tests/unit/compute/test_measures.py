"""Every kind of family on its own worked examples: the definitions are the test data."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.workflows.check_definitions import check_definitions

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue


KINDS = (
    *("share_of_persons", "share_of_organisations", "share_of_positions", "share_of_amounts"),
    *("retention", "count", "total", "presence", "list"),
)


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_has_families_and_their_examples_hold(kind: str, catalogue: Catalogue) -> None:
    own = [family.id for family in catalogue.families.values() if family.kind == kind]
    assert own
    failures = check_definitions(catalogue).failures
    assert [text for text in failures if text.partition(":")[0] in own] == []
