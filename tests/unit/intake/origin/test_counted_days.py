"""Which days a table of counts counts."""

from __future__ import annotations

import datetime as dt

import pytest

from pedmonitor.intake.origin.attribute import OwnedTable
from pedmonitor.intake.origin.counted_days import settle_counts
from pedmonitor.intake.origin.stated import read_stated
from pedmonitor.intake.typed import TypedTable
from pedmonitor.model.location import Place
from pedmonitor.model.period import parse_period

UNDATED = (None, None)
OF_2021 = (dt.date(2021, 1, 1), dt.date(2021, 12, 31))
OF_2022 = (dt.date(2022, 1, 1), dt.date(2022, 12, 31))


def table(title: str) -> OwnedTable:
    place = Place("ф")
    typed = TypedTable("aggregate", place, hidden=False, titles=[], fields=set(), positions={})
    return OwnedTable(typed, [], read_stated(title))


@pytest.mark.parametrize(
    ("title", "period", "first"),
    [
        ("за 2022 год", "2022", None),
        ("без срока", "2022", None),
        ("Мониторинг, декабрь 2022", "2022", None),
        ("за II полугодие 2022 года", "2022", "2022-07-01"),
        ("за 2020–2022 годы", "2022", "2020-01-01"),
        ("2021/2022 учебный год", "2022", "2021-09-01"),
        ("2021/2022 учебный год", "2021/2022", None),
        ("за II полугодие 2022 года", "2022Q3", "2022-07-01"),
    ],
)
def test_a_year_takes_no_other_days(title: str, period: str, first: str | None) -> None:
    (((start, _),), issues) = settle_counts(table(title), [UNDATED], parse_period(period))
    assert (start and str(start)) == first
    assert bool(issues) == (first is not None)


@pytest.mark.parametrize(
    ("title", "period", "level"),
    [
        ("за III квартал 2022 года", "2022Q3", None),
        ("за сентябрь 2022 года", "2022-09", None),
        ("за 2022 год", "2022Q3", "info"),
        ("без срока", "2022Q3", "warning"),
    ],
)
def test_a_part_of_a_year_takes_counts_of_that_part(
    title: str, period: str, level: str | None
) -> None:
    asked = parse_period(period)
    ((times,), issues) = settle_counts(table(title), [UNDATED], asked)
    assert times == ((asked.start, asked.end) if level is None else UNDATED)
    assert [issue.level.value for issue in issues] == ([level] if level else [])


def test_columns_of_years_are_told_only_where_none_is_of_the_period() -> None:
    period = parse_period("2022")
    assert settle_counts(table(""), [OF_2021, OF_2022], period) == ([OF_2021, OF_2022], [])
    _, (issue,) = settle_counts(table(""), [OF_2021], period)
    assert "за 01.01.2021–31.12.2021, а считается 2022" in issue.message
    assert settle_counts(table(""), [], period) == ([], [])
