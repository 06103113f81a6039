# ruff: noqa: E501 - a table reads best one row a line
from __future__ import annotations

import pytest

from pedmonitor.intake.plans.blocks import TextTable
from pedmonitor.intake.plans.columns import continued, find_header, role_of


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("№", "number"),
        ("№п/п", "number"),
        ("Наименование мероприятия", "event"),
        ("Планируемые мероприятия", "event"),
        ("Вид деятельности", "event"),
        ("Сроки исполнения", "period"),
        ("Дата", "period"),
        ("Период реализации", "period"),
        ("Ответственные исполнители", "responsible"),
        ("Исполнитель", "responsible"),
        ("Отв.", "responsible"),
        ("Ожидаемые результаты выполнения работ", "result"),
        ("Результат", "result"),
        ("Уровни", "section"),
        ("начало", "start"),
        ("Дата окончания", "end"),
        ("Бюджет", None),
        ("", None),
    ],
)
def test_headings_as_municipalities_write_them(heading: str, role: str | None) -> None:
    assert role_of(heading) == role


def test_times_in_two_columns_have_two_rows_of_heading() -> None:
    rows = [["План", "", "", ""], ["Работы", "Сроки", "", "Ответственный"], ["", "начало", "окончание", ""], ["а", "Май", "Июнь", "б"]]  # fmt: skip
    header = find_header(TextTable(rows))
    assert header is not None
    assert (header.first, header.last) == (1, 2)
    assert header.columns == {"event": 0, "start": 1, "end": 2, "responsible": 3}
    assert header.titles["start"] == "Сроки: начало"


def test_a_table_of_something_else_has_no_heading() -> None:
    assert find_header(TextTable([["Мероприятие", "Бюджет"], ["а", "1"]])) is None
    assert find_header(TextTable([])) is None


def test_a_table_goes_on_also_without_its_numbers() -> None:
    header = find_header(TextTable([["№", "Мероприятие", "Срок"], ["1", "а", "Май"]]))
    assert header is not None
    same = continued(header, TextTable([["2", "б", "Июнь"]]), 3)
    assert same is not None
    assert same.columns == header.columns
    fewer = continued(header, TextTable([["2. б", "Июнь"]]), 3)
    assert fewer is not None
    assert fewer.columns == {"event": 0, "period": 1}
    assert continued(header, TextTable([["а"]]), 3) is None
    assert continued(header, TextTable([["Ответственный", "Срок", ""]]), 3) is None
    assert continued(header, TextTable([]), 3) is None
