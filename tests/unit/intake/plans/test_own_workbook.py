# ruff: noqa: E501 - a table reads best one row a line
from __future__ import annotations

import pytest
from making.plans import plan

from pedmonitor.intake.cells.raw import RawSheet, UnreadableError
from pedmonitor.intake.plans.own_workbook import is_own, read_own
from pedmonitor.intake.readers import read_sheets, sniff
from pedmonitor.reporting.workbooks.plan_xlsx import render_plan


def sheets(**changes: object) -> dict[str, RawSheet]:
    data = render_plan(plan(**changes))
    found, _ = read_sheets(data, content=sniff(data), max_cells=10_000)
    return {one.name: one for one in found}


def test_what_the_methodist_adds_is_read() -> None:
    pages = sheets()
    events = pages["Мероприятия"].rows
    added: list[object] = [""] * len(events[0])
    for name, text in {"Раздел": "Новый", "Мероприятие": "Совет", "Срок": 2022.0, "Ответственный": "Петров Иван Ильич, методист; директор Черных"}.items():  # fmt: skip
        added[events[0].index(name)] = text
    events.append(added)  # type: ignore[arg-type]  # cells
    read = read_own(list(pages.values()), file="план.xlsx")
    assert (read.rows[1].number, read.rows[1].period) == ("н-2", "2022")
    assert read.rows[1].responsible == ("методист", "директор")
    assert [section.title for section in read.sections] == ["Методическая работа", "Новый"]


def test_a_cell_that_does_not_check_is_named() -> None:
    pages = sheets()
    for row in pages["Сведения"].rows:
        if row[0] == "Дата приказа":
            row[1] = "скоро"
    with pytest.raises(UnreadableError, match="«Дата приказа»: значение не подходит"):
        read_own(list(pages.values()), file="план.xlsx")


def test_a_heading_that_is_gone_is_told() -> None:
    pages = sheets()
    pages["Мероприятия"].rows[0][2] = "Дело"
    with pytest.raises(UnreadableError, match="граф «Мероприятие»"):
        read_own(list(pages.values()), file="план.xlsx")


def test_contradictions_are_told_in_words() -> None:
    pages = sheets()
    pages["Мероприятия"].rows.append(list(pages["Мероприятия"].rows[1]))
    with pytest.raises(UnreadableError, match="номер 1 повторяется"):
        read_own(list(pages.values()), file="план.xlsx")


def test_other_workbooks_are_not_ours() -> None:
    assert not is_own([RawSheet("Мероприятия", [])])
