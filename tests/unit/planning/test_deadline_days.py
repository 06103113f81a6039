"""Days by which something is due, one or several."""

from __future__ import annotations

import datetime as dt

import pytest

from pedmonitor.model.plan import DeadlineKind
from pedmonitor.planning.deadline_days import read_dates
from pedmonitor.planning.deadlines import parse_deadline
from pedmonitor.planning.windows import PlanDays, place

YEAR = PlanDays(dt.date(2022, 1, 1), dt.date(2022, 12, 31))


@pytest.mark.parametrize(
    "text",
    [
        "20.05.2022 / 10.06.2022",
        "20.05.2022/10.06.2022",
        "20.05.2022, 10.06.2022",
        "20.05 и 10.06.2022",
        "до 20.05.2022; до 10.06.2022",
        "20 мая / 10 июня 2022 г.",
        "20.05.2022 г., 10.06.2022 г.",
        "20.05.2022\n10.06.2022",
        "20.05, 10.06",
    ],
)
def test_two_days_are_two_occurrences(text: str) -> None:
    found = parse_deadline(text)
    assert found.kind is DeadlineKind.DAYS
    windows = place(found, YEAR).windows
    assert [(one.start.isoformat(), one.end.isoformat()) for one in windows] == [
        ("2022-01-01", "2022-05-20"),
        ("2022-05-21", "2022-06-10"),
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("15.03.2022 – 20.03.2022", DeadlineKind.BY_DATE),
        ("с 20.05.2022 по 10.06.2022", DeadlineKind.BY_DATE),
        ("20.05.2022 / сентябрь", DeadlineKind.TEXT),
        ("1/2", DeadlineKind.TEXT),
    ],
)
def test_a_stretch_and_a_doubt_stay_what_they_are(text: str, kind: DeadlineKind) -> None:
    assert parse_deadline(text).kind is kind


def test_a_day_that_is_not_makes_all_of_it_impossible() -> None:
    assert parse_deadline("31.09.2022 / 10.10.2022").impossible


def test_a_day_after_the_year_has_none() -> None:
    assert read_dates("20.05.2022 / 10.06") is None


def test_without_a_plan_each_is_a_day() -> None:
    windows = place(parse_deadline("20.05.2022 / 10.06.2022"), None).windows
    assert [one.end.month for one in windows] == [5, 6]
