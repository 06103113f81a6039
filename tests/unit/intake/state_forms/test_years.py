"""Sheets of two years in one workbook: the year of each table."""

from __future__ import annotations

import pytest

from pedmonitor.intake.state_forms.years import Dated, TableYear, report_year, years_of


def told(tables: list[Dated], others: list[str], *, repeated: bool = True) -> list[int | None]:
    return [own.year for own in years_of(tables, others, 9, repeated=repeated)]


@pytest.mark.parametrize(
    ("years", "month", "year"),
    [((), 9, None), ((2022,), 9, 2022), ((2022, 2023), 9, 2022), ((2021, 2022), 1, 2022)],
)
def test_the_year_of_a_day(years: tuple[int, ...], month: int, year: int | None) -> None:
    assert report_year(years, month) == year


def test_names_of_sheets_tell_two_years() -> None:
    assert told([Dated("3.1 2021", []), Dated("3.1 2022", [])], []) == [2021, 2022]


def test_a_sheet_without_a_year_takes_the_year_of_the_file() -> None:
    tables = [Dated("3.1 (2021)", []), Dated("3.1", [])]
    assert told(tables, ["на начало 2022/2023 учебного года"]) == [2021, 2022]


def test_titles_tell_two_years_and_hold_until_the_next_one() -> None:
    tables = [
        Dated("Лист1", ["ОО-1 на 20 сентября 2021 г."]),
        Dated("Лист1", []),
        Dated("Лист1", ["ОО-1 на 20 сентября 2022 г."]),
    ]
    assert told(tables, []) == [2021, 2021, 2022]


def test_the_name_of_a_sheet_wins_over_a_copied_title() -> None:
    tables = [Dated("3.1 2021", ["на 20.09.2022"]), Dated("3.1 2022", ["на 20.09.2022"])]
    assert years_of(tables, [], 9, repeated=True) == [TableYear(2021, 2022), TableYear(2022)]


def test_one_year_needs_no_telling_apart() -> None:
    assert told([Dated("3.1", []), Dated("3.2", [])], ["2022 год"]) == [None, None]
    edition = [Dated("ОО-1 2016", ["на 20 сентября 2022 г."])]
    assert told(edition, [], repeated=False) == [None]
