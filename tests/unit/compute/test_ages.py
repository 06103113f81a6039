"""Full years: birthdays, leap days, tenures."""

from __future__ import annotations

import datetime as dt

import pytest

from pedmonitor.compute.ages import full_years, months_after


@pytest.mark.parametrize(
    ("since", "on", "years"),
    [
        ("1987-12-31", "2022-12-31", 35),
        ("1988-01-01", "2022-12-31", 34),
        ("1987-12-31", "2022-12-30", 34),
        ("2000-02-29", "2025-02-28", 24),
        ("2000-02-29", "2025-03-01", 25),
        ("2000-02-29", "2024-02-29", 24),
        ("2019-09-20", "2022-09-20", 3),
        ("2019-09-21", "2022-09-20", 2),
        ("2022-09-01", "2022-09-01", 0),
    ],
)
def test_full_years(since: str, on: str, years: int) -> None:
    assert full_years(dt.date.fromisoformat(since), dt.date.fromisoformat(on)) == years


def test_months() -> None:
    assert months_after(dt.date(2022, 6, 30), dt.date(2023, 6, 30)) == 12
    assert months_after(dt.date(2022, 6, 30), dt.date(2023, 7, 1)) > 12
    assert months_after(dt.date(2022, 6, 30), dt.date(2022, 6, 29)) < 0
