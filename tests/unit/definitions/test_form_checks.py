"""What measures name must stand in an edition."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.definitions.form_checks import edition_faults, measure_faults
from pedmonitor.definitions.form_measure import FormMeasure

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue


@pytest.mark.parametrize(
    ("raw", "fault"),
    [
        ({"form": "oo2", "numerator": [{"section": "1", "rows": ["1"]}]}, "нет формы «oo2»"),
        (
            {"form": "oo1", "editions": ["oo1-18"], "numerator": [{"section": "1", "rows": ["1"]}]},
            "нет редакции «oo1-18»",
        ),
        (
            {"form": "oo1", "numerator": [{"section": "3.1", "rows": ["99"], "graphs": ["3"]}]},
            "в форме «oo1» нет клетки: раздел 3.1, строка 99, графа 3",
        ),
    ],
)
def test_a_dangling_reference_is_told(
    catalogue: Catalogue, raw: dict[str, object], fault: str
) -> None:
    faults = measure_faults([FormMeasure.model_validate(raw)], catalogue)
    assert faults[0].startswith(fault)


def test_the_bundled_measures_hold(catalogue: Catalogue) -> None:
    for family in catalogue.families.values():
        assert measure_faults(family.state_forms, catalogue) == []


@pytest.mark.parametrize(
    ("own", "base", "told"),
    [
        ({"since": 2025}, {}, False),  # the later one is meant from its year on
        ({"since": None}, {}, True),
        ({"since": 2016}, {}, True),
        ({"since": None}, {"since": None}, True),
        ({"since": 2025}, {"since": None}, True),
        ({"since": 2025}, {"since": None, "until": 2024}, False),
        ({"since": None, "sections": ()}, {}, False),  # graphs tell them apart
        ({"since": None, "form": "oo2"}, {}, False),
    ],
)
def test_editions_that_nothing_tells_apart_are_told(
    catalogue: Catalogue, own: dict[str, object], base: dict[str, object], *, told: bool
) -> None:
    old = catalogue.state_forms["oo1-16"].model_copy(update=base)
    new = old.model_copy(update={"id": "oo1-25", **own})
    assert bool(edition_faults(new, [old, new])) == told
    assert edition_faults(old, [old, new]) == [], "a pair is told once"
