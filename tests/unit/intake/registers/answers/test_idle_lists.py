"""Registers of which no row tells what is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.cells.values import Parsed
from pedmonitor.intake.registers.answers.idle_lists import ask_about_idle
from pedmonitor.intake.registers.sheaf import Sheaf
from pedmonitor.model.cell import CellState
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue


@pytest.mark.parametrize(
    ("form", "kinds", "asked"),
    [
        ("documents", ["other", "other"], 1),
        ("documents", ["other", "mentoring_system"], 0),
        ("documents", [], 0),
        ("training", ["other"], 0),
    ],
)
def test_all_rows_are_of_other_things(
    catalogue: Catalogue, form: str, kinds: list[str], asked: int
) -> None:
    rows = list(range(len(kinds)))
    sheaf = Sheaf(catalogue.forms[form], Place("файл"), rows, [""] * len(kinds), {}, {})
    sheaf.parsed["kind"] = [Parsed(CellState.VALUE, kind) for kind in kinds]
    ask_about_idle(sheaf)
    assert len(sheaf.issues) == asked
