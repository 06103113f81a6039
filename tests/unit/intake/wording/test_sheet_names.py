"""Names of sheets fit to be shown."""

from __future__ import annotations

import pytest

from pedmonitor.intake.cells.raw import Cell, RawSheet
from pedmonitor.intake.wording.sheet_names import shown_names


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Белова АП", "…"),
        ("Белова_АП", "…"),
        ("Белова А.П. курсы", "… курсы"),
        ("Курсы ПК", "Курсы ПК"),
        ("Берёзов СШ", "Берёзов СШ"),
        ("Физика", "Физика"),
    ],
)
def test_people_are_hidden(name: str, shown: str) -> None:
    assert shown_names([RawSheet(name, [["ФИО"]])]) == [shown]


def test_a_surname_is_known_from_the_head_of_the_sheet() -> None:
    sheet = RawSheet("Ким ЕА карта", [["ФИО:", "Ким Елена Андреевна"], ["Должность:", "учитель"]])
    assert shown_names([sheet]) == ["… карта"]
    assert shown_names([RawSheet("Цой", [["Цой А.П."]])]) == ["…"]


def test_a_short_surname_is_no_beginning_of_a_word() -> None:
    sheet = RawSheet("Лист1", [["Ли Вера Олеговна", "учитель"], ["Петров Олег Иванович", ""]])
    assert shown_names([sheet]) == ["Лист1"]
    assert shown_names([RawSheet("Курсы Петрову", sheet.rows)]) == ["Курсы …"]


def test_no_two_sheets_are_shown_alike() -> None:
    sheets = [RawSheet(name, []) for name in ("Белова А.П.", "Громов О.И.", "Кадры")]
    assert shown_names(sheets) == ["…", "… (2)", "Кадры"]


def test_a_surname_alone_is_known_from_another_sheet() -> None:
    people: list[list[Cell]] = [["ФИО"], ["Громыко Анна Петровна"], ["Королёва О.И."]]
    apart: list[list[Cell]] = [["Фамилия", "Имя"], ["Журавель", "Инна"], ["Физика", "высшая"]]
    names = ["Кадры", "Громыко", "Королёвой", "Журавель", "Физика", "Сосновка"]
    sheets = [RawSheet(name, []) for name in names]
    sheets[0].rows, sheets[5].rows = people, apart
    assert shown_names(sheets) == ["Кадры", "…", "… (2)", "… (3)", "Физика", "Сосновка"]
