# ruff: noqa: E501 - a table reads best one row a line
from __future__ import annotations

import io

import openpyxl
import pytest
from making.definitions import bundled_definitions
from making.plans import plan
from making.word import word

from pedmonitor.definitions.plan import load_plans
from pedmonitor.intake.cells.raw import UnreadableError
from pedmonitor.intake.plans.assemble import Identity
from pedmonitor.intake.plans.reading import read_plan_file
from pedmonitor.reporting.workbooks.plan_xlsx import render_plan

HERE = Identity("here")


def read(data: bytes) -> object:
    return read_plan_file(data, HERE, file="план", max_cells=10_000)


@pytest.mark.parametrize("name", ["korsakov-2021", "sysert-2019", "kazachinsko-lensky-2022", "amursk-2021"])  # fmt: skip
def test_our_workbook_gives_back_the_very_same_plan(name: str) -> None:
    whole = load_plans(bundled_definitions())[name]
    found = read_plan_file(render_plan(whole), HERE, file="план.xlsx", max_cells=100_000)
    assert found.is_own
    assert found.plan == whole


def test_a_sheet_of_a_municipality() -> None:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    for row in (["План на 2022 год"], ["№", "Мероприятие", "Сроки", "Исполнитель"], ["Кадры"], [1, "Семинар", "Май", "УО"], [2, "Совет", None, None]):  # fmt: skip
        page.append(row)
    page.merge_cells("A1:D1")
    page.merge_cells("A3:D3")
    page.merge_cells("C4:C5")
    page.merge_cells("D4:D5")
    buffer = io.BytesIO()
    book.save(buffer)
    found = read_plan_file(buffer.getvalue(), HERE, file="план.xlsx", max_cells=1000)
    assert [(r.number, r.event, r.period, r.responsible) for r in found.plan.rows] == [
        ("1", "Семинар", "Май", ("УО",)),
        ("2", "Совет", "Май", ("УО",)),
    ]
    assert [section.title for section in found.plan.sections] == ["Кадры"]
    assert found.plan.term is not None


def test_a_word_document() -> None:
    data = word("План", [["Мероприятие", "Срок"], ["Семинар", "Май"]])
    found = read_plan_file(data, HERE, file="план.docx", max_cells=1000)
    assert found.plan.rows[0].event == "Семинар"


@pytest.mark.parametrize("data", [b"", b"%PDF-1.4", word("Письмо"), b"PK\x03\x04"])
def test_what_holds_no_plan_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(UnreadableError):
        read(data)


def test_a_workbook_keeps_a_plan_without_extras() -> None:
    small = plan(approval=None, period=None, conditions=[])
    found = read_plan_file(render_plan(small), HERE, file="план.xlsx", max_cells=1000)
    assert found.plan == small
