"""Only a name of the next year gives way, and only in a year's period."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making.returns import DIAGNOSTICS, read, save

from pedmonitor.intake.origin.attribute import attribute
from pedmonitor.intake.origin.organisations import OrganisationIndex
from pedmonitor.intake.origin.sent_later import named_in, sent_later
from pedmonitor.model.organisation import Organisation
from pedmonitor.model.period import calendar_year, parse_period

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.intake.origin.attribute import OwnedTable
    from pedmonitor.intake.plan import ReadingPlan


def _table(folder: Path, plan: ReadingPlan, name: str, day: str) -> OwnedTable:
    save(folder, {name: [DIAGNOSTICS, ["Иванова Анна Петровна", "дефициты", day, "да"]]})
    index = OrganisationIndex()
    index.add(Organisation(name="СОШ № 1"))
    table = read(folder / name, plan, name).tables[0]
    return attribute(table, index, plan.forms[table.form])


@pytest.mark.parametrize(
    ("name", "day", "years"),
    [
        ("Сбор 2023/СОШ № 1.csv", "05.04.2022", set()),
        ("Сбор 2023/СОШ № 1.csv", "05.04.2023", {2023}),
        ("Сбор 2024/СОШ № 1.csv", "05.04.2022", {2024}),
        ("Сбор 2021/СОШ № 1.csv", "05.04.2022", {2021}),
    ],
)
def test_years_of_names(
    tmp_path: Path, plan: ReadingPlan, name: str, day: str, years: set[int]
) -> None:
    (tmp_path / name).parent.mkdir()
    owned = _table(tmp_path, plan, name, day)
    found, issues = sent_later([owned], plan, calendar_year(2022))
    assert found[0].stated.years == years
    assert len(issues) == (not years)


def test_a_quarter_is_left_alone(tmp_path: Path, plan: ReadingPlan) -> None:
    owned = _table(tmp_path, plan, "СОШ № 1 2023.csv", "05.04.2022")
    assert sent_later([owned], plan, parse_period("2022Q2")) == ([owned], [])
    assert named_in(owned) == "в имени файла «СОШ № 1 2023.csv»"
