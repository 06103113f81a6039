"""Columns of no field whose headings ask of the fact itself: «Организовано (да/нет)»."""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import as_text, is_blank
from pedmonitor.intake.cells.values import parse_yes_no
from pedmonitor.intake.typed import RowAside
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import quoted, rows_text

if TYPE_CHECKING:
    from pedmonitor.intake.headings.column_match import Match
    from pedmonitor.intake.registers.counted_rows.sorted_rows import SortedRows
    from pedmonitor.intake.sheets.raw_table import RawTable
    from pedmonitor.model.location import Place


def drop_unasked(sorted_rows: SortedRows, match: Match, table: RawTable, place: Place) -> None:
    """Leave out the rows that such a column answers with «нет», and those it does not answer.

    «Нет» is an answer of the organisation; a blank beside answers is none.

    Args:
        sorted_rows: The rows of data; they become fewer.
        match: The register and its columns.
        table: The table.
        place: File and sheet.
    """
    for column in sorted(match.answers):
        cells = [table.cells[at][column] for at in sorted_rows.kept]
        answers = {cell: parse_yes_no(cell).value for cell in set(cells) if not is_blank(cell)}
        stays = [answers.get(cell) is True for cell in cells]
        out = list(compress(range(len(cells)), [not one for one in stays]))
        if not out or not answers:
            continue
        denied = [at for at in out if not is_blank(cells[at])]
        sorted_rows.silent += [_aside(sorted_rows, match, table, at) for at in denied]
        rows = [table.rows[sorted_rows.kept[at]][0] for at in out]
        blank = len(denied) < len(out)
        sorted_rows.issues.append(
            _left_out(table.header[column], rows, place.at(rows[0], table.columns[column]), blank)
        )
        sorted_rows.kept = list(compress(sorted_rows.kept, stays))
        sorted_rows.groups = list(compress(sorted_rows.groups, stays))


def _aside(sorted_rows: SortedRows, match: Match, table: RawTable, at: int) -> RowAside:
    row = sorted_rows.kept[at]
    places = (
        c.at
        for c in match.columns
        if (item := match.form.field(c.field)) is not None and item.type == "organisation"
    )
    named = (as_text(table.cells[row][i]).strip() for i in places)
    return RowAside(table.rows[row][0], next(filter(None, named), ""), sorted_rows.groups[at])


def _left_out(heading: str, rows: list[int], place: Place, blank: bool) -> Issue:  # noqa: FBT001
    what = "«нет» или без отметки" if blank else "«нет»"
    return Issue(
        IssueCode.HEAD_GUESSED,
        Level.WARNING if blank else Level.INFO,
        f"столбец {quoted(heading)} прочитан как отметка о самом факте; строки, где {what}, не "
        f"учтены ({rows_text(rows)})",
        "Впишите «да» или «нет» в каждую строку; если столбец не о том, был ли факт, переименуйте "
        "его.",
        place,
    )
