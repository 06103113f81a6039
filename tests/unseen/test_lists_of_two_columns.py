"""Lists of two columns: names and one answer beside them are no card of one person."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books

from unseen.district import ANNA, DIAGNOSTICS, OLEG, SCHOOL, STAFF, computed, of

if TYPE_CHECKING:
    from pathlib import Path

    from unseen.district import Rows


@pytest.mark.parametrize("heading", ["Отметка о прохождении", "Дата прохождения диагностики"])
@pytest.mark.parametrize("titled", [False, True])
def test_names_and_answers(folder: Path, heading: str, *, titled: bool) -> None:
    day = "Дата" in heading
    rows: Rows = [["ФИО", heading], [ANNA, "05.03.2022" if day else "✓"]]
    rows += [] if day else [[OLEG, "-"]]
    title: Rows = [[f"{SCHOOL}. Диагностика дефицитов"]] if titled else []
    books.xlsx(folder / "СОШ 4" / "кадры.xlsx", {"Кадры": STAFF})
    sheets = {"Диагностика дефицитов 2022": [*title, *rows]}
    books.xlsx(folder / "СОШ 4" / "отметки.xlsx", sheets)
    assert of(computed(folder), DIAGNOSTICS) == (1, 2)
