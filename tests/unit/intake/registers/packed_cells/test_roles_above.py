"""People of a role who stand in lines over the rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making.definitions import bundled_definitions

from pedmonitor.intake.registers.packed_cells.roles_above import take_roles_above
from pedmonitor.intake.registers.sheaf import Sheaf
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from pedmonitor.intake.cells.raw import Cell


def _sheaf(*groups: str) -> Sheaf:
    form = bundled_definitions().forms["mentoring"]
    names: list[Cell] = ["Громов Олег Ильич"] * len(groups)
    rows = list(range(len(groups)))
    return Sheaf(form, Place("a.xlsx", "Л"), rows, list(groups), {"mentee_name": names}, {})


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Наставник: Белова Анна Петровна", "Белова Анна Петровна"),
        ("СОШ 1\nПедагог-наставник – Белова А.П. (учитель)", "Белова А.П."),
        ("Наставник Белова Анна Петровна", "Белова Анна Петровна"),
    ],
)
def test_the_name_behind_the_role(line: str, name: str) -> None:
    sheaf = _sheaf(line)
    take_roles_above(sheaf)
    assert sheaf.raw["mentor_name"] == [name]


@pytest.mark.parametrize("line", ["", "Наставник: учитель физики", "Куратор: Белова Анна Петровна"])
def test_other_lines_name_nobody(line: str) -> None:
    sheaf = _sheaf(line)
    take_roles_above(sheaf)
    assert "mentor_name" not in sheaf.raw
