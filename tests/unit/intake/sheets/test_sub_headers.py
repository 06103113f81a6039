"""Units and hints under the headings: no data, and no names of columns but of counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.cells.raw import Cell, RawSheet
from pedmonitor.intake.sheets.grid import Grid
from pedmonitor.intake.sheets.sub_headers import extend_down, is_hints, is_units

if TYPE_CHECKING:
    from pedmonitor.intake.plan import ReadingPlan

HEAD: list[Cell] = ["ФИО", "Дата рождения", "Стаж", "Предмет"]
PERSON: list[Cell] = ["Иванова А. П.", "01.02.1980", 5, "физика"]


def grid(plan: ReadingPlan, *rows: list[Cell]) -> Grid:
    return Grid(RawSheet("Лист1", [HEAD, *rows], []), plan.vocabulary)


@pytest.mark.parametrize(
    ("row", "data", "last"),
    [
        (["(полностью)", "(дд.мм.гггг)", "", "(основной)"], 2, 0),
        (["", "", "лет", ""], 2, 0),
        (["полностью", "дд.мм.гггг", "лет", ""], 2, 0),
        (["", "чел.", "%", ""], 2, 1),  # units that tell columns of counts apart
        (["(нет)", "", "(нет)", ""], 1, 0),
        (["Петров О. И.", "", "", "химия"], 1, 0),
    ],
)
def test_what_stands_under_the_headings(
    plan: ReadingPlan, row: list[Cell], data: int, last: int
) -> None:
    assert extend_down(grid(plan, row, PERSON), 0, 0) == (0, last, data)


def test_a_row_with_a_value_is_neither(plan: ReadingPlan) -> None:
    found = grid(plan, ["(полностью)", "01.02.1980", 5, "физика"], ["лет", 5, "", ""])
    assert not is_hints(found, 1)
    assert not is_units(found, 2)
