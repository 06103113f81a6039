"""The days that lines over rows name."""

from __future__ import annotations

import datetime as dt

import pytest

from pedmonitor.intake.registers.captions.caption_days import caption_days


@pytest.mark.parametrize(
    ("line", "first", "last"),
    [
        ("2021", dt.date(2021, 1, 1), dt.date(2021, 12, 31)),
        ("За 2021/2022 учебный год", dt.date(2021, 9, 1), dt.date(2022, 8, 31)),
        ("Участие в конкурсах в 2022 году:", dt.date(2022, 1, 1), dt.date(2022, 12, 31)),
        ("Март 2022", dt.date(2022, 3, 1), dt.date(2022, 3, 31)),
        ("2 полугодие 2022 года", dt.date(2022, 7, 1), dt.date(2022, 12, 31)),
    ],
)
def test_lines_of_time(line: str, first: dt.date, last: dt.date) -> None:
    assert caption_days(line) == (first, last)


@pytest.mark.parametrize(
    "line", ["Обновлённый ФГОС 2021", "МБОУ СОШ № 2021", "Молодые педагоги", "Приказ № 2021-д"]
)
def test_other_lines(line: str) -> None:
    assert caption_days(line) is None
