"""Two lengths of service in one cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making.books import xlsx

from unseen.district import ANNA, OLEG, SCHOOL, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("heading", "cells", "counts"),
    [
        ("Стаж: общий / педагогический", ("10/3", "12/10"), (1, 2)),
        ("Стаж (общий/педагогический)", ("10 / 3", "12/12"), (1, 2)),
        ("Стаж педагогический/общий", ("3/10", "12/12"), (1, 2)),
    ],
)
def test_each_number_goes_to_its_own_service(
    heading: str, cells: tuple[str, str], counts: tuple[int, int], folder: Path
) -> None:
    head: list[object] = ["ФИО", "Должность", "Предмет", heading]
    rows: list[list[object]] = [
        [name, "учитель", "физика", cell] for name, cell in zip((ANNA, OLEG), cells, strict=True)
    ]
    xlsx(folder / "кадры.xlsx", {"Кадры": [[SCHOOL], head, *rows]})
    found = computed(folder, "amursk-2021")
    assert of(found, "experience_under5_share") == counts
    assert not told(found, "CELL-003")


def test_one_number_of_two_is_asked_about(folder: Path) -> None:
    head: list[object] = ["ФИО", "Должность", "Предмет", "Стаж: общий / педагогический"]
    rows: list[list[object]] = [
        [ANNA, "учитель", "физика", "10"],
        [OLEG, "учитель", "физика", "9/1"],
    ]
    xlsx(folder / "кадры.xlsx", {"Кадры": [[SCHOOL], head, *rows]})
    assert len(told(computed(folder, "amursk-2021"), "CELL-003")) == 1
