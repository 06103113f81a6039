"""Rows without a date: a year takes what is stated for it, a month only its own."""

from __future__ import annotations

import datetime as dt

import pytest

from pedmonitor.definitions.form import Timing
from pedmonitor.intake.origin.attribute import OwnedTable
from pedmonitor.intake.origin.placing import placed, speaks_of_period
from pedmonitor.intake.origin.stated import read_stated
from pedmonitor.intake.typed import TypedTable
from pedmonitor.model.location import Place
from pedmonitor.model.period import parse_period

EVENT, OVERLAP, STOCK = (Timing(mode=mode) for mode in ("event", "overlap", "stock"))


def table(title: str, *starts: dt.date | None) -> OwnedTable:
    typed = TypedTable(
        "contests", Place("ф"), hidden=False, titles=[title], fields=set(), positions={}
    )
    typed.starts = list(starts)
    return OwnedTable(typed, [], read_stated(title))


@pytest.mark.parametrize(
    ("title", "timing", "period", "expected"),
    [
        ("за 2022 год", EVENT, "2022", ("2022-01-01", "2022-12-31")),
        ("за 2022 год", EVENT, "2022Q3", None),
        ("за 2022 год", OVERLAP, "2022Q3", ("2022-01-01", "2022-12-31")),
        ("за III квартал 2022 года", EVENT, "2022Q3", ("2022-07-01", "2022-09-30")),
        ("за III квартал 2022 года", EVENT, "2022-09", None),
        ("без срока", EVENT, "2022-09", ("2022-09-01", "2022-09-30")),
        ("на 15.09.2022", STOCK, "2022", ("2022-09-15", "2022-09-15")),
        ("за 2021 год", EVENT, "2022", None),
    ],
)
def test_days_of_rows_without_a_date(
    title: str, timing: Timing, period: str, expected: tuple[str, str] | None
) -> None:
    undated = table(title, None) if "2021" not in title else table(title, None, dt.date(2021, 5, 1))
    found = placed(undated, timing, parse_period(period))
    assert (found and (str(found[0]), str(found[1]))) == expected


def test_a_month_is_not_spoken_of_by_another_month() -> None:
    september = table("за сентябрь 2022 года")
    assert speaks_of_period(september, parse_period("2022"))
    assert speaks_of_period(september, parse_period("2022-09"))
    assert not speaks_of_period(september, parse_period("2022-10"))
