from __future__ import annotations

import datetime as dt

import pytest
from making.definitions import bundled_definitions
from pydantic import ValidationError

from pedmonitor.definitions.horizon import Horizon
from pedmonitor.model.period import academic_year, calendar_year

DAY = dt.date(2021, 10, 1)


def test_academic_years_are_counted_as_such() -> None:
    two = Horizon(looks="preceding", periods=2, wording="")
    assert two.takes(DAY, academic_year(2022))
    assert not two.takes(DAY, academic_year(2023))
    assert Horizon(looks="next", wording="").takes(DAY, academic_year(2022))


def test_a_measure_after_the_period_is_never_judged_by_it() -> None:
    assert not Horizon(looks="preceding", periods=9, wording="").takes(DAY, calendar_year(2020))


def test_the_next_period_is_one() -> None:
    with pytest.raises(ValidationError, match="один следующий период"):
        Horizon(looks="next", periods=2, wording="")


def test_two_documents_name_a_horizon() -> None:
    """domain.md §1.7: D3 looks back three years, D5 takes the next calendar year."""
    profiles = bundled_definitions().profiles
    named = {name: one.effectiveness for name, one in profiles.items() if one.effectiveness}
    told = {name: (one.looks, one.periods) for name, one in named.items()}
    assert told == {"vilyuysk-2021": ("preceding", 3), "amursk-2021": ("next", 1)}
