# ruff: noqa: E501 - a table reads best one row a line
from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pedmonitor.model.plan import Deadline, DeadlineKind, Placing
from pedmonitor.planning.deadlines import parse_deadline, parse_start_end
from pedmonitor.planning.windows import PlanDays, place

ONE_YEAR = PlanDays(dt.date(2022, 1, 1), dt.date(2022, 12, 31))
TWO_YEARS = PlanDays(dt.date(2021, 1, 1), dt.date(2022, 12, 31))
WHOLE_SCHOOL_YEAR = PlanDays(dt.date(2021, 9, 1), dt.date(2022, 8, 31))
SCHOOL_YEARS = PlanDays(dt.date(2021, 9, 1), dt.date(2023, 8, 31))
SCHOOL_YEAR = PlanDays(dt.date(2022, 9, 1), dt.date(2023, 5, 31))


def windows(text: str, days: PlanDays | None) -> list[str]:
    return [
        f"{w.start:%d.%m.%y}-{w.end:%d.%m.%y}" for w in place(parse_deadline(text), days).windows
    ]


@pytest.mark.parametrize(
    ("text", "days", "wanted"),
    [
        ("Февраль", ONE_YEAR, ["01.02.22-28.02.22"]),
        ("Февраль", SCHOOL_YEAR, ["01.02.23-28.02.23"]),
        ("Август", SCHOOL_YEAR, []),
        ("Февраль", TWO_YEARS, []),
        ("Февраль - апрель", ONE_YEAR, ["01.02.22-30.04.22"]),
        ("ноябрь - март", SCHOOL_YEAR, ["01.11.22-31.03.23"]),
        ("до 15 марта", ONE_YEAR, ["01.01.22-15.03.22"]),
        ("29 февраля", ONE_YEAR, []),
        ("15-20 марта 2022", ONE_YEAR, ["15.03.22-20.03.22"]),
        ("В течение года", ONE_YEAR, ["01.01.22-31.12.22"]),
        ("В течение года", TWO_YEARS, ["01.01.21-31.12.21", "01.01.22-31.12.22"]),
        ("В течение учебного года", SCHOOL_YEAR, ["01.09.22-31.05.23"]),
        ("ежегодно", TWO_YEARS, ["01.01.21-31.12.21", "01.01.22-31.12.22"]),
        ("2021-2022", None, ["01.01.21-31.12.22"]),
        ("2021", None, ["01.01.21-31.12.21"]),
        ("31.12.2021", TWO_YEARS, ["01.01.21-31.12.21"]),
        ("25.09.2020", TWO_YEARS, ["25.09.20-25.09.20"]),
        ("сентябрь, декабрь, май", SCHOOL_YEAR, ["01.09.22-30.09.22", "01.12.22-31.12.22", "01.05.23-31.05.23"]),
        ("март, апрель 2022", None, ["01.03.22-31.03.22", "01.04.22-30.04.22"]),
        ("сентябрь 2021, март 2022", None, ["01.09.21-30.09.21", "01.03.22-31.03.22"]),
        ("раз в четверть", SCHOOL_YEAR, ["01.09.22-31.10.22", "01.11.22-31.12.22", "01.01.23-31.03.23", "01.04.23-31.05.23"]),
        ("I полугодие", ONE_YEAR, ["01.01.22-30.06.22"]),
        ("I полугодие", WHOLE_SCHOOL_YEAR, ["01.09.21-31.12.21"]),
        ("II полугодие", WHOLE_SCHOOL_YEAR, ["01.01.22-30.06.22"]),
        ("II полугодие 2022", WHOLE_SCHOOL_YEAR, ["01.07.22-31.12.22"]),
        ("1 полугодие 2021-2022 учебного года", None, ["01.09.21-31.12.21"]),
        ("II полугодие", SCHOOL_YEARS, []),
        ("I квартал", WHOLE_SCHOOL_YEAR, ["01.01.22-31.03.22"]),
        ("III четверть", WHOLE_SCHOOL_YEAR, ["01.01.22-31.03.22"]),
        ("раз в полугодие", WHOLE_SCHOOL_YEAR, ["01.09.21-31.12.21", "01.01.22-31.08.22"]),
        ("ежеквартально", WHOLE_SCHOOL_YEAR, ["01.09.21-30.11.21", "01.12.21-28.02.22", "01.03.22-31.05.22", "01.06.22-31.08.22"]),
        ("ежегодно", SCHOOL_YEARS, ["01.09.21-31.08.22", "01.09.22-31.08.23"]),
        ("2 раза в год (октябрь, апрель)", WHOLE_SCHOOL_YEAR, ["01.10.21-31.10.21", "01.04.22-30.04.22"]),
        ("еженедельно, сентябрь-октябрь", WHOLE_SCHOOL_YEAR, ["01.09.21-30.09.21", "01.10.21-31.10.21"]),
        ("по запросу", ONE_YEAR, []),
        ("31.09.2021", TWO_YEARS, []),
        ("когда получится", ONE_YEAR, []),
        ("ежеквартально", None, []),
    ],
)  # fmt: skip
def test_days_of_a_deadline(text: str, days: PlanDays | None, wanted: list[str]) -> None:
    assert windows(text, days) == wanted


