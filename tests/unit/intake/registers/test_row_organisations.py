"""What rows say of their organisations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.registers.row_organisations import (
    organisation_texts,
    organisations_of,
    with_organisation,
)
from pedmonitor.intake.registers.sheaf import Sheaf
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from pedmonitor.intake.cells.raw import Cell
    from pedmonitor.intake.plan import ReadingPlan

ROLES = ["наставник", "наставляемый"] * 2


def _sheaf(plan: ReadingPlan, **raw: list[Cell]) -> Sheaf:
    positions = {name: at for at, name in enumerate(raw, start=1)}
    place = Place("пары.xlsx", "Реестр")
    return Sheaf(plan.forms["mentoring"], place, [1, 2], ["", ""], dict(raw), positions)


def test_each_of_a_pair_has_the_own_column(plan: ReadingPlan) -> None:
    sheaf = _sheaf(plan, mentor_organisation=["СОШ 1", "СОШ 2"], mentee_organisation=["СОШ 3", ""])
    assert organisations_of(sheaf, [0, 0, 1, 1], ROLES) == ["СОШ 1", "СОШ 3", "СОШ 2", "СОШ 2"]
    assert with_organisation(sheaf)["organisation"] in {1, 2}


def test_the_column_of_the_row_holds_for_both(plan: ReadingPlan) -> None:
    sheaf = _sheaf(plan, organisation=["СОШ 1", "СОШ 2"])
    assert organisation_texts(sheaf) == ["СОШ 1", "СОШ 2"]
    assert organisations_of(sheaf, [0, 0, 1, 1], ROLES) == ["СОШ 1", "СОШ 1", "СОШ 2", "СОШ 2"]
    assert with_organisation(sheaf) == {"organisation": 1}
    assert organisations_of(_sheaf(plan), range(2), ["", ""]) == ["", ""]
