"""Names and positions in one cell."""

from __future__ import annotations

import pytest

from pedmonitor.intake.name_and_position import parts_of_heading, position_of


@pytest.mark.parametrize(
    "heading",
    [
        "Ф.И.О. работника, занимаемая должность",
        "ФИО/должность",
        "ФИО (должность)",
        "ФИО и должность",
    ],
)
def test_headings_that_ask_for_both(heading: str) -> None:
    assert parts_of_heading(heading) is not None


@pytest.mark.parametrize("heading", ["ФИО", "ФИО, дата рождения", "Должность, ФИО", ""])
def test_headings_that_do_not(heading: str) -> None:
    assert parts_of_heading(heading) is None


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("Белова Анна Петровна, учитель", "учитель"),
        ("Белова Анна Петровна учитель физики", "учитель физики"),
        ("1. Белова А.П. – заместитель директора (по УВР)", "заместитель директора (по УВР)"),
        ("Белова А. П.", ""),
        ("Кузнецова-Белая Анна Петровна,\nучитель", "учитель"),
        ("вакансия", ""),
    ],
)
def test_what_stands_after_the_name(text: str, position: str) -> None:
    assert position_of(text) == position
