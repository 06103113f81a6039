# ruff: noqa: E501 - a table reads best one row a line
from __future__ import annotations

import io

import openpyxl
from making.plans import plan

from pedmonitor.reporting.plan_xlsx import render_plan


def test_a_workbook_to_be_edited() -> None:
    book = openpyxl.load_workbook(io.BytesIO(render_plan(plan({"responsible": ["УО", "ИМЦ"]}))))
    assert book.sheetnames[:2] == ["Мероприятия", "Сведения"]
    first = {c.value: v.value for c, v in zip(book["Мероприятия"][1], book["Мероприятия"][2], strict=True)}  # fmt: skip
    assert first["Ответственный"] == "УО\nИМЦ"
    assert first["Раздел"] == "Методическая работа"
    facts = {row[0].value: row[1].value for row in book["Сведения"].iter_rows()}
    assert facts["Дата приказа"] == "10.01.2022"


def test_two_renders_are_equal_and_text_is_no_formula() -> None:
    evil = plan({"event": "=HYPERLINK(1)"})
    assert render_plan(evil) == render_plan(evil)
    book = openpyxl.load_workbook(io.BytesIO(render_plan(evil)))
    assert book["Мероприятия"]["C2"].data_type == "s"
