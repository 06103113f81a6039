"""How long something lasts, as schools write it."""

from __future__ import annotations

import datetime as dt

import pytest

from pedmonitor.intake.cells.dates import OPEN_END, OPEN_START
from pedmonitor.intake.cells.stretches import begun_before, parse_stretch
from pedmonitor.model.cell import CellState


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("с 01.09.2022 г.", dt.date(2022, 9, 1), OPEN_END),
        ("1.09.2022 – по настоящее время", dt.date(2022, 9, 1), OPEN_END),
        ("до 31.05.2023", OPEN_START, dt.date(2023, 5, 31)),
        ("на 3 года, 2020-2023 гг.", dt.date(2020, 1, 1), dt.date(2023, 12, 31)),
        ("2021 и 2022 годы", dt.date(2021, 1, 1), dt.date(2022, 12, 31)),
        ("2 четверть 2021/22", dt.date(2021, 11, 1), dt.date(2021, 12, 31)),
        ("01.09.2022 - 31.05.2023", dt.date(2022, 9, 1), dt.date(2023, 5, 31)),
    ],
)
def test_a_stretch_in_words(text: str, first: dt.date, last: dt.date) -> None:
    assert parse_stretch(text).value == (first, last)


@pytest.mark.parametrize("text", ["постоянно", "ежемесячно", "1 год", "на 2 года", "два года"])
def test_what_lasts_without_a_day_says_nothing_of_time(text: str) -> None:
    assert parse_stretch(text).state is CellState.BLANK


@pytest.mark.parametrize("text", ["завершено в 2021", "планируется с 2023", "до лета", "скоро"])
def test_what_is_no_stretch_is_asked_about(text: str) -> None:
    assert parse_stretch(text).state is CellState.ERROR


def test_the_end_of_a_school_year_tells_of_its_autumn() -> None:
    assert begun_before(dt.date(2023, 5, 31)) == dt.date(2022, 9, 1)
    assert begun_before(dt.date(2022, 12, 20)) == dt.date(2022, 9, 1)
