from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pedmonitor.model.plan import DeadlineKind as K
from pedmonitor.planning.deadline_days import month_number
from pedmonitor.planning.deadlines import parse_deadline, parse_start_end

MONTHS = ("январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь",
          "октябрь", "ноябрь", "декабрь")  # fmt: skip
GENITIVE = ("января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября",
            "октября", "ноября", "декабря")  # fmt: skip


@pytest.mark.parametrize(
    ("text", "kind", "years", "months", "days"),
    [
        # every form of domain.md §1.8
        ("Май 2021 г.", K.MONTH_YEAR, (2021,), (5,), ()),
        ("Август 2021г.", K.MONTH_YEAR, (2021,), (8,), ()),
        ("август.", K.MONTH, (), (8,), ()),
        ("2021", K.YEAR, (2021,), (), ()),
        ("2021-2022", K.YEAR_RANGE, (2021, 2022), (), ()),
        ("ежегодно", K.ANNUAL, (), (), ()),
        ("В течение года", K.ALL_YEAR, (), (), ()),
        ("Ежеквартально", K.QUARTERLY, (), (), ()),
        ("Апрель-май", K.MONTH_RANGE, (), (4, 5), ()),
        ("Февраль - апрель", K.MONTH_RANGE, (), (2, 4), ()),
        ("31.12.2021", K.BY_DATE, (2021,), (12,), (31,)),
        ("По запросу", K.ON_REQUEST, (), (), ()),
        ("По потребности", K.ON_NEED, (), (), ()),
        ("два раза в месяц", K.HALF_MONTHLY, (), (), ()),
        ("ежемесячно", K.MONTHLY, (), (), ()),
        # what other municipalities write
        ("2021 (августовская)", K.MONTH_YEAR, (2021,), (8,), ()),
        ("до 1 сентября", K.BY_DATE, (), (9,), (1,)),
        ("не позднее 31 декабря 2022 г.", K.BY_DATE, (2022,), (12,), (31,)),
        ("III–IV кв. 2022 г.", K.MONTH_RANGE, (2022,), (7, 12), ()),
        ("1-ый квартал", K.MONTH_RANGE, (), (1, 3), ()),
        ("II полугодие", K.MONTH_RANGE, (), (7, 12), ()),
        ("2022–2023 учебный год", K.MONTH_RANGE, (2022, 2023), (9, 8), ()),
        ("2022/2023", K.MONTH_RANGE, (2022, 2023), (9, 8), ()),
        ("сентябрь 2022 - май 2023", K.MONTH_RANGE, (2022, 2023), (9, 5), ()),
        ("сентябрь 2022 - май", K.MONTH_RANGE, (2022, 2023), (9, 5), ()),
        ("сентябрь – май 2023 г.", K.MONTH_RANGE, (2022, 2023), (9, 5), ()),
        ("сентябрь, декабрь, май", K.MONTHS, (), (9, 12, 5), ()),
        ("март, апрель 2022 г.", K.MONTHS, (2022,), (3, 4), ()),
        ("сентябрь 2021, март 2022", K.MONTHS, (2021, 2022), (9, 3), ()),
        ("сентябрь, декабрь 2021 г.; март 2022 г.", K.MONTHS, (2021, 2021, 2022), (9, 12, 3), ()),
        ("октябрь 2021, апрель", K.TEXT, (), (), ()),
        ("раз в четверть", K.TERMLY, (), (), ()),
        ("1 раз в учебную четверть", K.TERMLY, (), (), ()),
        ("15-20 марта 2022", K.BY_DATE, (2022, 2022), (3, 3), (15, 20)),
        ("с 25.03.2022 по 30.03.2022", K.BY_DATE, (2022, 2022), (3, 3), (25, 30)),
        ("ежемесячно, сентябрь–май", K.MONTHLY, (), (9, 5), ()),
        ("1 раз в квартал", K.QUARTERLY, (), (), ()),
        ("1 раз в полугодие", K.HALF_YEARLY, (), (), ()),
        ("в течение 2022 года", K.YEAR, (2022,), (), ()),
        ("по мере необходимости", K.ON_NEED, (), (), ()),
        ("09.2022", K.MONTH_YEAR, (2022,), (9,), ()),
        ("2022-01-31 00:00:00", K.BY_DATE, (2022,), (1,), (31,)),
        ("по отдельному графику", K.TEXT, (), (), ()),
        ("", K.TEXT, (), (), ()),
    ],
)
def test_every_form(
    text: str, kind: K, years: tuple[int, ...], months: tuple[int, ...], days: tuple[int, ...]
) -> None:
    found = parse_deadline(text)
    assert (found.kind, found.years, found.months, found.days) == (kind, years, months, days)
    assert found.text == text
    assert not found.impossible


@pytest.mark.parametrize(
    "text", ["31.09.2021", "29.02.2022", "30 февраля", "10.13.2021", "до 31.11.22", "13.2021"]
)
def test_a_day_that_the_calendar_has_not_stays_and_is_marked(text: str) -> None:
    found = parse_deadline(text)
    assert found.impossible
    assert found.text == text


def test_a_leap_day_exists_where_no_year_is_named() -> None:
    assert not parse_deadline("29 февраля").impossible


@pytest.mark.parametrize(("text", "times"), [("2 раза в год", 2), ("не реже трех раз в год", 0)])
def test_how_often(text: str, times: int) -> None:
    found = parse_deadline(text)
    assert (found.kind is K.ANNUAL and found.times == times) or found.kind is K.TEXT


