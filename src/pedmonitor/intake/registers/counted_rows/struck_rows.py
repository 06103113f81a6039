"""Rows that are struck out: taken back by whoever keeps the list, though they still stand in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.intake.cells.raw import is_blank
from pedmonitor.intake.sheets.raw_table import RowKind
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import rows_text

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from pedmonitor.intake.sheets.raw_table import RawTable
    from pedmonitor.model.location import Place

_NOTHING: frozenset[int] = frozenset()


class Struck(NamedTuple):
    """What is struck out in a table, by the positions of its rows.

    Attributes:
        rows: Rows taken back.
        left: Rows where something is struck out, and which are counted all the same.
    """

    rows: frozenset[int] = _NOTHING
    left: frozenset[int] = _NOTHING


def struck_rows(table: RawTable, names: Sequence[int], read: Sequence[int]) -> Struck:
    """Find the rows whose name is struck out or, where nobody is named, all that is read.

    A list that is struck out whole is left as it is: nobody sends one to say that it is empty.

    Args:
        table: The table.
        names: Its columns of names.
        read: Its columns that are read.
    """
    places = table.struck() if table.struck is not None else ()
    if not places:  # the lot of nearly all tables
        return Struck()
    rows = [at for at, (_, kind) in enumerate(table.rows) if kind is RowKind.DATA]
    found = frozenset(at for at in rows if _is_struck(table, at, names or read, places))
    touched = frozenset(at for at in rows if _struck_in(table, at, read, places))
    if len(found) == len(rows):
        return Struck(left=found)
    return Struck(found, touched - found)


def _is_struck(
    table: RawTable, at: int, asked: Collection[int], places: Collection[tuple[int, int]]
) -> bool:
    """Say whether a row has something in the columns, and all of it is struck out."""
    filled = [i for i in asked if not is_blank(table.cells[at][i])]
    return bool(filled) and len(_struck_in(table, at, asked, places)) == len(filled)


def _struck_in(
    table: RawTable, at: int, asked: Collection[int], places: Collection[tuple[int, int]]
) -> list[int]:
    """List the columns of a row in which something is struck out."""
    row, cells = table.rows[at][0], table.cells[at]
    return [i for i in asked if not is_blank(cells[i]) and (row, table.columns[i]) in places]


def told_struck(table: RawTable, struck: Struck, place: Place) -> list[Issue]:
    """Tell of what is struck out: once of the rows left out, once of those counted.

    Args:
        table: The table.
        struck: What is struck out in it.
        place: File and sheet.
    """
    told = (
        (
            struck.rows,
            "зачёркнуто ({}): эти строки не учтены",
            "Если запись верна, снимите зачёркивание; если не нужна, удалите строку.",
        ),
        (
            struck.left,
            "часть сведений зачёркнута ({}), но они учтены как есть",
            "Сотрите то, что зачёркнуто, или снимите зачёркивание.",
        ),
    )
    found = []
    for positions, text, hint in told:
        if positions:
            lines = sorted(table.rows[at][0] for at in positions)
            said = text.format(rows_text(lines))
            at = place.at(lines[0])
            found.append(Issue(IssueCode.ROW_REJECTED, Level.WARNING, said, hint, at))
    return found
