from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

import openpyxl
from hypothesis import given, settings
from hypothesis import strategies as st

from pedmonitor.model.result import SecondaryValue, Status, Unit
from pedmonitor.reporting.workbooks.results_xlsx import render_results_xlsx

if TYPE_CHECKING:
    from pedmonitor.model.result import IndicatorValue, RunResult


def _open(data: bytes, *, cached: bool = False) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(data), data_only=cached)


def test_the_sheets_follow_the_breakdowns(run: RunResult) -> None:
    assert _open(render_results_xlsx(run)).sheetnames == [
        "Итоги", "По предметам", "По организациям", "Город и село", "Сноски", "Качество данных",
    ]  # fmt: skip


def test_a_share_is_a_live_formula_with_the_cached_result(run: RunResult) -> None:
    data = render_results_xlsx(run)
    live, cached = _open(data)["Итоги"], _open(data, cached=True)["Итоги"]
    assert live["E5"].value == '=IF(D5=0,"",C5/D5)'
    assert live["E5"].number_format == "0.0%"
    assert (live["C5"].value, live["D5"].value) == (45, 370)
    assert cached["E5"].value == 45 / 370


def test_every_cached_result_is_what_the_formula_gives(run: RunResult) -> None:
    data = render_results_xlsx(run)
    live, cached = _open(data), _open(data, cached=True)
    checked = 0
    for sheet in live:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f" and "/" in str(cell.value):
                    top, bottom = str(cell.value).removesuffix(")").split(",")[-1].split("/")
                    expected = int(sheet[top].value) / int(sheet[bottom].value)
                    assert cached[sheet.title][cell.coordinate].value == expected
                    checked += 1
    assert checked > 8


def test_headings_are_frozen_filtered_and_repeated_in_print(run: RunResult) -> None:
    sheet = _open(render_results_xlsx(run))["Итоги"]
    assert sheet.freeze_panes == "A5"
    assert sheet.auto_filter.ref == "A4:N12"
    assert sheet.print_title_rows == "$4:$4"
    assert sheet.page_setup.orientation == "landscape"
    setup = sheet.sheet_properties.pageSetUpPr
    assert setup
    assert setup.fitToPage
    assert sheet.page_setup.fitToHeight == 0


def test_a_value_that_is_absent_says_so(run: RunResult) -> None:
    sheet = _open(render_results_xlsx(run))["Итоги"]
    row = next(row for row in sheet.iter_rows(values_only=True) if row[0] == "3.3")
    assert row[2:5] == (None, None, "н/д")
    assert row[8] == "нет исходных данных"
    assert row[9] == "реестр независимой оценки не представлен"


def test_a_suppressed_value_leaves_no_count_behind(run: RunResult, value: IndicatorValue) -> None:
    hidden = replace(value, status=Status.SUPPRESSED)
    sheet = _open(render_results_xlsx(replace(run, values=(hidden,))))["Итоги"]
    assert [sheet[f"{letter}5"].value for letter in "CDE"] == ["*", "*", "*"]


def test_an_inexact_share_never_shows_as_a_whole_hundred(
    run: RunResult, value: IndicatorValue
) -> None:
    almost = replace(value, numerator=9999, denominator=10000)
    sheet = _open(render_results_xlsx(replace(run, values=(almost,))))["Итоги"]
    assert sheet["E5"].number_format == "0.00%"


def test_counts_and_presence_are_formulas_too(run: RunResult, value: IndicatorValue) -> None:
    count = replace(value, unit=Unit.UNITS, denominator=None)
    exists = replace(value, unit=Unit.EXISTS, denominator=None, numerator=0)
    sheet = _open(render_results_xlsx(replace(run, values=(count, exists))))["Итоги"]
    assert sheet["E5"].value == "=C5"
    assert (sheet["E6"].value, sheet["E6"].number_format) == ("=IF(C6>0,1,0)", '"есть";;"нет"')


def test_two_renders_are_equal_byte_for_byte(run: RunResult) -> None:
    assert render_results_xlsx(run) == render_results_xlsx(run)


@settings(max_examples=30, deadline=None)
@given(text=st.sampled_from("=+-@").flatmap(lambda sign: st.text(max_size=40).map(sign.__add__)))
def test_no_text_becomes_a_formula(run: RunResult, value: IndicatorValue, text: str) -> None:
    named = replace(value, title=text, note=text, breakdown=(("organisation", text),))
    sheet = _open(render_results_xlsx(replace(run, values=(named,))))["По организациям"]
    formulas = [
        cell.coordinate for row in sheet.iter_rows() for cell in row if cell.data_type == "f"
    ]
    assert formulas == ["F5"]


def test_secondary_figures_have_a_sheet_of_their_own(run: RunResult, value: IndicatorValue) -> None:
    figures = (
        SecondaryValue("by_pairs", "По парам", 30, 40),
        SecondaryValue("certificates", "Удостоверений", 5),
        SecondaryValue("by_posts", "По ставкам", None, None, "Посчитать нельзя."),
    )
    data = render_results_xlsx(replace(run, values=(replace(value, secondary=figures),)))
    live, cached = _open(data)["Справочно"], _open(data, cached=True)["Справочно"]
    first = [cell.value for cell in live[3]]
    assert first[2:7] == ["По парам", 30, 40, '=IF(E3=0,"",D3/E3)', None]
    assert [cached[f"F{row}"].value for row in (3, 4, 5)] == [0.75, 5, "н/д"]
    assert live["G5"].value == "Посчитать нельзя."
