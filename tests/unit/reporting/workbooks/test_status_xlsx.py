"""The workbook of submission control."""

from __future__ import annotations

import io

import openpyxl
from making.statuses import REGISTERS, SUBMISSIONS

from pedmonitor.reporting.workbooks.status_xlsx import render_status_xlsx

BOOK = render_status_xlsx(SUBMISSIONS, registers=REGISTERS, reminders={"СОШ № 1": "=1+1"})


def rows(name: str) -> list[tuple[object, ...]]:
    return list(openpyxl.load_workbook(io.BytesIO(BOOK))[name].iter_rows(values_only=True))


def test_the_matrix_reads_without_colour() -> None:
    found = rows("Кто что сдал")
    assert found[0][0] == "Сдача сводов за 2022 год, состояние на 21.01.2023"
    assert found[2] == ("Организация", "Реестр кадров", "Реестр обучения")
    assert found[3] == ("ДДТ", "принят, в срок", "—")
    assert found[4] == ("СОШ № 1", "НЕТ, срок прошёл", "возврат")


def test_the_colour_repeats_the_word() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(BOOK))["Кто что сдал"]
    assert sheet["B5"].fill.fgColor.rgb == "FFF4B084"
    assert sheet["B4"].fill.fgColor.rgb == "FFC6E0B4"


def test_debts_bring_the_text_as_text() -> None:
    assert rows("Должники")[2] == (
        "СОШ № 1",
        (
            "Реестр кадров: не получен\nРеестр обучения: нужно исправить: 2 ошибки\n"
            "файл «ДДТ ИОМ.xlsx», лист «ИОМ»: нужно исправить: 1 ошибка"
        ),
        "=1+1",
    )
    sheet = openpyxl.load_workbook(io.BytesIO(BOOK))["Должники"]
    assert sheet["C3"].data_type == "s"


def test_every_return_and_the_progress() -> None:
    assert rows("По сводам")[3][:6] == (
        "СОШ № 1", "Реестр кадров", "20.01.2023", None, "срок прошёл", "НЕТ",
    )  # fmt: skip
    assert rows("По сводам")[4][2] == "не задан"
    assert rows("Что исправлено")[2] == ("СОШ № 1", 3, 2, 1)


def test_the_same_matrix_gives_the_same_bytes() -> None:
    again = render_status_xlsx(SUBMISSIONS, registers=REGISTERS, reminders={"СОШ № 1": "=1+1"})
    assert again == BOOK
