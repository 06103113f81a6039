"""Years under «Возраст» in the place of a birth date."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.values import BLANK, Parsed
from pedmonitor.intake.registers.answers.ages_in_years import AGE, AGE_ON_DAY, take_ages
from pedmonitor.intake.registers.sheaf import Sheaf
from pedmonitor.model.cell import CellState
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from pedmonitor.intake.plan import ReadingPlan


def _sheaf(plan: ReadingPlan) -> Sheaf:
    place = Place("Кадры.xlsx", "Кадры")
    sheaf = Sheaf(plan.forms["staff"], place, [1, 2], ["", ""], {AGE: [28.0, "28 лет"]}, {AGE: 3})
    sheaf.parsed["birth_date"] = [Parsed(CellState.VALUE, dt.date(1994, 5, 5)), BLANK]
    return sheaf


def test_only_blank_days_are_told_by_years(plan: ReadingPlan) -> None:
    sheaf = _sheaf(plan)
    take_ages(sheaf, {AGE: "Возраст"})
    assert [age.value for age in sheaf.parsed[AGE]] == [None, 28.0]


def test_an_age_of_a_day_of_its_own_is_kept_apart(plan: ReadingPlan) -> None:
    sheaf = _sheaf(plan)
    take_ages(sheaf, {AGE: "Возраст на 1 сентября"})
    assert AGE not in sheaf.parsed
    assert sheaf.parsed[AGE_ON_DAY][1].value == 28.0
