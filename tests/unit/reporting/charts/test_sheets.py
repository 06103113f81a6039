from __future__ import annotations

import io
from typing import TYPE_CHECKING

import openpyxl
from making.documents import document, series

from pedmonitor.reporting.charts.sheets import chart_columns
from pedmonitor.reporting.document import Chart
from pedmonitor.reporting.formats.report_xlsx import render_report_xlsx
from pedmonitor.reporting.text.numbers import NBSP

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet


def _sheet(*charts: Chart) -> Worksheet:
    book = openpyxl.load_workbook(io.BytesIO(render_report_xlsx(document(*charts))))
    return book.worksheets[0]


def _charts(sheet: Worksheet) -> int:
    return len(vars(sheet)["_charts"])


def _table(sheet: Worksheet, first: str) -> list[tuple[object, ...]]:
    rows = list(sheet.iter_rows(values_only=True))
    start = next(n for n, row in enumerate(rows) if row[0] == first)
    width = sum(value is not None for value in rows[start])
    return [row[:width] for row in rows[start:] if any(value is not None for value in row)]


def test_rows_stand_in_cells_and_a_break_is_an_empty_point() -> None:
    assert _table(_sheet(series()), "Период") == [
        ("Период", "Доля, %", "цель 15 %", "Подпись"),
        ("2020", 10, 15, "10 %"),
        ("2021", None, 15, "нет данных"),
        ("изменилось определение", None, None, None),
        ("2022", 20.5, None, "20,5 %"),
    ]


def test_a_share_is_a_live_formula_of_its_counts() -> None:
    chart = Chart(
        "bars",
        "п",
        "с",
        ("title", "value", "numerator", "denominator"),
        (("физика", 62.5, 10, 16),),
    )
    sheet = _sheet(chart)
    found = next(row for row in sheet.iter_rows() if row[0].value == "физика")
    assert found[1].value == f"=100*C{found[0].row}/D{found[0].row}"
    assert _charts(sheet) == 1


def test_a_value_that_is_not_its_counts_stays_a_number() -> None:
    columns = ("title", "value", "numerator", "denominator")
    rows = (("а", 12, 10, 16), ("б", 5, None, None), ("в", None, 1, 0))
    table = _table(_sheet(Chart("bars", "п", "с", columns, rows)), "Строка")
    assert [row[1] for row in table[1:]] == [12, 5, None]


def test_a_matrix_has_a_word_in_every_cell() -> None:
    columns = ("organisation", "register", "state")
    rows = (("ДДТ", "Кадры", "accepted"), ("ДДТ", "ИОМ", "missing"), ("СОШ", "Кадры", "attention"))
    chart = Chart("coverage", "п", "с", columns, rows)
    assert _table(_sheet(chart), "Организация") == [
        ("Организация", "Кадры", "ИОМ"),
        ("ДДТ", "принято", "не получено"),
        ("СОШ", "неполно или возврат", None),
    ]
    assert chart_columns(chart) == 3


def test_a_funnel_is_in_order_of_numbers_and_its_flags_are_words() -> None:
    columns = ("organisation", "n", "value", "flag", "high95")
    rows = (("А", 40, 60.0, "signal", 30.0), (None, 5, None, None, 90.0))
    table = _table(_sheet(Chart("funnel", "п", "с", columns, rows)), "Организация")
    assert table[0] == (
        "Организация", "Численность", "Значение", f"Верхняя граница 95{NBSP}%", "Отличие",
    )  # fmt: skip
    assert table[1:] == [
        (None, 5, None, 90, None),
        ("А", 40, 60, 30, "за границей 99,8\N{NO-BREAK SPACE}%"),
    ]


def test_a_chart_without_rows_or_figures_is_words_only() -> None:
    for rows in ((), (("2022", None),)):
        sheet = _sheet(Chart("series", "Подпись", "Словами.", ("year", "value"), rows))
        assert "Словами." in [cell.value for cell in sheet["A"]]
        assert _charts(sheet) == 0
