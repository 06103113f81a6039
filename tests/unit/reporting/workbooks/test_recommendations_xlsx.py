"""The register comes back from Excel as it went, and faults are told by cell."""

from __future__ import annotations

import datetime as dt
import io
from typing import TYPE_CHECKING

import openpyxl
import pytest
from openpyxl.comments import Comment

from pedmonitor.errors import UsageError
from pedmonitor.model.recommendation import RegisterRow, State
from pedmonitor.reporting.facts.recommendation_words import HEADINGS
from pedmonitor.reporting.workbooks.recommendations_xlsx import (
    COLUMNS,
    is_refused,
    read_register,
    render_register,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from openpyxl.worksheet.worksheet import Worksheet

DAY = dt.date(2022, 12, 31)
GIVEN = {name: f"{name}…" for name in HEADINGS.values()} | {HEADINGS["period"]: "2022"}
ROWS = (
    RegisterRow("2022-1", State.CURRENT, GIVEN, "=1+1", "=1+1"),
    RegisterRow(
        "2022-2",
        State.OUTDATED,
        GIVEN,
        "Мой текст",
        "Текст",
        {"Утверждено": "01.03.2023", "Подтверждение": "приказ № 5"},
        {"Мой столбец": "да"},
    ),
    RegisterRow("", State.OWN, GIVEN, "Своя", ""),
)


def edited(change: Callable[[Worksheet], None]) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(render_register(ROWS, date=DAY)))
    change(book.worksheets[0])
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def at(sheet: Worksheet, name: str, row: int, value: object) -> None:
    sheet.cell(row, COLUMNS.index(name) + 1).value = value  # type: ignore[assignment]


def test_there_and_back() -> None:
    data = render_register(ROWS, date=DAY)
    assert data == render_register(ROWS, date=DAY)
    assert read_register(data) == ROWS


def test_dates_of_excel_and_columns_in_another_order() -> None:
    def change(sheet: Worksheet) -> None:
        at(sheet, "Утверждено", 2, dt.datetime(2023, 3, 1))  # noqa: DTZ001 - as Excel gives it
        at(sheet, "Направлено", 2, "2.3.2023")
        sheet.move_range("A1:A4", cols=len(COLUMNS) + 3)

    first = read_register(edited(change))[0]
    assert first.id == "2022-1"
    assert first.marks == {"Утверждено": "01.03.2023", "Направлено": "2.3.2023"}


def test_a_refusal_is_no_date() -> None:
    row = read_register(edited(lambda sheet: at(sheet, "Утверждено", 2, "нет")))[0]
    assert is_refused(row)
    assert not is_refused(ROWS[1])


def test_faults_are_told_all_at_once_and_by_cell() -> None:
    def change(sheet: Worksheet) -> None:
        at(sheet, "Применено", 2, "скоро")
        at(sheet, "Рекомендация", 3, None)
        at(sheet, "Состояние", 3, "готово")
        at(sheet, "№", 4, "2022-1")

    with pytest.raises(UsageError) as fault:
        read_register(edited(change))
    text = str(fault.value)
    for said in ("P2: Применено", "I3: пустой текст", "B3: этот столбец", "2022-1 стоит в двух"):
        assert said in text


def test_what_could_not_be_written_back_is_told_before_anything_is_lost() -> None:
    def change(sheet: Worksheet) -> None:
        sheet.cell(2, len(COLUMNS) + 3).value = "звонила 5 марта"
        sheet.cell(1, len(COLUMNS) + 1).value = "Подтверждение"
        sheet["A2"].comment = Comment("спросить у директора", "М")
        assert sheet.parent is not None
        sheet.parent.create_sheet("Черновик")["B2"] = "итоги"

    with pytest.raises(UsageError) as fault:
        read_register(edited(change))
    text = str(fault.value)
    for said in (
        "U1: столбец без заголовка",
        "S1: второй столбец «Подтверждение»",
        "A2: примечание",
        "лист «Черновик»",
    ):
        assert said in text


def test_a_recommendation_of_her_own_says_to_whom_and_for_when() -> None:
    def change(sheet: Worksheet) -> None:
        at(sheet, "Период", 4, None)
        at(sheet, "Адресат", 4, None)

    with pytest.raises(UsageError, match=r"(?s)заполните «Период».*заполните «Адресат»"):
        read_register(edited(change))


@pytest.mark.parametrize("written", ["2022 г.", "за 2022 год", 2022])
def test_the_period_of_her_own_row_is_read_as_she_writes_it(written: object) -> None:
    rows = read_register(edited(lambda sheet: at(sheet, "Период", 4, written)))
    assert rows[2].given["Период"] == "2022"
    with pytest.raises(UsageError, match="период не понят"):
        read_register(edited(lambda sheet: at(sheet, "Период", 4, "прошлый")))


def test_numbers_of_excel_come_back_with_a_comma() -> None:
    def change(sheet: Worksheet) -> None:
        sheet.cell(2, len(COLUMNS) + 1).value = 0.5
        at(sheet, "Период", 2, 2022.0)

    row = read_register(edited(change))[0]
    assert row.extra == {"Мой столбец": "0,5"}
    assert row.given["Период"] == "2022"


def test_a_lost_column_and_a_foreign_file() -> None:
    def change(sheet: Worksheet) -> None:
        at(sheet, "Применено", 1, None)

    with pytest.raises(UsageError, match="нет столбцов Применено"):
        read_register(edited(change))
    with pytest.raises(UsageError, match="не открывается"):
        read_register(b"text")
