"""Definitions are frozen and refuse what they do not know."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from pedmonitor.definitions.strict import Strict


class Sample(Strict):
    name: str


def test_unknown_keys_and_changes_are_refused() -> None:
    with pytest.raises(ValidationError):
        Sample.model_validate({"name": "а", "nme": "б"})
    with pytest.raises(ValidationError):
        Sample(name="а").__setattr__("name", "б")
