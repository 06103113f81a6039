from __future__ import annotations

from making.district import FAMILIES, ORDINARY, figure

from pedmonitor.disclosure.cells import Cell, personal_cells
from pedmonitor.disclosure.rules import Kind


def test_a_cell_knows_its_table_and_its_counts() -> None:
    cell = Cell(3, figure("1.1", {"organisation": "ДДТ"}, 2, 7), Kind.ORDINARY)
    assert cell.table == (("profile", "1.1"), ("organisation",))
    assert (cell.number("numerator"), cell.number("denominator")) == (2, 7)
    assert not Cell(0, figure("1", {}, 2), Kind.ORDINARY).has("denominator")


def test_only_figures_that_count_people_are_cells() -> None:
    values = [
        figure("1", {}, 2, 7),
        figure("2", {}, 1, 1, family="dpo_regulation_exists"),
        figure("3", {}, None, family=ORDINARY),
    ]
    assert [cell.position for cell in personal_cells(values, FAMILIES)] == [0]
