"""Measures of form cells."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from pedmonitor.definitions.form_measure import FormMeasure


def test_a_measure_may_be_meant_for_some_editions() -> None:
    cells = [{"section": "3.1", "rows": ["06"], "graphs": ["3"]}]
    every = FormMeasure.model_validate({"form": "oo1", "numerator": cells})
    one = FormMeasure.model_validate({"form": "oo1", "editions": ["oo1-16"], "numerator": cells})
    assert [every.holds_for("oo1-17"), one.holds_for("oo1-16"), one.holds_for("oo1-17")] == [
        True,
        True,
        False,
    ]


def test_a_measure_names_cells() -> None:
    with pytest.raises(ValidationError):
        FormMeasure.model_validate({"form": "oo1", "numerator": []})
