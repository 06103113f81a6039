"""A worked example that does not hold is told with both counts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.definitions.bundled import layered_files
from pedmonitor.definitions.loading import locate
from pedmonitor.model.text import quoted
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


def test_a_failure_is_told_at_the_line_of_its_example(catalogue: Catalogue) -> None:
    family = catalogue.families["age_under35_share"]
    (told,) = locate([f"{family.id}: {quoted(family.examples[1].name)}: ожидалось иное"])
    file, line, _ = told.split(":", maxsplit=2)
    lines = layered_files("indicators", file)[file].read_text(encoding="utf-8").splitlines()
    assert lines[int(line) - 1].endswith(f"name: {family.examples[1].name}")
