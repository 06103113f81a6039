"""Names and lines that leave it open who of a list works there aside."""

from __future__ import annotations

import pytest

from pedmonitor.intake.registers.counted_rows.part_timers import ends_part_timers


@pytest.mark.parametrize(
    ("group", "line", "at_once", "doubt"),
    [
        ("Внешние совместители", "Учителя", False, "Внешние совместители"),
        ("Внешние совместители", "Учителя", True, ""),
        ("Внешние совместители", "Основные работники", False, ""),
        ("Внутренние совместители", "Учителя", False, ""),
        ("Основные работники", "Учителя", False, ""),
        ("", "Учителя", False, ""),
    ],
)
def test_a_line_that_ends_part_timers(group: str, line: str, at_once: object, doubt: str) -> None:
    assert ends_part_timers("staff", group, line, at_once=bool(at_once)) == doubt
    assert ends_part_timers("contests", group, line, at_once=bool(at_once)) == ""
