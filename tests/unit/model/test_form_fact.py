"""A remembered cell is a row of the frame."""

from __future__ import annotations

from dataclasses import fields

from pedmonitor.model import form_columns
from pedmonitor.model.form_fact import FormFact


def test_its_fields_are_the_columns_of_the_frame() -> None:
    assert tuple(field.name for field in fields(FormFact)) == form_columns.COLUMNS
