"""The register of measures comes back from Excel as it went, with lists to choose from."""

from __future__ import annotations

import datetime as dt
import io
from typing import TYPE_CHECKING

import openpyxl
import pytest

from pedmonitor.errors import UsageError
from pedmonitor.model import measure_sheet as sheet
from pedmonitor.reporting.workbooks.measures_xlsx import read_measures_xlsx, render_measures

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue

DAY = dt.date(2020, 1, 1)
ROW = dict.fromkeys(sheet.MEASURE_COLUMNS, "") | {
    sheet.ID: "М-1",
    sheet.TITLE: "=HYPERLINK(1)",
    sheet.START: "01.03.2022",
    sheet.END: "скоро",
    sheet.INDICATORS: "1.2",
    "Моё": "да",
}
DECISION = dict.fromkeys(sheet.DECISION_COLUMNS, "") | {sheet.OF_MEASURE: "М-1"}


def rendered(catalogue: Catalogue) -> bytes:
    rows = {sheet.MEASURES: [ROW], sheet.DECISIONS: [DECISION]}
    return render_measures(rows, [catalogue.profile("vilyuysk-2021")], ["СОШ № 1"], date=DAY)


def test_there_and_back(catalogue: Catalogue) -> None:
    data = rendered(catalogue)
    assert data == rendered(catalogue)
    raw = read_measures_xlsx(data)
    assert raw.measures.again() == [ROW]
    assert raw.decisions.again() == [DECISION]


def test_cells_are_typed_and_text_is_never_a_formula(catalogue: Catalogue) -> None:
    book = openpyxl.load_workbook(io.BytesIO(rendered(catalogue)))
    line = {
        str(head.value): cell
        for head, cell in zip(book[sheet.MEASURES][1], book[sheet.MEASURES][2], strict=True)
    }
    assert line[sheet.TITLE].data_type == "s"
    assert line[sheet.START].value == dt.datetime(2022, 3, 1)  # noqa: DTZ001 - as Excel gives it
    assert line[sheet.INDICATORS].value == "1.2"
    assert line[sheet.INDICATORS].number_format == "@"


def test_lists_to_choose_from(catalogue: Catalogue) -> None:
    book = openpyxl.load_workbook(io.BytesIO(rendered(catalogue)))
    listed = list(book[sheet.LISTS].iter_rows(values_only=True))
    assert sum(line[1] is not None for line in listed) == 1 + 9  # the nine of Vilyuysk
    assert [line[2] for line in listed[1:3]] == ["все", "СОШ № 1"]
    rules = {str(rule.sqref): rule for rule in book[sheet.MEASURES].data_validations.dataValidation}
    assert len(rules) == 5
    organisations = next(rule for at, rule in rules.items() if at.startswith("E"))
    assert "Справочник" in str(organisations.formula1)
    assert not organisations.showErrorMessage  # several names stand in one cell


def test_a_lost_sheet_is_told(catalogue: Catalogue) -> None:
    book = openpyxl.load_workbook(io.BytesIO(rendered(catalogue)))
    book[sheet.DECISIONS].title = "Решения 2"
    buffer = io.BytesIO()
    book.save(buffer)
    with pytest.raises(UsageError, match="нет листа «Решения»"):
        read_measures_xlsx(buffer.getvalue())
