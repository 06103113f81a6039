"""Whom the rows of a register name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.persons.pseudonyms import key_people
from pedmonitor.intake.registers.row_names import columns_of_role, former_of, full_names
from pedmonitor.intake.registers.sheaf import Sheaf
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from pedmonitor.intake.plan import ReadingPlan


def test_names_of_one_column_and_of_three(plan: ReadingPlan) -> None:
    place = Place("Кадры.xlsx", "Кадры")
    raw = {"last_name": ["Белова"], "first_name": ["Анна"], "patronymic": ["-"]}
    sheaf = Sheaf(plan.forms["staff"], place, [1], [""], {k: [*v] for k, v in raw.items()}, {})
    assert full_names(sheaf, columns_of_role(sheaf, "")) == ["Белова Анна"]
    sheaf.raw["full_name"] = ["Громов О.И."]
    assert full_names(sheaf, columns_of_role(sheaf, "")) == ["Громов О.И."]


def test_former_names_belong_to_the_present_key() -> None:
    found = former_of(["Рыбина (Котова) Вера Ивановна", "Громов Олег Ильич"], b"s")
    (own,) = key_people("Рыбина Вера Ивановна", b"s")
    (old,) = key_people("Котова Вера Ивановна", b"s")
    assert found == {own.full: (old.full, old.short)}
