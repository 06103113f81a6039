"""A repeated row is told at its cell; a row for every class of one person is told once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books
from unseen.district import ANNA, OLEG, computed

from pedmonitor.intake.origin.repeats import mark_repeats

if TYPE_CHECKING:
    from pathlib import Path

    from unseen.district import Rows

POST = ["01.02.1980", "учитель", "физика"]
CLASSES = ("5А", "6Б", "7В")


def repeats(folder: Path, header: str, rows: Rows) -> list[tuple[str, str]]:
    head: list[object] = ["ФИО", "Дата рождения", "Должность", "Предмет", header]
    books.xlsx(folder / "СОШ 4.xlsx", {"Тарификация": [["МБОУ «СОШ № 4»"], head, *rows]})
    found = computed(folder).issues
    return [(one.level.value, one.message) for one in found if one.code.value == "ROW-002"]


def test_nothing_gives_nothing() -> None:
    assert mark_repeats([]) == ([], [])


def test_a_row_for_every_class_is_told_once(tmp_path: Path) -> None:
    rows: Rows = [[name, *POST, one] for name in (ANNA, OLEG) for one in CLASSES]
    ((level, message),) = repeats(tmp_path / "in", "Класс", rows)
    assert level == "info"
    assert "повторяют другие строки 4; каждый человек учтён один раз" in message


@pytest.mark.parametrize(("header", "count"), [("Класс", 2), ("Примечание", 3)])
def test_a_few_repeats_or_those_of_another_list_are_told_one_by_one(
    header: str, count: int, tmp_path: Path
) -> None:
    rows: Rows = [[ANNA, *POST, ""] for _ in range(count + 1)]
    told = repeats(tmp_path / "in", header, [*rows, [OLEG, *POST, ""]])
    assert [level for level, _ in told] == ["warning"] * count
