"""A table of counts on its way into typed rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.aggregates import aggregate_issues
from pedmonitor.intake.aggregates.count_rows import CountRows, RowFigure
from pedmonitor.intake.aggregates.figure_columns import FigureColumn, Part
from pedmonitor.intake.aggregates.figures import Counted
from pedmonitor.intake.aggregates.layout import Layout
from pedmonitor.intake.sheets.raw_table import RawTable
from pedmonitor.intake.typed import TypedTable
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from pedmonitor.intake.plan import ReadingPlan

PLACE = Place("свод.xlsx", "Лист1")


def rows(plan: ReadingPlan) -> CountRows:
    typed = TypedTable("aggregate", PLACE, hidden=False, titles=[], fields=set(), positions={})
    figures = (FigureColumn(1, Part.NUMERATOR, organisation="А"), FigureColumn(2, Part.NUMERATOR))
    table = RawTable("Лист1", [], [], [], [], 0)
    return CountRows(table, Layout(figures), PLACE, plan, typed, "")


def test_columns_are_laid_out_by_whose_they_are(plan: ReadingPlan) -> None:
    found = rows(plan).by_owner
    assert {owner: [f.at for f in own] for owner, own in found.items()} == {
        ("А", ""): [1],
        ("", ""): [2],
    }


def test_what_is_wrong_with_a_share_waits_for_counts(plan: ReadingPlan) -> None:
    given = rows(plan)
    issue = aggregate_issues.no_indicator(PLACE)
    for numerator in (None, 5):
        counted = Counted(numerator, 20, None, PLACE)
        given.told(RowFigure("а", "", None, counted, "А"), [issue])
    assert (len(given.shares), given.issues) == (1, [issue])
