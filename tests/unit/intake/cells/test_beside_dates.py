"""What stands beside a day."""

from __future__ import annotations

import pytest

from pedmonitor.intake.cells.beside_dates import without_company


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("15.03.2022 г., г. вилюйск", "15.03.2022 г."),
        ("15.03.2022, онлайн", "15.03.2022"),
        ("ноябрь 2022 г. (72 ч)", "ноябрь 2022 г."),
        ("25.10.2022, удост. № 55 от 26.10.2022", "25.10.2022"),
        ("10.10.2022 -> 25.10.2022", "10.10.2022 - 25.10.2022"),
        ("15 iii 2022", "15.3.2022"),
    ],
)
def test_company_is_left_out(text: str, day: str) -> None:
    assert without_company(text) == day


@pytest.mark.parametrize(
    "text", ["№ 5 от 01.09.2022, приказ № 6 от 02.09.2022", "2 часа", "25.вх.2022", "12.03.2022"]
)
def test_what_may_be_the_day_stays(text: str) -> None:
    assert without_company(text) == text
