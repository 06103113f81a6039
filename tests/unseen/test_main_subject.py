"""A row for each subject, and a column that says which of them is the main one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making.books import xlsx

from unseen.district import ANNA, OLEG, SCHOOL, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

    from unseen.district import Rows


@pytest.mark.parametrize("heading", ["Основной предмет", "Основной предмет (да/нет)"])
def test_the_main_subject_is_the_row_that_says_so(heading: str, folder: Path) -> None:
    rows: Rows = [
        [SCHOOL],
        ["ФИО", "Должность", "Предмет", heading, "Соответствие образования предмету"],
        [ANNA, "учитель", "физика", "нет", "да"],
        [ANNA, "учитель", "химия", "да", "нет"],
        [OLEG, "учитель", "математика", "да", "да"],
        [OLEG, "учитель", "физика", "нет", "нет"],
    ]
    xlsx(folder / "кадры.xlsx", {"Кадры": rows})
    found = computed(folder, "amursk-2021")
    assert of(found, "profile_education_match_share") == (1, 2)
    assert not told(found, "CELL-007")
