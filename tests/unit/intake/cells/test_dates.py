"""Days and stretches of days in the spellings schools use."""
# ruff: noqa: DTZ001 - cells know no time zone

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.cells.dates import OPEN_END, middle, parse_span
from pedmonitor.model.cell import CellState
from pedmonitor.model.issue_codes import IssueCode

if TYPE_CHECKING:
    from pedmonitor.intake.cells.raw import Cell

AUTUMN = (dt.date(2020, 10, 13), dt.date(2020, 11, 5))


@pytest.mark.parametrize(
    "text",
    [
        "с 13 октября 2020 г. по 5 ноября 2020 г.",
        "c 13 октября 2020 г. по 5 ноября 2020 г.",
        "С 13.10.2020 по 05.11.2020",
        "c 13.10.2020г. по 05.11.2020г.",
        "13.10.2020 - 05.11.2020",
        "13.10.2020-05.11.2020",
        "13.10.2020–05.11.2020",
        "13.10.2020 — 05.11.2020 г.",
        "с 13.10 по 05.11.2020",
        "13.10-05.11.2020",
        "13 октября - 5 ноября 2020 года",
        "с 13 октября по 5 ноября 2020 года",
        "с «13» октября 2020 г. по «05» ноября 2020 г.",
        "13.10.20-05.11.20",
        "2020-10-13 - 2020-11-05",
        "13/10/2020 - 05/11/2020",
        "13.10.2020 по 05.11.2020",
        "с 13.10.2020 до 05.11.2020",
        "с 13.10.2020\nпо 05.11.2020",
        "с\u00a013.10.2020\u00a0по\u00a005.11.2020",
    ],
)
def test_twenty_spellings_of_one_stretch(text: str) -> None:
    assert parse_span(text) == (CellState.VALUE, AUTUMN, None)


@pytest.mark.parametrize(
    "cell",
    [
        "05.03.2022",
        "5.3.2022",
        "05.03.22",
        "05.03.2022 г.",
        "05.03.2022г",
        "5 марта 2022",
        "5 марта 2022 г.",
        "«5» марта 2022 года",
        "05-03-2022",
        "05/03/2022",
        "2022-03-05",
        "2022-03-05 00:00:00",
        "05.03.2022 10:15",
        " 05.03.2022 ",
        dt.date(2022, 3, 5),
        dt.datetime(2022, 3, 5, 10, 15),
        44625,
        44625.0,
        "44625",
    ],
)
def test_one_day(cell: Cell) -> None:
    day = dt.date(2022, 3, 5)
    assert parse_span(cell) == (CellState.VALUE, (day, day), None)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("март 2022", "2022-03-01", "2022-03-31"),
        ("03.2022", "2022-03-01", "2022-03-31"),
        ("февраль 2024 г.", "2024-02-01", "2024-02-29"),
        ("2022", "2022-01-01", "2022-12-31"),
        ("2022 г.", "2022-01-01", "2022-12-31"),
        ("2022 год", "2022-01-01", "2022-12-31"),
        ("февраль - апрель 2022", "2022-02-01", "2022-04-30"),
        ("13-25 октября 2020", "2020-10-13", "2020-10-25"),
        ("с 13 по 25 октября 2020 г.", "2020-10-13", "2020-10-25"),
        ("13-25.10.2020", "2020-10-13", "2020-10-25"),
        ("25.12 - 15.01.2021", "2020-12-25", "2021-01-15"),
        ("декабрь - январь 2021", "2020-12-01", "2021-01-31"),
        ("май 2021 - июнь 2022", "2021-05-01", "2022-06-30"),
        ("2021 - 2022", "2021-01-01", "2022-12-31"),
    ],
)
def test_months_years_and_borrowed_ends(text: str, first: str, last: str) -> None:
    span = (dt.date.fromisoformat(first), dt.date.fromisoformat(last))
    assert parse_span(text) == (CellState.VALUE, span, None)


