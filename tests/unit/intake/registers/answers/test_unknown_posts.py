"""Posts of unknown positions are no posts of pedagogues."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making import books
from unseen.district import computed, of

if TYPE_CHECKING:
    from pathlib import Path

    from unseen.district import Rows


def test_posts_of_an_unknown_position_are_not_counted(tmp_path: Path) -> None:
    rows: Rows = [
        ["МБОУ «СОШ № 4»"],
        ["Укомплектованность на 01.09.2022"],
        ["Должность", "По штату", "Занято", "Вакантно"],
        ["учитель", 10, 9, 1],
        ["аналитик", 2, 1, 1],
    ]
    books.xlsx(tmp_path / "in" / "ОКП.xlsx", {"Л": rows})
    assert of(computed(tmp_path / "in", "amursk-2021"), "vacancies_count")[0] == 1
