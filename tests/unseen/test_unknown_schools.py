"""Rows of a common list whose school nobody knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making import books

from unseen.district import ANNA, OLEG, Rows, computed, told

if TYPE_CHECKING:
    from pathlib import Path

SCHOOLS: Rows = [["Код", "Краткое наименование"], ["1", "СОШ № 1"], ["2", "СОШ № 2"]]


def test_its_people_are_not_told_as_missing(folder: Path) -> None:
    """The name of the school is at fault; the people stand in the list of staff."""
    staff: Rows = [
        ["ОО", "ФИО", "Должность"],
        ["СОШ № 1", OLEG, "учитель"],
        ["Школа за рекой", ANNA, "учитель"],
    ]
    marks: Rows = [
        ["ОО", "ФИО", "Дата"],
        ["СОШ № 1", ANNA, "03.03.2022"],
        ["СОШ № 1", "Удодов Лев Ильич", "03.03.2022"],
    ]
    books.xlsx(folder / "организации.xlsx", {"Лист1": SCHOOLS})
    books.xlsx(folder / "кадры.xlsx", {"Кадры": staff})
    books.xlsx(folder / "дефициты.xlsx", {"Диагностика дефицитов": marks})
    first, second = sorted(told(computed(folder), "PERS-001"))
    assert "(«Кадры», B3) не учтена: неизвестно, какой она организации" in first
    assert "нет в реестре кадров" in second


def test_cells_of_a_sheet_that_counts_for_nobody_are_not_told(folder: Path) -> None:
    staff: Rows = [["ФИО", "Должность"], [OLEG, "учитель"]]
    books.xlsx(folder / "организации.xlsx", {"Лист1": SCHOOLS})
    books.xlsx(folder / "СОШ 1" / "кадры.xlsx", {"Кадры": staff})
    books.xlsx(folder / "Разное" / "список.xlsx", {"Лист1": [staff[0], [ANNA, "учитель"]]})
    found = computed(folder)
    assert len(told(found, "ORG-003")) == 1
    blank = [issue.place for issue in found.issues if issue.code.value == "CELL-011"]
    assert [place.file for place in blank if place is not None] == ["СОШ 1/кадры.xlsx"]
