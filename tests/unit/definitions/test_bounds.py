"""A bound says one thing."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from pedmonitor.definitions.bounds import Bound


def test_a_bound_is_either_of_one_number_or_of_what_two_leave() -> None:
    assert Bound(field="filled", at_most="posts").rest_of is None
    with pytest.raises(ValidationError, match="одно из двух"):
        Bound(field="filled")
