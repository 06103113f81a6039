"""Names and positions in one cell."""

from __future__ import annotations

import pytest

from pedmonitor.intake.registers.packed_cells.name_and_position import position_of


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
