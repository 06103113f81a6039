"""Years, school years and quarters in a column of their own."""

from __future__ import annotations

import datetime as dt

import pytest

from pedmonitor.intake.cells.values import BLANK
from pedmonitor.intake.cells.years import lacks_its_year, parse_years, with_its_year


@pytest.mark.parametrize(
    "cell",
    ["2021-2022", "2021–2022", "2021/2022", "2021/22 уч.г.", "21-22", "2021-2022 учебный год"],
)
def test_school_years_as_schools_write_them(cell: str) -> None:
    assert parse_years(cell).value == (dt.date(2021, 9, 1), dt.date(2022, 8, 31))


@pytest.mark.parametrize("cell", ["", "нет", "-", "II квартал", 3.0])
def test_what_names_no_year_is_blank(cell: str | float) -> None:
    assert parse_years(cell) == BLANK


def test_other_words_are_a_fault() -> None:
    assert parse_years("давно").fault is not None


def test_a_quarter_takes_the_year_beside_it() -> None:
    assert lacks_its_year("2")
    text = with_its_year("2", 2022, heading="Квартал")
    assert parse_years(text).value == (dt.date(2022, 4, 1), dt.date(2022, 6, 30))
    assert with_its_year("1", 2022, heading="Полугодие") == "1 полугодие 2022"
