"""A plan of Excel says «10 %», though its file says 0.1."""

from __future__ import annotations

import io

import openpyxl

from pedmonitor.intake.plans.assemble import Identity
from pedmonitor.intake.plans.reading import read_plan_file


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
