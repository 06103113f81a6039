"""Cells that name several levels, or several places of training."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books
from making.returns import column, read

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.intake.plan import ReadingPlan


@pytest.mark.parametrize(
    ("cell", "levels"),
    [
        ("муниципальный, региональный", ["муниципальный", "региональный"]),
        ("школа / район", ["школьный", "муниципальный"]),
        ("муниципальный и региональный", ["муниципальный", "региональный"]),
        ("районный, муниципальный", ["муниципальный"]),
        ("муниципальный, призёр", ["муниципальный"]),
        ("", [None]),
    ],
)
def test_levels(cell: str, levels: list[str | None], tmp_path: Path, plan: ReadingPlan) -> None:
    head: list[object] = ["ФИО", "Конкурс", "Уровень", "Дата"]
    rows: list[list[object]] = [head, ["Белова Анна Петровна", "Учитель года", cell, "01.03.2022"]]
    books.xlsx(tmp_path / "конкурсы.xlsx", {"Лист1": rows})
    assert column(read(tmp_path / "конкурсы.xlsx", plan), "level") == levels


@pytest.mark.parametrize(
    ("cell", "places"),
    [
        ("Академия / ИРО", ["Академия Минпросвещения", "ИРО"]),
        ("ИРО; Инфоурок", ["ИРО", "иная"]),
        ("Академия Минпросвещения, ГАУ ДПО ИРО", ["Академия Минпросвещения", "ИРО"]),
        ("Академия и ИРО", ["Академия Минпросвещения", "ИРО"]),
        ("ИРО/ЦНППМ", ["ЦНППМ"]),
        ("ГАУ ДПО ИРО, ЦНППМ", ["ЦНППМ"]),
        ("Академия (ИРО)", ["Академия Минпросвещения", "ИРО"]),
        ("ИРО (на базе колледжа)", ["ИРО"]),
        ("ИРО, центр развития", ["ИРО"]),
        ("ИРО, г. Иркутск", ["ИРО"]),
    ],
)
def test_places_of_training(
    cell: str, places: list[str], tmp_path: Path, plan: ReadingPlan
) -> None:
    head: list[object] = ["ФИО", "Вид программы", "Программа", "Дата окончания", "Место обучения"]
    rows: list[list[object]] = [head, ["Белова Анна Петровна", "ПК", "ФГОС", "01.03.2022", cell]]
    books.xlsx(tmp_path / "курсы.xlsx", {"Лист1": rows})
    found = read(tmp_path / "курсы.xlsx", plan)
    assert column(found, "provider") == places
    told = [one.message for one in found.issues if "несколько значений" in one.message]
    assert len(told) == (len(places) > 1)
