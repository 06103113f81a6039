"""The book of marks comes back as it went."""

from __future__ import annotations

import datetime as dt
import io

import openpyxl
import pytest

from pedmonitor.errors import UsageError
from pedmonitor.model import plan_sheet as sheet
from pedmonitor.reporting.workbooks.plan_facts_xlsx import read_plan_facts, render_plan_facts

DAY = dt.date(2020, 1, 1)
ROW = dict.fromkeys(sheet.COLUMNS, "") | {
    sheet.PLAN: "план",
    sheet.ROW: "1.10",
    sheet.DAY: "01.03.2022",
    sheet.COMMENT: "=1+1",
    "Моё": "да",
}


def test_there_and_back() -> None:
    data = render_plan_facts([ROW], date=DAY)
    assert data == render_plan_facts([ROW], date=DAY)
    assert read_plan_facts(data).again() == [ROW]


def test_a_lost_sheet_is_told() -> None:
    book = openpyxl.load_workbook(io.BytesIO(render_plan_facts([ROW], date=DAY)))
    book[sheet.MARKS].title = "Другое"
    buffer = io.BytesIO()
    book.save(buffer)
    with pytest.raises(UsageError, match="нет листа «Отметки»"):
        read_plan_facts(buffer.getvalue())
