"""What measures name must stand in an edition."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.definitions.form_checks import measure_faults
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
