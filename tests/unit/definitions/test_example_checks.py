"""A worked example with a misspelt name is told of: it would prove nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from pedmonitor.definitions.example_checks import example_faults
from pedmonitor.definitions.family import Example
from pedmonitor.workflows.check_definitions import check_definitions

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue


def _example(**parts: object) -> Example:
    given: dict[str, Any] = {"name": "Пример", "expect": [{"numerator": 1}], **parts}
    return Example.model_validate(given)


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        ({"tables": {"staf": []}}, "нет реестра «staf»; может быть, вы имели в виду «staff»?"),
        (
            {"tables": {"staff": [{"person": "А", "subjekt": "физика"}]}},
            "в реестре «staff» нет поля «subjekt»; может быть, вы имели в виду «subject»?",
        ),
        (
            {"tables": {"staff": [{"person": "А", "category": "высшею"}]}},
            "category: в словаре «categories» нет значения «высшею»",
        ),
        ({"before": [{"person": "А", "posts": 1}]}, "в реестре «staff» нет поля «posts»"),
        ({"cells": {"oo1-2061": {"3.1.1/01/3": 1}}}, "нет редакции «oo1-2061»"),
        ({"choices": {"Q99": "да"}}, "нет вопроса «Q99»"),
    ],
)
def test_an_unknown_name_is_told(parts: dict[str, object], told: str, catalogue: Catalogue) -> None:
    (fault,) = example_faults(_example(**parts), catalogue)
    assert fault.startswith(f"«Пример»: {told}")


def test_a_cell_that_no_row_has_is_told(catalogue: Catalogue) -> None:
    edition = next(name for name, one in catalogue.state_forms.items() if one.form == "oo1")
    for cell in ("нет/01/3", "3.1"):
        (fault,) = example_faults(_example(cells={edition: {cell: 1}}), catalogue)
        assert f"нет клетки «{cell}»" in fault


def test_an_example_that_names_what_is_not_there_is_not_run(catalogue: Catalogue) -> None:
    family = catalogue.families["age_under35_share"]
    wrong = _example(tables={"staf": []})
    changed = family.model_copy(update={"examples": (*family.examples, wrong)})
    (told,) = check_definitions(replace(catalogue, families={family.id: changed})).failures
    assert told.startswith("age_under35_share: «Пример»: нет реестра «staf»")
