"""«С отрывом» and «без отрыва от работы»."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.cells.values import parse_yes_no
from pedmonitor.intake.registers.answers.opposites import turn_opposites
from pedmonitor.intake.registers.sheaf import Sheaf
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.intake.cells.raw import Cell


def answered(catalogue: Catalogue, **columns: list[Cell]) -> Sheaf:
    rows = [0, 1, 2]
    sheaf = Sheaf(catalogue.forms["training"], Place("файл"), rows, [""] * 3, {}, {})
    for name, cells in columns.items():
        sheaf.raw[name], sheaf.parsed[name] = cells, [parse_yes_no(cell) for cell in cells]
    turn_opposites(sheaf)
    return sheaf


def off_job(sheaf: Sheaf) -> list[object]:
    return [cell.value for cell in sheaf.parsed["off_job"]]


@pytest.mark.parametrize("yes", ["+", "да", "1"])
def test_blank_cells_beside_nothing_but_yes_say_the_opposite(
    catalogue: Catalogue, yes: str
) -> None:
    with_leave = answered(catalogue, off_job=[yes, "", yes])
    without = answered(catalogue, on_job=[yes, "", yes])
    assert off_job(with_leave) == [True, False, True]
    assert off_job(without) == [False, True, False]
    assert [issue.code.name for issue in with_leave.issues] == ["CELL_YES_NO"]


@pytest.mark.parametrize("cells", [["да", "", "нет"], ["", "", ""], ["без отрыва", "", "да"]])
def test_blank_cells_beside_other_answers_say_nothing(
    catalogue: Catalogue, cells: list[Cell]
) -> None:
    found = answered(catalogue, off_job=cells)
    assert off_job(found)[1] is None
    assert not found.issues


def test_two_columns_fill_each_other(catalogue: Catalogue) -> None:
    found = answered(catalogue, off_job=["да", "", ""], on_job=["", "да", ""])
    assert off_job(found) == [True, False, None]
