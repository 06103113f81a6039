"""Which period a return says it is for."""

from __future__ import annotations

import datetime as dt

import pytest

from pedmonitor.intake.origin.stated import Stated, first_stated, or_years_of, read_stated
from pedmonitor.model.correction import Addressee


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Сведения о кадрах за 2022 год", {2022}),
        ("кадры_2022.xlsx", {2022}),
        ("2021-2022 учебный год", {2021, 2022}),
        ("2021/22 уч. год", {2021, 2022}),
        ("2021/2022 уч.г.", {2021, 2022}),
        ("Реестр кадров", set()),
        ("Приложение к приказу от 28.01.2021 № 5", set()),
        ("Приказ № 50 от 27.05.2021. Сведения за 2022 год", {2022}),
        ("по состоянию на 31.12.2022", {2022}),
        ("по состоянию на 01.01.2023", {2022}),
        ("Телефон 2-20-22", set()),
        ("ИНН 1420223344", set()),
    ],
)
def test_years(text: str, years: set[int]) -> None:
    assert read_stated(text).years == years


@pytest.mark.parametrize(
    "text",
    [
        "на 20.09.2022",
        "по состоянию на 20.09.2022 г.",
        "По состоянию на 20 сентября 2022 года",
        "на «20» сентября 2022 г.",
        "Кадры на 20.09.2022г.",
    ],
)
def test_the_day_of_the_return(text: str) -> None:
    assert read_stated(text).as_of == dt.date(2022, 9, 20)


def test_titles_come_before_the_file_and_its_folder() -> None:
    found = first_stated(["Кадры на 20.09.2022", "за 2022 год", "архив 2019"])
    assert (found.years, found.as_of) == (frozenset({2022}), dt.date(2022, 9, 20))
    assert first_stated(["Кадры", "СОШ 3.xlsx", "2021"]).years == {2021}
    assert first_stated([]).years == frozenset()


def test_the_list_of_faults_gives_years_where_nothing_else_does() -> None:
    of_2022 = Addressee("СОШ № 1", "за III квартал 2022 года")
    assert or_years_of(Stated(), of_2022) == Stated(frozenset({2022}))
    own = first_stated(["за 2021 год"])
    assert or_years_of(own, of_2022) == own
