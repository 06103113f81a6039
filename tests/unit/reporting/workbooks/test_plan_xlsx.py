# ruff: noqa: E501 - a table reads best one row a line
from __future__ import annotations

import io

import openpyxl
from making.plans import plan

from pedmonitor.intake.plans.assemble import Identity
from pedmonitor.intake.plans.reading import read_plan_file
from pedmonitor.reporting.workbooks.plan_xlsx import render_plan


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


def test_further_columns_come_back_as_they_were() -> None:
    rows: tuple[dict[str, object], ...] = (
        {"extra": {"Финансирование": "5 тыс."}},
        {"extra": {"Примечание": "см. смету"}},
    )
    made = plan(*rows, extra=["Финансирование", "Примечание"], parts_of="school_year")
    data = render_plan(made)
    page = openpyxl.load_workbook(io.BytesIO(data))["Мероприятия"]
    heads = [cell.value for cell in page[1]]
    assert heads[-3:] == ["Примечание", "Финансирование", "Графа «Примечание»"]
    again = read_plan_file(data, Identity("here"), file="план.xlsx", max_cells=10_000).plan
    assert (again.extra, again.parts_of) == (made.extra, "school_year")
    assert [row.extra for row in again.rows] == [row.extra for row in made.rows]


def test_what_stands_under_no_heading_is_kept_too() -> None:
    book = openpyxl.load_workbook(io.BytesIO(render_plan(plan())))
    page = book["Мероприятия"]
    page.cell(2, page.max_column + 2).value = "спросить у школ"
    page.cell(1, page.max_column + 1).value = "Срок"
    page.cell(3, page.max_column).value = "Май"  # a row of nothing else
    buffer = io.BytesIO()
    book.save(buffer)
    again = read_plan_file(
        buffer.getvalue(), Identity("here"), file="план.xlsx", max_cells=10_000
    ).plan
    assert [list(row.extra.values()) for row in again.rows] == [["спросить у школ"]]
    assert again.extra == ("Графа 14", "Срок")
