"""Rows without an organisation in a list of several: written once above its rows, or forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import rows_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from pedmonitor.intake.typed import RowAside, TypedTable


def fill_down(
    table: TypedTable, said: list[RowAside], is_owned: Callable[[str], bool] = bool
) -> tuple[list[RowAside], list[Issue]]:
    """Give rows the organisation that stands above them where each is written only once.

    «СОШ № 1» over three teachers, then «СОШ № 2»: no name is repeated, and most cells are blank.
    Where names are repeated in every row, a blank cell was forgotten, and nobody knows whose it is.

    Args:
        table: The table.
        said: What each row says of its organisation, in any order; one row may have two entries.
        is_owned: Whether the caption lines over a row tell whose it is.

    Returns:
        The same entries, blank ones filled where that is certain, and what is to be told.
    """
    texts = {one.row: one.organisation for one in said if not is_owned(one.group)}
    blank = [row for row, text in texts.items() if not text]
    filled = [text for text in texts.values() if text]
    if not blank or not filled or "organisation" not in table.positions:
        return said, []
    rows = sorted(texts)
    once = len(set(filled)) == len(filled) and len(blank) >= len(filled) and texts[rows[0]]
    if not once:
        return said, [_forgotten(table, sorted(blank))]
    above = ""
    for row in rows:
        above = texts[row] = texts[row] or above
    told = [
        one if one.organisation else one._replace(organisation=texts.get(one.row, ""))
        for one in said
    ]
    return told, [_taken(table, sorted(blank))]


def _taken(table: TypedTable, rows: list[int]) -> Issue:
    return Issue(
        IssueCode.ORG_GUESSED,
        Level.INFO,
        "организация написана один раз над своими строками; строки под ней отнесены к ней "
        f"({rows_text(rows)})",
        "Если это не так, впишите организацию в каждую строку.",
        table.place.at(rows[0], table.positions["organisation"]),
    )


def _forgotten(table: TypedTable, rows: list[int]) -> Issue:
    return Issue(
        IssueCode.ORG_UNDETERMINED,
        Level.ERROR,
        f"не указана организация ({rows_text(rows)}); эти записи не учтены",
        "Впишите организацию в каждую строку.",
        table.place.at(rows[0], table.positions["organisation"]),
    )
