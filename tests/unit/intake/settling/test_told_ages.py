"""Ages told in years against the bounds of indicators."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from pedmonitor.compute.ages import full_years
from pedmonitor.intake.plan import AgeRules
from pedmonitor.intake.registers.answers.ages_in_years import AGE, AGE_ON_DAY
from pedmonitor.intake.settling.life_dates import StaffRows
from pedmonitor.intake.settling.told_ages import take_told_ages
from pedmonitor.intake.typed import TypedTable
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from pedmonitor.intake.cells.values import Value

RULES = AgeRules(frozenset({25, 30, 35}))


def _staff(name: str, age: float, on: dt.date, *, dated: bool) -> StaffRows:
    table = TypedTable("staff", Place("Кадры.xlsx", "Кадры"), False, [], set(), {AGE: 2})
    columns: dict[str, list[Value]] = {"birth_date": [None], name: [float(age)]}
    return StaffRows(table, columns, [7], ["СОШ № 1"], on, dated)


@pytest.mark.parametrize("on", [dt.date(2022, 12, 31), dt.date(2024, 2, 29)])
@pytest.mark.parametrize("age", [24, 34, 35, 60])
def test_an_age_of_the_day_is_that_age(age: int, on: dt.date) -> None:
    staff = _staff(AGE, age, on, dated=True)
    (issue,) = take_told_ages(staff, RULES)
    (birth,) = staff.columns["birth_date"]
    assert isinstance(birth, dt.date)
    assert full_years(birth, on) == age
    assert issue.level.value == "info"


@pytest.mark.parametrize(
    ("name", "dated", "rules"),
    [(AGE, False, RULES), (AGE_ON_DAY, True, RULES), (AGE, True, RULES._replace(on_return=False))],
)
@pytest.mark.parametrize(("age", "clear"), [(33, True), (34, False), (35, True), (29, False)])
def test_an_age_of_another_day_counts_away_from_the_bounds(
    name: str, rules: AgeRules, age: int, *, dated: bool, clear: bool
) -> None:
    staff = _staff(name, age, dt.date(2022, 12, 31), dated=dated)
    (issue,) = take_told_ages(staff, rules)
    assert (staff.columns["birth_date"] != [None]) is clear
    assert (issue.level.value == "info") is clear