@pytest.mark.parametrize(
    ("text", "days", "count"),
    [
        ("ежеквартально", ONE_YEAR, 4),
        ("ежеквартально", TWO_YEARS, 8),
        ("раз в четверть", TWO_YEARS, 8),
        ("ежемесячно", SCHOOL_YEAR, 9),
        ("ежемесячно, сентябрь–май", TWO_YEARS, 18),
        ("ежемесячно, сентябрь–ноябрь", ONE_YEAR, 3),
        ("два раза в месяц", ONE_YEAR, 24),
        ("раз в полугодие", TWO_YEARS, 4),
    ],
)
def test_what_recurs_has_a_window_an_occurrence(text: str, days: PlanDays, count: int) -> None:
    found = place(parse_deadline(text), days).windows
    assert len(found) == count
    assert all(first.end < second.start for first, second in pairwise(found))
    assert all(days.start <= window.start <= window.end <= days.end for window in found)


@pytest.mark.parametrize(
    ("text", "days", "placing"),
    [
        ("Май 2021", TWO_YEARS, Placing.STATED),
        ("Май", ONE_YEAR, Placing.TERM),
        ("Май", TWO_YEARS, Placing.UNKNOWN),
        ("По запросу", TWO_YEARS, Placing.OCCASION),
        ("31.09.2021", TWO_YEARS, Placing.UNKNOWN),
        ("ежегодно", PlanDays(ONE_YEAR.start, ONE_YEAR.end, Placing.ASSUMED), Placing.ASSUMED),
        ("Май", PlanDays(TWO_YEARS.start, TWO_YEARS.end, month_year=2022), Placing.ASSUMED),
    ],
)
def test_how_the_days_were_found_is_told(text: str, days: PlanDays, placing: Placing) -> None:
    assert place(parse_deadline(text), days).placing is placing


def test_months_without_a_year_take_the_year_of_the_settings() -> None:
    days = PlanDays(dt.date(2019, 1, 1), dt.date(2024, 12, 31), month_year=2020)
    found = place(parse_start_end("Январь", "Май"), days)
    assert [(str(w.start), str(w.end)) for w in found.windows] == [("2020-01-01", "2020-05-31")]
    assert place(parse_start_end("Январь", "Май"), TWO_YEARS).windows == ()


def test_a_plan_that_shares_one_day_with_a_month_has_it() -> None:
    first = PlanDays(dt.date(2021, 9, 15), dt.date(2022, 9, 1))
    last = PlanDays(dt.date(2022, 9, 30), dt.date(2023, 8, 31))
    assert windows("Сентябрь", PlanDays(dt.date(2022, 1, 1), first.end)) == ["01.09.22-30.09.22"]
    assert windows("Сентябрь", last) == ["01.09.22-30.09.22"]
    assert windows("Сентябрь", first) == [], "two Septembers: which is meant is not known"


KINDS = st.sampled_from(list(DeadlineKind))


@given(
    KINDS,
    st.integers(1, 12),
    st.integers(1, 12),
    st.dates(dt.date(1990, 1, 1), dt.date(2090, 1, 1)),
    st.integers(0, 2000),
)
def test_windows_are_whole_and_in_order(
    kind: DeadlineKind, first: int, last: int, start: dt.date, length: int
) -> None:
    days = PlanDays(start, start + dt.timedelta(days=length))
    single = {DeadlineKind.MONTH, DeadlineKind.MONTH_YEAR}
    months = (first,) if kind in single else (first, last)
    numbers = (1,) if kind is DeadlineKind.BY_DATE else ()
    for years in ((), (start.year, start.year + 1)):
        found = place(Deadline("", kind, years, months, numbers), days).windows
        assert all(window.start <= window.end for window in found)
        assert list(found) == sorted(found)


def test_every_august_of_a_plan_and_the_fifth_of_every_month() -> None:
    years = PlanDays(dt.date(2021, 9, 1), dt.date(2023, 8, 31))
    augusts = place(parse_deadline("ежегодно, август"), years).windows
    assert [str(one.start) for one in augusts] == ["2022-08-01", "2023-08-01"]
    winters = place(parse_deadline("ежегодно, декабрь - январь"), years).windows
    assert [str(one.end) for one in winters] == ["2022-01-31", "2023-01-31"]
    months = place(parse_deadline("ежемесячно до 5 числа"), years).windows
    assert (len(months), str(months[0].end), str(months[-1].end)) == (
        24,
        "2021-09-05",
        "2023-08-05",
    )


def test_the_plan_may_say_which_year_its_halves_and_quarters_are_of() -> None:
    days = WHOLE_SCHOOL_YEAR
    calendar, school = (replace(days, parts_of=one) for one in ("calendar_year", "school_year"))
    assert windows("I полугодие", calendar) == ["01.01.22-30.06.22"]
    assert windows("II квартал", school) == ["01.12.21-28.02.22"]
    assert len(windows("ежеквартально", calendar)) == 5
    assert place(parse_deadline("I полугодие"), days).by_school_year
    assert not place(parse_deadline("I квартал"), days).by_school_year
