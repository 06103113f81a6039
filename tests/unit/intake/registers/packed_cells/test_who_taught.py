"""«Организация» of a list of courses: who has taught, or whose people they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.registers.packed_cells.who_taught import take_who_taught
from pedmonitor.intake.registers.sheaf import Sheaf
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from pedmonitor.intake.cells.raw import Cell
    from pedmonitor.intake.plan import ReadingPlan


def _sheaf(plan: ReadingPlan, form: str, **raw: list[Cell]) -> Sheaf:
    positions = {name: at for at, name in enumerate(raw)}
    return Sheaf(plan.forms[form], Place("a.xlsx"), [1, 2], ["", ""], dict(raw), positions)


def test_providers_alone_have_taught(plan: ReadingPlan) -> None:
    sheaf = _sheaf(plan, "training", organisation=["ГАУ ДПО «ИРО»", ""])
    take_who_taught(sheaf, plan)
    assert sheaf.raw == {"provider": ["ГАУ ДПО «ИРО»", ""]}
    assert sheaf.positions == {"provider": 0}


@pytest.mark.parametrize(
    "cells", [["ГАУ ДПО «ИРО»", "МБОУ СОШ № 3"], ["СОШ № 1", "СОШ № 2"], ["Теремок", ""], ["", ""]]
)
def test_a_school_or_an_unknown_name_stays_whose_people_they_are(
    plan: ReadingPlan, cells: list[Cell]
) -> None:
    sheaf = _sheaf(plan, "training", organisation=cells)
    take_who_taught(sheaf, plan)
    assert set(sheaf.raw) == {"organisation"}


def test_a_column_of_its_own_and_a_form_without_it_are_left(plan: ReadingPlan) -> None:
    two = _sheaf(plan, "training", organisation=["ИРО", "ИРО"], provider=["ИРО", "ИРО"])
    other = _sheaf(plan, "contests", organisation=["ИРО", "ИРО"])
    for sheaf in (two, other):
        take_who_taught(sheaf, plan)
        assert "organisation" in sheaf.raw
