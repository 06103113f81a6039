"""Posts of all pedagogues beside those of some: through small tables of a school."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books
from unseen.district import computed, told

if TYPE_CHECKING:
    from pathlib import Path

    from unseen.district import Rows

    from pedmonitor.model.result import RunResult

ONE, TWO = "МБОУ СОШ № 1", "МБОУ СОШ № 2"
HEAD: list[object] = ["ОО", "Категория персонала", "Ставок по штату", "Занято"]


def _posts(found: RunResult, school: str) -> tuple[object, object]:
    value = next(
        v
        for v in found.values
        if v.ref == "A-5.1" and dict(v.breakdown) == {"organisation": school}
    )
    return value.numerator, value.denominator


def _computed(folder: Path, *rows: list[object]) -> RunResult:
    registry: Rows = [["Краткое наименование", "Тип"], [ONE, "школа"], [TWO, "школа"]]
    lines: Rows = [["Укомплектованность на 01.12.2022"], HEAD, *rows]
    books.xlsx(folder / "организации.xlsx", {"Организации": registry})
    books.xlsx(folder / "Ставки 2022.xlsx", {"Лист1": lines})
    return computed(folder, "amursk-2021")


def test_categories_of_staff_are_read_as_positions(tmp_path: Path) -> None:
    found = _computed(
        tmp_path / "in",
        [ONE, "Руководители", 3, 3],
        [ONE, "Педагогические работники", 33, 30],
        [ONE, "Учебно-вспомогательный персонал", 4, 4],
        [ONE, "Обслуживающий персонал", 20, 18],
    )
    assert _posts(found, ONE) == (30, 33)
    assert told(found, "CELL-009") == []


@pytest.mark.parametrize(
    ("psychologists", "expected", "codes"), [(5, (28, 30), []), (1, (28, 30), ["ROW-001"])]
)
def test_all_pedagogues_and_some_of_them_are_counted_once(
    psychologists: int, expected: tuple[int, int], codes: list[str], tmp_path: Path
) -> None:
    found = _computed(
        tmp_path / "in",
        [ONE, "Педагогические работники, всего", 30, 28],
        [ONE, "учитель", 25, 24],
        [ONE, "педагог-психолог", psychologists, 4 if psychologists == 5 else 0],
        [TWO, "учитель", 10, 9],
    )
    assert _posts(found, ONE) == expected
    assert _posts(found, TWO) == (9, 10)
    warned = [
        i.code.value
        for i in found.issues
        if i.level.value == "warning" and i.code.value == "ROW-001"
    ]
    assert warned == codes
