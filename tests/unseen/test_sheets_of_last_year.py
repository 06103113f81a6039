"""A workbook of counts with a sheet of the year before: its numbers are none of this year."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books

from unseen.district import DIAGNOSTICS, Rows, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

TITLE = "Диагностика профессиональных дефицитов педагогов"
HEAD: list[object] = ["ОО", "Всего педагогов", "из них прошли диагностику"]
NOW: Rows = [HEAD, ["МБОУ СОШ № 1", 20, 5], ["МБОУ СОШ № 2", 30, 11]]
BEFORE: Rows = [HEAD, ["МБОУ СОШ № 1", 20, 2], ["МБОУ СОШ № 3", 30, 3]]


@pytest.mark.parametrize("name", ["Прошлый год", "Данные за прошлый год", "Предыдущий год"])
def test_a_sheet_of_the_last_year_is_left_out_and_told(folder: Path, name: str) -> None:
    sheets: dict[str, Rows] = {
        name: [[TITLE], *BEFORE],
        "Текущий год": [[f"{TITLE} за 2022 год"], *NOW],
    }
    books.xlsx(folder / "Диагностика за 2022 год.xlsx", sheets)
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == (16, 50)
    assert any(f"«{name}»" in text for text in told(found, "AGG-001"))


@pytest.mark.parametrize("name", ["2021", "за 2021 год", "2021 г."])
def test_a_sheet_called_after_another_year_is_of_that_year(folder: Path, name: str) -> None:
    books.xlsx(folder / "Диагностика.xlsx", {"2022": [[TITLE], *NOW], name: [[TITLE], *BEFORE]})
    assert of(computed(folder), DIAGNOSTICS) == (16, 50)


def test_a_table_that_compares_with_the_last_year_is_of_this_one(folder: Path) -> None:
    title = f"{TITLE} за 2022 год в сравнении с показателями прошлого года"
    books.xlsx(folder / "Диагностика.xlsx", {"Лист1": [[title], *NOW]})
    assert of(computed(folder), DIAGNOSTICS) == (16, 50)
