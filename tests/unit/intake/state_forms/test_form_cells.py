"""Cells of forms as schools type them: what is taken, and what is said of it."""

from __future__ import annotations

import pytest

from pedmonitor.definitions.state_form import FormGraph, FormRow, FormSection
from pedmonitor.intake.state_forms.form_cells import read_cell
from pedmonitor.model.cell import CellState
from pedmonitor.model.location import Place

GRAPH = FormGraph(number="3", path=("Всего",))
ROW = FormRow(code="06", label="педагогические работники")
SECTION = FormSection(id="3.1", rows=(ROW,), graphs=(GRAPH,))
PLACE = Place("а.xlsx", "3.1", 5, 2)


@pytest.mark.parametrize(
    ("cell", "number", "said"),
    [
        ("28 (2)", 28, "перед скобками"),
        ("12+2", 14, "записана сумма; учтено 14"),
        ("28 (в т. ч. 2,5)", 28, "перед скобками"),
        ("27,5 (2)", 27.5, "целое"),
        ("28", 28, ""),
        ("28 (50 %)", 28, "перед скобками"),
        ("50 %", None, "процент"),
    ],
)
def test_cells(cell: str, number: float | None, said: str) -> None:
    state, read, issue = read_cell(cell, PLACE, ROW, GRAPH, SECTION)
    assert read == number
    assert (state is CellState.VALUE) == (number is not None)
    assert said in issue.message if issue else not said
