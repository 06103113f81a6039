"""Targets by year; references inside a profile."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from pydantic import ValidationError

from pedmonitor.definitions.profile import DueDay, ExpectedRegister, ProfileIndicator, Target
from pedmonitor.model.period import PeriodKind, calendar_year, parse_period

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue


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


def test_targets_under_an_option() -> None:
    forecast = Target(value=Decimal(90), year=2024, when={"Q26": "concept"})
    row = ProfileIndicator(ref="1", family="f", group="1", wording="w", targets=(forecast,))
    assert row.target_for(calendar_year(2024), {"Q26": "concept"}) == forecast
    assert row.target_for(calendar_year(2024), {"Q26": "indicators"}) is None


def test_a_short_period_has_no_target_and_only_what_is_collected_for_it() -> None:
    row = ProfileIndicator(
        ref="1",
        family="f",
        group="1",
        wording="w",
        targets=(Target(value=Decimal(20)),),
        collected=PeriodKind.QUARTER,
    )
    kinds = ("2022-09-H1", "2022-09", "2022Q3", "2022", "2021/2022")
    found = [row.is_collected_for(parse_period(text)) for text in kinds]
    assert found == [False, False, True, True, True]
    assert row.target_for(parse_period("2022Q3"), {}) is None


def test_a_profile_of_a_month_keeps_only_the_links_that_hold(catalogue: Catalogue) -> None:
    month = catalogue.profiles["amursk-2021"].for_period(parse_period("2022-09"))
    assert [row.ref for row in month.indicators] == ["A-5.1", "A-5.3", "A-5.4"]
    assert {ref for goal in month.goals for ref in goal.indicators} == {"A-5.1", "A-5.3", "A-5.4"}
