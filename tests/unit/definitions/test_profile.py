"""Targets by year; references inside a profile."""

from __future__ import annotations

from decimal import Decimal

import pytest
from pydantic import ValidationError

from pedmonitor.definitions.profile import DueDay, ExpectedRegister, ProfileIndicator, Target
from pedmonitor.model.period import calendar_year


def test_the_target_of_the_year_goes_before_the_general_one() -> None:
    own, general = Target(value=Decimal(20), year=2022), Target(value=Decimal(10))
    row = ProfileIndicator(ref="1", family="f", group="1", wording="w", targets=(general, own))
    assert (row.target_for(calendar_year(2022), {}), row.target_for(calendar_year(2023), {})) == (
        own,
        general,
    )


def test_no_target_for_a_year_that_the_document_does_not_name() -> None:
    row = ProfileIndicator(
        ref="1", family="f", group="1", wording="w", targets=(Target(value=Decimal(20), year=2022),)
    )
    assert row.target_for(calendar_year(2023), {}) is None


def test_a_return_names_its_register_and_perhaps_a_day() -> None:
    asked = ExpectedRegister.model_validate({"register": "staff", "due": {"month": 1, "day": 20}})
    assert (asked.register_id, asked.due) == ("staff", DueDay(month=1, day=20))
    assert ExpectedRegister.model_validate({"register": "staff"}).due is None
    with pytest.raises(ValidationError):
        DueDay(month=2, day=31)
