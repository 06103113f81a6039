"""Workbooks that come back: what would get lost is told by cell."""

from __future__ import annotations

import io

import openpyxl
import pytest
from openpyxl.comments import Comment

from pedmonitor.errors import UsageError
from pedmonitor.reporting.workbooks.register_sheet import (
    not_kept,
    open_register,
    read_rows,
    refuse_register,
)


def test_what_is_no_workbook_is_refused() -> None:
    with pytest.raises(UsageError, match="не открывается"):
        open_register(b"no", file="м.xlsx")


def test_rows_and_what_would_get_lost() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for line in (["А", "Б", "А", None], [1, None, 2, "без заголовка"], [None] * 4, ["x", "y"]):
        sheet.append(line)
    sheet.merge_cells("A4:A5")
    read = read_rows(sheet, ("А",), file="м.xlsx")
    assert [row.cells["А"] for row in read.rows] == ["1", "x"]
    assert [row.at("Б").cell for row in read.rows] == ["B2", "B4"]
    assert [complaint.split(":")[0] for complaint in read.complaints] == ["C1", "D1", "A4"]
    with pytest.raises(UsageError, match="нет столбцов В"):
        read_rows(sheet, ("В",), file="м.xlsx")


def test_other_sheets_and_comments_are_told() -> None:
    book = openpyxl.Workbook()
    own, other = book.active, book.create_sheet("Моё")
    assert own is not None
    own["A1"].comment = Comment("важно", "я")
    other["A1"] = 1
    buffer = io.BytesIO()
    book.save(buffer)
    again = open_register(buffer.getvalue(), file="м.xlsx")
    assert len(not_kept(again, {own.title})) == 2


def test_no_complaint_stops_nothing() -> None:
    refuse_register([], file="м.xlsx")
    with pytest.raises(UsageError, match=r"(?s)не изменён:.*а.*б"):
        refuse_register(["а", "б"], file="м.xlsx")
