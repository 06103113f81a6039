"""Numbers and words together make a total; either alone does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books
from unseen.district import computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

    from unseen.district import Rows


@pytest.mark.parametrize(
    ("last", "count", "asked"),
    [
        (["Функциональная грамотность", 5], 10, 0),
        (["Итог", 5], 5, 0),
        (["Общее количество", 7], 12, 1),
        (["Общая педагогика", 5], 5, 1),
    ],
)
def test_a_total_is_told_by_words_and_numbers(
    last: list[object], count: int, asked: int, tmp_path: Path
) -> None:
    rows: Rows = [["МБОУ «СОШ № 4»"], ["Заказ в ОМЦ на программы, 2022 год"], ["Программа", "Чел."]]
    books.xlsx(tmp_path / "in" / "Заказ.xlsx", {"Л": [*rows, ["ФГОС", 3], ["ИКТ", 2], last]})
    found = computed(tmp_path / "in", "sysert-2019")
    assert of(found, "training_orders_count")[0] == count
    assert sum("итог" in one and "не " in one for one in told(found, "ROW-001")) == asked


@pytest.mark.parametrize("word", ["Средний балл", "Среднее", "Итоговый балл"])
def test_a_mean_of_scores_is_no_question(word: str, tmp_path: Path) -> None:
    head: list[object] = ["ОО", "Вопрос", "Шкала", "Ответили", "Средний балл"]
    school = "МБОУ «СОШ № 4»"
    rows: Rows = [
        ["Удовлетворённость КПК, 2022 год"],
        head,
        [school, "Содержание", 5, 10, 4],
        [school, "Организация", 5, 10, 5],
        [school, word, 5, 10, 4.5],
    ]
    books.xlsx(tmp_path / "in" / "Анкеты.xlsx", {"Л": rows})
    assert of(computed(tmp_path / "in", "sysert-2019"), "pk_satisfaction_index") == (90, 100)
