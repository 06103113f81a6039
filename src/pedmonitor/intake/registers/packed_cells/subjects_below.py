"""A second subject in a line of its own, under the teacher: neither a caption nor a person."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import Cell, as_text, is_blank
from pedmonitor.intake.sheets.raw_table import RowKind
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import rows_text

if TYPE_CHECKING:
    from pedmonitor.intake.cells.dictionaries import Lookup
    from pedmonitor.intake.headings.column_match import Match
    from pedmonitor.intake.sheets.raw_table import RawTable
    from pedmonitor.model.location import Place

_STAFF = "staff"
_NAMES = frozenset({"name", "last_name"})


def join_subjects_below(
    table: RawTable, match: Match, place: Place, subjects: Lookup | None
) -> tuple[RawTable, list[Issue]]:
    """Give the subjects that stand alone under a person's row to that person.

    Args:
        table: The table.
        match: The register and its columns; only staff are written so.
        place: File and sheet.
        subjects: The dictionary of subjects.

    Returns:
        The table without such lines, and what is told of them.
    """
    if match.form.id != _STAFF or subjects is None:
        return table, []
    at = next((c.at for c in match.columns if c.field == "subject"), None)
    items = ((c.at, match.form.field(c.field)) for c in match.columns)
    name = next((column for column, item in items if item and item.type in _NAMES), None)
    if at is None or name is None or name >= at:
        return table, []
    rows: list[tuple[int, RowKind]] = []
    cells: list[list[Cell]] = []
    joined: list[int] = []
    below = [*table.cells[1:], None][: len(table.cells)]
    for (row, kind), line, after in zip(table.rows, table.cells, below, strict=True):
        goes_on = rows[-1:] == [(row - 1, RowKind.DATA)] or joined[-1:] == [row - 1]
        if (
            goes_on
            and _is_lone(line, at, name)
            and not is_blank(cells[-1][name])
            and (after is None or not is_blank(after[at]))  # else a caption over the rows below
            and _is_subject(line[at], subjects)
        ):
            above = cells[-1] = list(cells[-1])
            said = (as_text(c).strip() for c in (above[at], line[at]) if not is_blank(c))
            above[at] = ", ".join(said)
            joined.append(row)
        else:
            rows.append((row, kind))
            cells.append(line)
    if not joined:
        return table, []
    return replace(table, rows=rows, cells=cells), [_told(place, joined, table.columns[at])]


def _is_lone(line: list[Cell], at: int, name: int) -> bool:
    if is_blank(line[at]) or not is_blank(line[name]):  # nearly every row names somebody
        return False
    return all(is_blank(cell) for i, cell in enumerate(line) if i != at)


def _is_subject(cell: Cell, subjects: Lookup) -> bool:
    codes, unknown = subjects.find_many(as_text(cell))
    return bool(codes) and not unknown


def _told(place: Place, rows: list[int], column: int) -> Issue:
    return Issue(
        IssueCode.PERSON_ABOVE,
        Level.INFO,
        f"предмет в строке без имени отнесён к человеку над ней ({rows_text(rows)})",
        "Если это не так, впишите имя в каждую строку.",
        place.at(rows[0], column),
    )
