"""What words say of people of the staff and of documents."""

from __future__ import annotations

from pedmonitor.intake.registers.counted_rows.remark_words import (
    ends_force,
    is_outsider,
    leaving,
    may_have_left,
)


def test_who_is_of_the_staff() -> None:
    assert is_outsider("по договору подряда") == "contract"
    assert is_outsider("внутренний совместитель") is None
    assert leaving("прекращён трудовой договор 31.05.2022") is not None
    assert leaving("вышла на пенсию в июне 2022 г.") is None
    assert may_have_left("вышла на пенсию в июне 2022 г.")
    assert may_have_left("принята с 01.02.2023")
    assert not may_have_left("первая категория")


def test_force_of_documents() -> None:
    assert ends_force("Утратило силу")
    assert not ends_force("проектная группа")