@pytest.mark.parametrize(
    "text", ["с 01.09.2021 по настоящее время", "01.09.2021 - н.в.", "01.09.2021 - бессрочно"]
)
def test_what_is_still_going_on(text: str) -> None:
    assert parse_span(text).value == (dt.date(2021, 9, 1), OPEN_END)


def test_the_epoch_of_the_book_decides_what_a_serial_means() -> None:
    day = (dt.date(2022, 3, 5), dt.date(2022, 3, 5))
    assert parse_span(43163, epoch_1904=True).value == day
    assert parse_span(44625, epoch_1904=False).value == day


@pytest.mark.parametrize(
    "text", ["31.02.2022", "29.02.2023", "31 апреля 2022", "00.05.2022", "12.13.2022"]
)
def test_days_that_the_calendar_does_not_have(text: str) -> None:
    assert parse_span(text) == (CellState.ERROR, None, IssueCode.CELL_IMPOSSIBLE_DATE)


def test_29_february_of_a_leap_year() -> None:
    assert parse_span("29.02.2024").value == (dt.date(2024, 2, 29), dt.date(2024, 2, 29))


@pytest.mark.parametrize("text", ["скоро", "по плану", "12", "весна", "зима 2022", "5 класс"])
def test_what_is_no_date(text: str) -> None:
    assert parse_span(text) == (CellState.ERROR, None, IssueCode.CELL_DATE)


@pytest.mark.parametrize("text", ["в течение года", "весь год", "в течение учебного года"])
def test_a_year_without_its_number_is_told_elsewhere(text: str) -> None:
    assert parse_span(text) == (CellState.BLANK, None, None)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1 полугодие 2022", dt.date(2022, 1, 1), dt.date(2022, 6, 30)),
        ("в течение 2022 года", dt.date(2022, 1, 1), dt.date(2022, 12, 31)),
        ("2021-2023 гг.", dt.date(2021, 1, 1), dt.date(2023, 12, 31)),
        ("05.08.1998г.р.", dt.date(1998, 8, 5), dt.date(1998, 8, 5)),
        ("март, 2022", dt.date(2022, 3, 1), dt.date(2022, 3, 31)),
    ],
)
def test_stretches_in_words(text: str, first: dt.date, last: dt.date) -> None:
    assert parse_span(text).value == (first, last)


@pytest.mark.parametrize("text", ["05.03.1822", "05.03.2222", "05.11.2020 - 13.10.2020"])
def test_implausible_dates(text: str) -> None:
    assert parse_span(text) == (CellState.ERROR, None, IssueCode.CELL_IMPLAUSIBLE)


@pytest.mark.parametrize("text", ["", "-", "нет", "не проходил"])
def test_no_date_is_blank(text: str) -> None:
    expected = CellState.BLANK if not text.strip() else CellState.NOT_APPLICABLE
    assert parse_span(text).state is expected  # «нет»: it did not happen


@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_in_both_cases_and_short(month: int) -> None:
    nominative = [
        "январь",
        "февраль",
        "март",
        "апрель",
        "май",
        "июнь",
        "июль",
        "август",
        "сентябрь",
        "октябрь",
        "ноябрь",
        "декабрь",
    ]
    genitive = [
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ]
    day = dt.date(2022, month, 7)
    assert parse_span(f"7 {genitive[month - 1]} 2022").value == (day, day)
    assert parse_span(f"{nominative[month - 1].upper()} 2022 Г.").value == (
        day.replace(day=1),
        (day.replace(day=1) + dt.timedelta(days=31)).replace(day=1) - dt.timedelta(days=1),
    )


def test_the_middle_stands_for_a_year_known_no_closer() -> None:
    year = (dt.date(1985, 1, 1), dt.date(1985, 12, 31))
    assert middle(year) == dt.date(1985, 7, 2)
    assert middle((dt.date(2022, 1, 1), OPEN_END)) == dt.date(2022, 1, 1)
