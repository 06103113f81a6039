"""A worked example that does not hold is told with both counts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.workflows.check_definitions import check_definitions

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue


def test_a_wrong_expectation_and_missing_examples(catalogue: Catalogue) -> None:
    family = catalogue.families["age_under35_share"]
    example = family.examples[0]
    wrong = example.expect[0].model_copy(update={"numerator": 3})
    changed = family.model_copy(
        update={"examples": (example.model_copy(update={"expect": (wrong,)}),)}
    )
    checked = check_definitions(replace(catalogue, families={family.id: changed}))
    assert (checked.families, checked.examples) == (1, 1)
    assert "нужны три примера" in checked.failures[0]
    assert "ожидалось 3 из 3" in checked.failures[1]
    assert "получено 1 из 3" in checked.failures[1]
