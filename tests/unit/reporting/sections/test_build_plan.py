# ruff: noqa: E501 - a table reads best one row a line
from __future__ import annotations

import datetime as dt

from making.plans import WHOLE, plan

from pedmonitor.definitions.settings import Letterhead
from pedmonitor.reporting.document import BulletList, Table, Text
from pedmonitor.reporting.sections.build_plan import approval_stamp, build_plan

DAY = dt.date(2020, 1, 1)


def test_the_table_has_the_headings_of_the_document() -> None:
    columns = {"period": "Период реализации", "event": "Наименование", "number": "№"}
    document = build_plan(plan(columns=columns), date=DAY)
    (events, conditions) = document.sections
    (table,) = events.blocks
    assert isinstance(table, Table)
    assert [c.title for c in table.columns] == ["Период реализации", "Наименование", "№", "Ответственный", "Ожидаемый результат"]  # fmt: skip
    assert [row[0] for row in table.rows] == [Text(""), Text("Май 2022")]
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


def test_the_stamp_of_approval_says_what_is_known_and_leaves_room_for_the_rest() -> None:
    known = plan(approval={"date": "2022-02-09", "order": "36"})
    assert approval_stamp(known, "МКУ «УО»") == (
        "УТВЕРЖДЁН",
        "приказом МКУ «УО»",
        "от 09.02.2022 № 36",
    )
    unknown = approval_stamp(plan(approval=None, title="Дорожная карта"), "")
    assert unknown[0] == "УТВЕРЖДЕНА"
    assert all("____" in line for line in unknown[1:])
    own = plan(
        approval={"date": "2022-02-09", "order": "36", "text": "приказом отдела от 09.02.2022 № 36"}
    )
    assert approval_stamp(own, "МКУ «УО»") == ("УТВЕРЖДЁН", "приказом отдела от 09.02.2022 № 36")
    annex = plan(approval={"date": "2022-02-09", "text": "Приложение 6 к приказу отдела"})
    assert approval_stamp(annex, "") == ("Приложение 6 к приказу отдела",)


def test_who_signs_is_told_by_the_settings_or_left_open() -> None:
    signer = build_plan(plan(), date=DAY, letterhead=Letterhead(signer="Начальник отдела"))
    assert signer.letterhead.signer == "Начальник отдела"
    assert "____" in build_plan(plan(), date=DAY).letterhead.signer


def test_links_to_indicators_and_further_columns_are_printed() -> None:
    made = plan(
        {"indicators": ["1.2", "1.3"], "extra": {"Финансирование": "5 тыс."}},
        {},
        extra=["Финансирование"],
        profile="kazachinsko-lensky-2022",
    )
    (table,) = build_plan(made, date=DAY).sections[0].blocks
    assert isinstance(table, Table)
    assert [c.title for c in table.columns][-2:] == ["Финансирование", "Показатели профиля"]
    assert [row[-2:] for row in table.rows[1:]] == [
        (Text("5 тыс."), Text("1.2, 1.3")),
        (Text(""), Text("")),
    ]


def test_numbers_that_are_not_the_documents_are_not_printed() -> None:
    (table,) = build_plan(plan(numbered=False, conditions=[]), date=DAY).sections[0].blocks
    assert isinstance(table, Table)
    assert "№ п/п" not in [column.title for column in table.columns]
