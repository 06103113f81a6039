"""A table of counts of several municipalities: the schools of others bear the names of ours."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import as_text
from pedmonitor.intake.plan import heading_forms
from pedmonitor.intake.wording.several_municipalities import others_among, told_others

if TYPE_CHECKING:
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.sheets.raw_table import RawTable
    from pedmonitor.model.issue import Issue
    from pedmonitor.model.location import Place

_MUNICIPALITY = "municipality"
_PEOPLE = "staff"
"""The register whose headings tell a column of municipalities."""


def keep_own_rows(table: RawTable, place: Place, plan: ReadingPlan) -> tuple[RawTable, list[Issue]]:
    """Put rows of other municipalities aside, where the settings say which one is ours.

    Args:
        table: The table.
        place: File and sheet.
        plan: The reading plan.

    Returns:
        The table without them, and what there is to tell.
    """
    labels = plan.labels.get(_PEOPLE, {})
    at = next(
        (
            at
            for at, path in enumerate(table.paths)
            if path and any(labels.get(one) == _MUNICIPALITY for one in heading_forms(path[-1]))
        ),
        None,
    )
    if at is None:
        return table, []
    others = others_among([as_text(cells[at]).strip() for cells in table.cells], plan.municipality)
    if others is None:
        return table, []
    first = place.at(table.rows[others.rows[0]][0], table.columns[at])
    issues = [told_others(others, "в таблице организации", first)]
    if not others.known:
        return table, issues
    gone = {*others.rows}
    rows = [row for i, row in enumerate(table.rows) if i not in gone]
    cells = [row for i, row in enumerate(table.cells) if i not in gone]
    return replace(table, rows=rows, cells=cells), issues
