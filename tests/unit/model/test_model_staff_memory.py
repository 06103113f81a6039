from __future__ import annotations

from dataclasses import fields

from pedmonitor.model.staff_memory import StaffExcerpt


def test_an_excerpt_has_no_place_for_names_and_dates_of_birth() -> None:
    names = {field.name for field in fields(StaffExcerpt)}
    assert names == {
        *("organisation", "file", "sheet", "as_of", "fields", "people", "rows", "columns"),
        "states",
    }
