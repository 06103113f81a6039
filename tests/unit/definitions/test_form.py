"""Forms and dictionaries."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pydantic import ValidationError

from pedmonitor.definitions.form import Entry, FormField

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue


@pytest.mark.parametrize(
    "data",
    [
        {"type": "code"},
        {"type": "text", "dictionary": "levels"},
        {"type": "span"},
        {"type": "date", "gives": ["a", "b"]},
        {"type": "mark"},
    ],
)
def test_parts_that_do_not_fit(data: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        FormField.model_validate({"id": "x", "title": "x", **data})


def test_registers_of_people_and_others(catalogue: Catalogue) -> None:
    named = {form.id for form in catalogue.forms.values() if form.names_people}
    assert {"staff", "training", "mentoring"} <= named
    assert "organisations" not in named
    assert catalogue.forms["staff"].field("нет") is None


def test_the_label_of_an_entry() -> None:
    assert Entry(code="a").label == "a"
    assert Entry(code="a", title="б").label == "б"
