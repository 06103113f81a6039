"""Rows that were refused keep what they say of their organisation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making import books
from making.returns import codes, read

from pedmonitor.intake.typed import RowAside

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.intake.plan import ReadingPlan

HEAD: list[object] = ["ОО", "ФИО", "Конкурс", "Дата"]
GOOD: list[object] = ["СОШ № 1", "Белова Анна Петровна", "Учитель года", "01.03.2022"]
NAMELESS: list[object] = ["СОШ № 2", "", "Учитель года", "01.03.2022"]
VOID: list[object] = ["СОШ № 3", "Громов Олег Ильич", "брак", "01.03.2022"]


def test_nameless_and_void_rows_are_set_aside(tmp_path: Path, plan: ReadingPlan) -> None:
    rows = [HEAD, GOOD, NAMELESS, VOID]
    reading = read(books.xlsx(tmp_path / "Конкурсы.xlsx", {"Конкурсы": rows}), plan)
    (table,) = reading.tables
    assert table.rows == [1]
    assert table.refused == [RowAside(2, "СОШ № 2", ""), RowAside(3, "СОШ № 3", "")]
    assert {("ROW-003", "B3"), ("ROW-004", "4:4")} <= set(codes(reading.issues))


def test_a_good_table_sets_nothing_aside(tmp_path: Path, plan: ReadingPlan) -> None:
    reading = read(books.xlsx(tmp_path / "Конкурсы.xlsx", {"Конкурсы": [HEAD, GOOD]}), plan)
    assert reading.tables[0].refused == []
