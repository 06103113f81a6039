"""«Нет данных» in the place of facts: missing is not zero."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books

from unseen.district import ANNA, CONTESTS, STAFF, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.result import RunResult
    from unseen.district import Rows

HEAD: list[object] = ["ОО", "ФИО", "Конкурс", "Дата"]
FACT: list[object] = ["СОШ № 1", ANNA, "Учитель года", "03.02.2022"]


def _district(folder: Path, *rows: list[object]) -> RunResult:
    registry: Rows = [["Код", "Краткое наименование"], ["11", "СОШ № 1"], ["12", "СОШ № 2"]]
    books.xlsx(folder / "организации.xlsx", {"Организации": registry})
    for name in ("СОШ № 1", "СОШ № 2"):
        books.xlsx(folder / name / "кадры.xlsx", {"Кадры": STAFF[1:]})
    books.xlsx(folder / "конкурсы 2022.xlsx", {"Лист1": [HEAD, *rows]})
    return computed(folder)


@pytest.mark.parametrize(
    "words", ["нет данных", "информация будет позже", "уточняется", "???", "не предоставили"]
)
def test_who_says_that_there_are_no_data_has_not_answered(tmp_path: Path, words: str) -> None:
    found = _district(tmp_path / "in", FACT, ["СОШ № 2", words, "", ""])
    assert of(found, CONTESTS, organisation="СОШ № 1") == (1, 2)
    assert of(found, CONTESTS, organisation="СОШ № 2") == (None, None)
    (said,) = told(found, "ROW-003")
    assert "это не ноль" in said


@pytest.mark.parametrize("rows", [["нет данных", "", ""], ["нет данных"] * 3])
def test_a_register_of_nothing_but_such_words_is_no_empty_one(
    tmp_path: Path, rows: list[object]
) -> None:
    folder = tmp_path / "in"
    books.xlsx(folder / "СОШ № 1" / "кадры.xlsx", {"Кадры": STAFF[1:]})
    books.xlsx(folder / "СОШ № 1" / "конкурсы 2022.xlsx", {"Лист1": [HEAD[1:], rows]})
    found = computed(folder)
    assert of(found, CONTESTS) == (None, None)
    assert told(found, "RET-001") == []


def test_who_says_that_there_was_nothing_has_answered(tmp_path: Path) -> None:
    found = _district(tmp_path / "in", FACT, ["СОШ № 2", "не участвовали", "", ""])
    assert of(found, CONTESTS, organisation="СОШ № 2") != (None, None)
    assert told(found, "ROW-003") == []
