# ruff: noqa: E501 - a table reads best one row a line
from __future__ import annotations

import pytest

from pedmonitor.intake.plans.blocks import TextTable
from pedmonitor.intake.plans.rows import RawPlan, is_section_line, own_number, read_on, read_table

HEAD = ["№", "Мероприятие", "Срок", "Ответственный"]


def table(*rows: list[str], banners: set[int] | None = None) -> RawPlan:
    plan = read_table(TextTable([HEAD, *rows], banners=banners or set()))
    assert plan is not None
    return plan


def told(plan: RawPlan) -> list[tuple[str, str]]:
    return [(row.section, row.cells["event"]) for row in plan.rows]


def test_titles_of_sections_are_rows() -> None:
    plan = table(
        ["1.", "Кадры", "", ""],
        ["1.1", "Семинар", "Май", "УО"],
        ["2.", "Сети", "", ""],
        ["2.1", "Совет", "Июнь", "УО"],
    )
    assert told(plan) == [("Кадры", "Семинар"), ("Сети", "Совет")]
    assert plan.sections == ["Кадры", "Сети"]


def test_a_section_may_be_one_merged_cell() -> None:
    plan = table(["Кадры", "", "", ""], ["1", "Семинар", "Май", "УО"], banners={1})
    assert told(plan) == [("Кадры", "Семинар")]


def test_a_flat_number_without_times_is_an_event() -> None:
    plan = table(["1", "Семинар", "Май", "УО"], ["2", "Совет", "", ""])
    assert told(plan) == [("", "Семинар"), ("", "Совет")]


def test_what_a_page_has_broken_is_joined() -> None:
    plan = table(
        ["1.", "Вовлечение", "", ""],
        ["", "студентов", "", ""],
        ["1.1", "Работа с педагогами в урочной", "Май", "УО"],
        HEAD,
        ["1", "2", "3", "4"],
        ["", "и внеурочной деятельности", "", "и школы"],
    )
    assert told(plan) == [("Вовлечение студентов", "Работа с педагогами в урочной и внеурочной деятельности")]  # fmt: skip
    assert plan.rows[0].cells["responsible"] == "УО и школы"


def test_signatures_below_are_no_events() -> None:
    plan = table(["1", "Семинар", "Май", "УО"], ["Начальник управления", "", "", ""])
    assert len(plan.rows) == 1
    assert plan.after == ["Начальник управления"]


def test_merged_times_and_levels_are_filled() -> None:
    head = ["Уровни", "Мероприятие", "Срок"]
    raw = TextTable([head, ["Школа", "а", "Май"], ["", "б", ""]])
    raw.spread = {(2, 0): "Школа", (2, 2): "Май"}
    plan = read_table(raw)
    assert plan is not None
    assert told(plan) == [("Школа", "а"), ("Школа", "б")]
    assert plan.rows[1].cells["period"] == "Май"


def test_a_table_after_a_page_break_goes_on() -> None:
    plan = table(["1", "Семинар", "Май", "УО"])
    assert read_on(TextTable([["2. Совет", "Июнь", "УО"]]), plan)
    assert not read_on(TextTable([["а"]]), plan)
    assert [own_number(row.cells)[0] for row in plan.rows] == ["1", "2"]


def test_another_table_is_no_plan() -> None:
    assert read_table(TextTable([["Показатель", "Значение"], ["а", "1"]])) is None


@pytest.mark.parametrize(
    ("line", "is_one"), [("II. Показатели", True), ("1. Цели", True), ("Всего 1. Цели", False)]
)
def test_a_line_may_name_a_section(line: str, is_one: bool) -> None:  # noqa: FBT001 - a parameter of the table
    assert is_section_line(line) is is_one
