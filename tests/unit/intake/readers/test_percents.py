"""A plan of Excel says «10 %», though its file says 0.1."""

from __future__ import annotations

import io
import zipfile

import openpyxl
import xlwt

from pedmonitor.intake.cells.raw import RawSheet
from pedmonitor.intake.plans.assemble import Identity
from pedmonitor.intake.plans.reading import read_plan_file
from pedmonitor.intake.readers.percents import show_percents
from pedmonitor.intake.readers.sniff import Content


def test_a_percentage_is_read_as_it_is_shown() -> None:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.append(["№", "Мероприятие", "Срок", "Результат", "Доля"])
    for at, (value, form) in enumerate([(0.1, "0%"), (0.125, "0.0%"), (0.5, "General")], 2):
        page.append([at - 1, f"Семинар {at}", "Май", value, value])
        page.cell(at, 4).number_format = form
        page.cell(at, 5).number_format = "[Red]0.00%"
    buffer = io.BytesIO()
    book.save(buffer)
    plan = read_plan_file(buffer.getvalue(), Identity("here"), file="план", max_cells=1000).plan
    assert [row.result for row in plan.rows] == ["10 %", "12,5 %", "0.5"]
    assert [row.extra["Доля"] for row in plan.rows] == ["10 %", "12,5 %", "50 %"]


def test_an_old_book_shows_its_percentages_too() -> None:
    book = xlwt.Workbook()
    page = book.add_sheet("План")
    for column, text in enumerate(["№", "Мероприятие", "Срок", "Результат"]):
        page.write(0, column, text)
    for row, (value, form) in enumerate([(0.1, "0%"), (0.5, "General")], 1):
        for column, cell in enumerate([row, f"Семинар {row}", "Май"]):
            page.write(row, column, cell)
        page.write(row, 3, value, xlwt.easyxf(num_format_str=form))
    buffer = io.BytesIO()
    book.save(buffer)
    plan = read_plan_file(buffer.getvalue(), Identity("here"), file="план", max_cells=1000).plan
    assert [row.result for row in plan.rows] == ["10 %", "0.5"]


def test_a_book_whose_formats_are_broken_is_read_without_them() -> None:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.append(["№", "Мероприятие", "Срок", "Результат"])
    page.append([1, "Семинар", "Май", 0.1])
    page.cell(2, 4).number_format = "0%"
    buffer, broken = io.BytesIO(), io.BytesIO()
    book.save(buffer)
    with zipfile.ZipFile(buffer) as old, zipfile.ZipFile(broken, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            new.writestr(name, text[:-9] if name == "xl/styles.xml" else text)
    sheets = [RawSheet("Sheet", [[0.1]])]
    show_percents(sheets, broken.getvalue(), Content.XLSX)
    assert sheets[0].rows == [[0.1]]
