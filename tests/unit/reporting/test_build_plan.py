# ruff: noqa: E501 - a table reads best one row a line
from __future__ import annotations

import datetime as dt

from making.plans import WHOLE, plan

from pedmonitor.reporting.build_plan import build_plan
from pedmonitor.reporting.document import BulletList, Table, Text

DAY = dt.date(2020, 1, 1)


def test_the_table_has_the_headings_of_the_document() -> None:
    columns = {"period": "Период реализации", "event": "Наименование", "number": "№"}
    document = build_plan(plan(columns=columns), date=DAY)
    (events, conditions) = document.sections
    (table,) = events.blocks
    assert isinstance(table, Table)
    assert [c.title for c in table.columns] == ["Период реализации", "Наименование", "№", "Ответственный", "Ожидаемый результат"]  # fmt: skip
    assert table.rows[0][0] == Text("Май 2022")
    assert len(conditions.blocks) == 3
    assert document.date == dt.date(2022, 1, 10)


def test_sections_are_rows_of_the_table_and_what_is_empty_is_left_out() -> None:
    sections = [WHOLE["sections"][0], {"id": "2", "title": "Сети"}]  # type: ignore[index]  # a list
    whole = plan({"result": ""}, sections=sections, conditions=[], approval=None)
    document = build_plan(whole, date=DAY)
    (events,) = document.sections
    (table,) = events.blocks
    assert isinstance(table, Table)
    assert [row[1] for row in table.rows] == [Text("Методическая работа"), Text("Семинар для педагогов"), Text("Сети")]  # fmt: skip
    assert "Ожидаемый результат" not in [column.title for column in table.columns]
    assert document.date == DAY


def test_orientations_and_targets_stand_before_the_table() -> None:
    target = {"number": "1", "title": "Доля", "text": "10 %"}
    whole = plan(orientations=[{"text": "ФГОС"}], targets=[target])
    goals = build_plan(whole, date=DAY).sections[0]
    assert any(isinstance(block, BulletList) and block.items == ("ФГОС",) for block in goals.blocks)
    assert any(isinstance(block, Table) for block in goals.blocks)