def test_columns_of_start_and_end() -> None:
    found = parse_start_end("Январь", "Май")
    assert (found.kind, found.months, found.text) == (
        K.START_END_MONTHS,
        (1, 5),
        "Январь – Май",
    )
    years = parse_start_end("сентябрь 2022", "май 2023")
    assert (years.years, years.months) == ((2022, 2023), (9, 5))
    days = parse_start_end("01.02.2022", "31.03.2022")
    assert (days.kind, days.days) == (K.BY_DATE, (1, 31))
    assert parse_start_end("01.02.2022", "31.04.2022").impossible
    assert parse_start_end("", "Май").kind is K.MONTH
    assert parse_start_end("скоро", "потом").kind is K.TEXT


@given(st.text(max_size=40))
def test_any_text_is_read_without_a_fault(text: str) -> None:
    assert parse_deadline(text).text == text


@given(st.integers(1, 12), st.integers(2000, 2030), st.sampled_from(["", " г.", "г", " года"]))
def test_a_month_and_its_year_in_any_dress(month: int, year: int, end: str) -> None:
    for name in (MONTHS[month - 1], MONTHS[month - 1].title()):
        found = parse_deadline(f"{name} {year}{end}")
        assert (found.kind, found.years, found.months) == (K.MONTH_YEAR, (year,), (month,))


@given(st.dates())
def test_a_date_in_any_dress(day: object) -> None:
    import datetime as dt

    assert isinstance(day, dt.date)
    if not 1900 <= day.year < 2100:
        return
    wanted = ((day.year,), (day.month,), (day.day,))
    words = f"{day.day} {GENITIVE[day.month - 1]} {day.year} г."
    for text in (f"{day:%d.%m.%Y}", f"до {day:%d.%m.%Y} г.", words, f"до {words}", str(day)):
        found = parse_deadline(text)
        assert (found.years, found.months, found.days) == wanted
        assert found.kind is K.BY_DATE


@given(st.integers(1, 31), st.integers(1, 12), st.integers(1990, 2050))
def test_a_day_is_impossible_exactly_when_the_calendar_has_none(
    day: int, month: int, year: int
) -> None:
    import datetime as dt

    try:
        dt.date(year, month, day)
    except ValueError:
        possible = False
    else:
        possible = True
    assert parse_deadline(f"{day:02}.{month:02}.{year}").impossible is not possible


@pytest.mark.parametrize("at", range(12))
def test_months_in_their_cases(at: int) -> None:
    assert month_number(MONTHS[at]) == month_number(GENITIVE[at]) == at + 1


@pytest.mark.parametrize(
    ("text", "kind", "months", "days"),
    [
        ("ежегодно, август", K.ANNUAL, (8,), ()),
        ("Август ежегодно", K.ANNUAL, (8,), ()),
        ("ежемесячно до 5 числа", K.MONTHLY, (), (5,)),
        ("до 25 числа каждого месяца", K.MONTHLY, (), (25,)),
        ("ежегодно до 1 сентября", K.TEXT, (), ()),
        ("Ежеквартально, до 10 числа", K.TEXT, (), ()),
        ("ежемесячно по графику", K.TEXT, (), ()),
    ],
)
def test_a_limit_is_read_or_the_whole_stays_text(
    text: str, kind: K, months: tuple[int, ...], days: tuple[int, ...]
) -> None:
    found = parse_deadline(text)
    assert (found.kind, found.months, found.days) == (kind, months, days)
    assert not found.impossible
    assert parse_deadline("ежемесячно до 32 числа").impossible


def test_a_year_cut_short() -> None:
    assert parse_deadline("в теч. года").kind is K.ALL_YEAR


@pytest.mark.parametrize(
    ("text", "kind", "months", "times"),
    [
        ("2 раза в год (октябрь, апрель)", K.MONTHS, (10, 4), 1),
        ("Дважды в год: май и декабрь", K.MONTHS, (5, 12), 1),
        ("2 раза в учебный год (сентябрь, май)", K.MONTHS, (9, 5), 1),
        ("1 раз в год (август)", K.ANNUAL, (8,), 1),
        ("не реже 2 раз в год", K.ANNUAL, (), 2),
        ("2 раза в год (октябрь)", K.TEXT, (), 1),
        ("Еженедельно", K.WEEKLY, (), 1),
        ("еженедельно, сентябрь-май", K.WEEKLY, (9, 5), 1),
        ("еженедельно по средам", K.WEEKLY, (), 1),
        ("III четверть", K.MONTH_RANGE, (1, 3), 1),
        ("первое полугодие учебного года", K.MONTH_RANGE, (9, 12), 1),
    ],
)
def test_so_often_a_year_and_parts_of_a_school_year(
    text: str, kind: K, months: tuple[int, ...], times: int
) -> None:
    found = parse_deadline(text)
    assert (found.kind, found.months, found.times) == (kind, months, times)


@pytest.mark.parametrize(
    ("text", "months", "days"),
    [
        ("01.02.-15.02.2022", (2, 2), (1, 15)),
        ("декада: 10–20 мая", (5, 5), (10, 20)),
        ("конец мая", (5,), ()),
        ("в начале августа 2022 г.", (8,), ()),
    ],
)
def test_dresses_of_a_blind_author(
    text: str, months: tuple[int, ...], days: tuple[int, ...]
) -> None:
    found = parse_deadline(text)
    assert (found.months, found.days) == (months, days)
