"""Tables of counts of several municipalities."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.intake.aggregates.own_rows import keep_own_rows
from pedmonitor.intake.sheets.raw_table import RawTable, RowKind
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from pedmonitor.intake.plan import ReadingPlan

PLACE = Place("свод.xlsx", "Лист1")


def _table(heading: str) -> RawTable:
    header = [heading, "ОО", "Всего педагогов"]
    return RawTable(
        sheet="Лист1",
        titles=[],
        header=header,
        paths=[(one,) for one in header],
        columns=[0, 1, 2],
        header_row=0,
        rows=[(1, RowKind.DATA), (2, RowKind.DATA)],
        cells=[["Амурский район", "СОШ № 1", 54], ["Солнечный район", "СОШ № 2", 20]],
    )


def test_the_schools_of_another_district_are_put_aside(plan: ReadingPlan) -> None:
    ours = replace(plan, municipality="Амурский район")
    table, issues = keep_own_rows(_table("Муниципалитет"), 1, PLACE, ours)
    assert table.rows == [(1, RowKind.DATA)]
    assert [issue.code.value for issue in issues] == ["ORG-012"]


def test_they_stay_where_nobody_says_which_is_ours(plan: ReadingPlan) -> None:
    table, issues = keep_own_rows(_table("Муниципалитет"), 1, PLACE, plan)
    assert len(table.rows) == 2
    assert [issue.level.value for issue in issues] == ["error"]


def test_another_column_names_no_municipality(plan: ReadingPlan) -> None:
    table = _table("Учредитель")
    assert keep_own_rows(table, 1, PLACE, plan) == (table, [])
