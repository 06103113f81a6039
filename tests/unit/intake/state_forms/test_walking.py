"""One cell of a form: its state, and what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.state_forms.form_cells import read_cell
from pedmonitor.intake.state_forms.walking import FormFile
from pedmonitor.model.cell import CellState
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.intake.cells.raw import Cell

PLACE = Place("форма.xlsx", "3.1", 9, 2)


@pytest.mark.parametrize(
    ("row", "graph", "cell", "state", "code"),
    [
        ("06", "3", 20.0, CellState.VALUE, ""),
        ("06", "3", "20", CellState.VALUE, ""),
        ("06", "3", 0.0, CellState.ZERO, ""),
        ("06", "3", "", CellState.BLANK, ""),
        ("06", "3", "-", CellState.BLANK, ""),
        ("01", "16", "Х", CellState.NOT_APPLICABLE, ""),
        ("01", "16", "X", CellState.NOT_APPLICABLE, ""),
        ("01", "16", 5.0, CellState.NOT_APPLICABLE, "FORM-006"),
        ("06", "3", "X", CellState.NOT_APPLICABLE, "FORM-006"),
        ("06", "3", "двадцать", CellState.ERROR, "CELL-003"),
        ("06", "3", 20.5, CellState.VALUE, "FORM-007"),
        ("06", "3", -1.0, CellState.ERROR, "FORM-007"),
        ("06", "3", 1e19, CellState.ERROR, "FORM-007"),
        ("06", "16", 20.5, CellState.VALUE, ""),
        ("06", "16", 20.55, CellState.VALUE, "FORM-007"),
    ],
)
def test_a_cell_keeps_its_state(
    catalogue: Catalogue, row: str, graph: str, cell: Cell, state: CellState, code: str
) -> None:
    section = catalogue.state_forms["oo1-16"].section("3.1")
    assert section is not None
    meant = next(item for item in section.rows if item.code == row)
    column = next(item for item in section.graphs if item.number == graph)
    found, _, issue = read_cell(cell, PLACE, meant, column, section)
    assert found is state
    assert (issue.code.value if issue else "") == code


def test_an_organisation_has_one_return(catalogue: Catalogue) -> None:
    into = FormFile(catalogue.state_forms["oo1-16"], "форма.xlsx")
    assert into.return_of("СОШ № 1") is into.return_of("СОШ № 1")
    assert into.return_of("СОШ № 1") is not into.return_of("СОШ № 2")
