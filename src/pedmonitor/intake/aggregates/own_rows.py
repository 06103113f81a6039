"""A table of counts of several municipalities: the schools of others bear the names of ours."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import as_text
from pedmonitor.intake.plan import heading_forms
from pedmonitor.intake.sheets.raw_table import RowKind
from pedmonitor.intake.wording.municipalities import municipalities_in, names_municipality
from pedmonitor.intake.wording.naming import guarded
from pedmonitor.intake.wording.several_municipalities import (
    names_other,
    others_among,
    told_others,
)
from pedmonitor.intake.wording.totals import says_total
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode

if TYPE_CHECKING:
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.sheets.raw_table import RawTable
    from pedmonitor.model.location import Place

_MUNICIPALITY = "municipality"
_PEOPLE = "staff"
"""The register whose headings tell a column of municipalities."""
_SEVERAL = 2


def of_another(table: RawTable, place: Place, plan: ReadingPlan) -> Issue | None:
    """Tell that a table is another municipality's, by its sheet or by the lines over it.

    Args:
        table: The table.
        place: File and sheet.
        plan: The reading plan.
    """
    other = names_other([table.sheet, *reversed(table.titles)], plan.municipality)
    if not other:
        return None
    return Issue(
        IssueCode.ORG_MUNICIPALITIES,
        Level.WARNING,
        f"таблица не нашего муниципалитета ({guarded(other)}); она не учтена",
        "Если таблица ваша, исправьте название над ней или municipality в pedmonitor.toml.",
        place.at(table.header_row, table.columns[0]),
    )


def keep_own_rows(
    table: RawTable, organisation: int | None, place: Place, plan: ReadingPlan
) -> tuple[RawTable, list[Issue]]:
    """Put rows of other municipalities aside, where the settings say which one is ours.

    Args:
        table: The table.
        organisation: Its column of organisations; None for none.
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
    column = organisation if at is None else at
    if column is None:
        return table, []
    texts = _headed(table, column) if at is None else _filled_down(table, at)
    others = others_among(texts, plan.municipality, alone=at is not None)
    if others is None:
        return table, []
    first = place.at(table.rows[others.rows[0]][0], table.columns[column])
    issues = [told_others(others, "в таблице организации", first)]
    if not others.known:
        return table, issues
    gone = {*others.rows}
    rows = [row for i, row in enumerate(table.rows) if i not in gone]
    cells = [row for i, row in enumerate(table.cells) if i not in gone]
    return replace(table, rows=rows, cells=cells), issues


def _filled_down(table: RawTable, at: int) -> list[str]:
    """Give what each row says in the column of municipalities: written once, it goes on below."""
    texts: list[str] = []
    above = ""
    for (_, kind), cells in zip(table.rows, table.cells, strict=True):
        text = as_text(cells[at]).strip()
        above = "" if kind is not RowKind.DATA else text or above
        texts.append(above)
    return texts


def _headed(table: RawTable, organisation: int) -> list[str]:
    """Give each row the municipality that stands over it: «Солнечный район» above its schools.

    A municipality below its schools is their total; where one alone is named there is no question.
    """
    texts: list[str] = []
    above = ""
    heads: list[int] = []
    for (_, kind), cells in zip(table.rows, table.cells, strict=True):
        written = (as_text(cell).strip() for cell in cells)
        text = as_text(cells[organisation]).strip() or next(filter(None, written), "")
        if municipalities_in(text) and names_municipality(text):
            above = text
            heads.append(len(texts))
        elif kind is RowKind.TOTAL or says_total(text):
            above = ""
        texts.append(above)
    leads = heads[:1] == [0] or (bool(heads) and table.rows[heads[0]][1] is RowKind.GROUP)
    return texts if leads and len(heads) >= _SEVERAL else []
