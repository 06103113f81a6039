"""Rows that are in no list: they name nobody, or are marked as void."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import as_text, is_blank
from pedmonitor.intake.typed import RowAside
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode

if TYPE_CHECKING:
    from pedmonitor.intake.headings.column_match import Match
    from pedmonitor.intake.registers.sheaf import Sheaf
    from pedmonitor.intake.sheets.raw_table import RawTable
    from pedmonitor.model.location import Place

_REFUSING = {IssueCode.ROW_NO_PERSON, IssueCode.ROW_REJECTED}
VOID = frozenset({"брак", "Брак", "БРАК", "аннулировано", "Аннулировано", "испорчен", "Испорчен"})
"""Cells that make a row void, as registers of documents write it."""


def refused_rows(table: RawTable, match: Match, sheaf: Sheaf) -> list[RowAside]:
    """List the rows that were refused, with what they say of their organisation.

    Args:
        table: The table.
        match: The register and its columns.
        sheaf: Its rows that are data, and what is wrong with them.
    """
    issues = (issue for issue in sheaf.issues if issue.code in _REFUSING)
    lost = {issue.place.row for issue in issues if issue.place is not None}
    if not lost:
        return []
    groups = dict(zip(sheaf.rows, sheaf.groups, strict=True))
    columns = [
        column.at
        for item in reversed(match.form.fields)
        if item.type == "organisation"
        for column in match.columns
        if column.field == item.id
    ]
    found = []
    for (row, _), cells in zip(table.rows, table.cells, strict=True):
        if row in lost:
            texts = (as_text(cells[at]).strip() for at in columns if not is_blank(cells[at]))
            found.append(RowAside(row, next(texts, ""), groups.get(row, "")))
    return found


def rejected(place: Place) -> Issue:
    """Say that a row marked as void is left out.

    Args:
        place: The row.
    """
    return Issue(
        IssueCode.ROW_REJECTED,
        Level.WARNING,
        "строка помечена как брак и не учтена",
        "Если документ действителен, уберите пометку.",
        place,
    )
