"""Rows under a line that says they are not counted."""

from __future__ import annotations

from pedmonitor.intake.registers.counted_rows.aside_rows import AsideRows
from pedmonitor.model.location import Place


def taken(*said: str | int) -> list[int]:
    """Give the rows that are left out; words are lines over rows."""
    aside, above = AsideRows("contests"), ""
    out = []
    for one in said:
        if isinstance(one, str):
            aside.take_line(one, above)
            above = one
        elif aside.takes(one):
            out.append(one)
    return out


def test_the_next_line_ends_it() -> None:
    assert taken("Победители", 1, "Отказались", 2, 3, "Участники", 4) == [2, 3]


def test_a_line_right_under_it_divides_it() -> None:
    assert taken("Отказались", "Физики", 1, "Химики", 2, "Приняли участие, итог", 3) == [1, 2]


def test_an_empty_section_of_a_school_says_nothing_of_the_next() -> None:
    assert taken("МБОУ СОШ № 1", "Отказались", "МБОУ СОШ № 2", 1) == []


def test_all_is_told_once() -> None:
    aside = AsideRows("contests")
    aside.take_line("Резерв", "")
    aside.takes(4)
    aside.take_line("Члены жюри", "Резерв")
    aside.takes(6)
    (issue,) = aside.issues(Place("к.xlsx", "Лист"))
    assert "«Резерв»" in issue.message
    assert "«Члены жюри»" in issue.message
    assert AsideRows("contests").issues(Place("к.xlsx", "Лист")) == []
