"""Which fields a condition needs: a blank passes where the condition allows it."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from pedmonitor.definitions.condition import Condition

ADAPTER: TypeAdapter[Condition] = TypeAdapter(Condition)


@pytest.mark.parametrize(
    ("data", "fields"),
    [
        ({"op": "in", "field": "kind", "values": ["ПК"]}, ("kind",)),
        ({"op": "not_in", "field": "kind", "values": ["ПК"]}, ()),
        ({"op": "yes", "field": "mark"}, ("mark",)),
        ({"op": "not_no", "field": "mark"}, ()),
        ({"op": "present", "field": "mark", "present": False}, ()),
        ({"op": "younger_than", "years": 35}, ("birth_date",)),
        ({"op": "within_months", "first": "a", "then": "b", "months": 12}, ("a", "b")),
    ],
)
def test_fields(data: dict[str, object], fields: tuple[str, ...]) -> None:
    assert ADAPTER.validate_python(data).fields == fields


@pytest.mark.parametrize(
    "data",
    [{"op": "older_than", "years": 3}, {"op": "in", "field": "x", "values": []}, {"field": "x"}],
)
def test_what_is_refused(data: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        ADAPTER.validate_python(data)
