"""Names of the columns of every table do not clash with the fields of forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model import columns as c

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue


def test_no_form_has_a_field_of_the_same_name(catalogue: Catalogue) -> None:
    fixed = {c.PERSON, c.FACT, c.SOURCE, c.ROW, c.EVENT_START, c.EVENT_END, c.AS_OF}
    fields = {field.id for form in catalogue.forms.values() for field in form.fields}
    assert fixed & fields == set()
