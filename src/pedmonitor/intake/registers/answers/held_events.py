"""Marks of events: a day under «Отметка о проведении» is one, a blank beside such marks is none."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import as_text, is_blank
from pedmonitor.intake.cells.values import BLANK, Parsed, parse_yes_no
from pedmonitor.model.cell import CellState
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import fold, quoted, rows_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pedmonitor.intake.cells.raw import Cell
    from pedmonitor.intake.registers.sheaf import Sheaf

_STATUS, _EVENTS = "status", "events"
_HELD, _PLANNED = Parsed(CellState.VALUE, "held"), Parsed(CellState.VALUE, "planned")
_ASKED = re.compile(r"отметк|провед|состоял|выполн|исполн|факт|да\s*/\s*нет")
_DAY = re.compile(r"\d{1,2}\.\d{1,2}\.(?:20)?\d\d(?: ?г\.?)?")


def settle_held(sheaf: Sheaf, headings: Mapping[str, str]) -> None:
    """Read days as marks that events were held; where events are so marked, a blank is no mark.

    «Отменено» in one row and blanks in the others tell of what was not: there all others were held.

    Args:
        sheaf: Columns that have been read; it is changed.
        headings: Field → the heading of its column.
    """
    heading = headings.get(_STATUS, "")
    if sheaf.form.id != _EVENTS or _STATUS not in sheaf.raw or not _ASKED.search(fold(heading)):
        return
    raw, read = sheaf.raw[_STATUS], list(sheaf.parsed[_STATUS])
    sheaf.parsed[_STATUS] = read
    days = {cell for cell in set(raw) if _is_day(cell)}
    dated = [at for at, cell in enumerate(raw) if cell in days]
    for at in dated:
        read[at] = _HELD
    _forget(sheaf, {sheaf.rows[at] for at in dated})
    if _HELD not in read:
        return
    blank = [at for at, cell in enumerate(raw) if read[at] == BLANK and is_blank(cell)]
    for at in blank:
        read[at] = _PLANNED
    if blank:
        sheaf.issues.append(_unmarked(sheaf, heading, blank))


def _forget(sheaf: Sheaf, rows: set[int]) -> None:
    """Take back that days are no values of the dictionary."""
    column = sheaf.positions.get(_STATUS)
    sheaf.issues[:] = [
        one
        for one in sheaf.issues
        if not (
            one.code is IssueCode.CELL_CODE
            and one.place is not None
            and one.place.column == column
            and one.place.row in rows
        )
    ]


def _is_day(cell: Cell) -> bool:
    if isinstance(cell, dt.date):
        return True
    return _DAY.fullmatch(fold(as_text(cell))) is not None and bool(parse_yes_no(cell).value)


def _unmarked(sheaf: Sheaf, heading: str, blank: list[int]) -> Issue:
    rows = rows_text([sheaf.rows[at] for at in blank])
    return Issue(
        IssueCode.CELL_BLANK,
        Level.WARNING,
        f"в столбце {quoted(heading)} отмечены не все мероприятия; строки без отметки не "
        f"учтены ({rows})",
        "Отметьте в каждой строке, проведено ли мероприятие: «да» или «нет», дату или прочерк.",
        sheaf.place.at(sheaf.rows[blank[0]], sheaf.positions.get(_STATUS)),
        about=(sheaf.form.id, _STATUS),
    )
