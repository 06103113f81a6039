"""Blank cells of a column that tells who has done the deed: unknown is neither «да» nor «нет»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import is_blank
from pedmonitor.intake.cells.values import BLANK, Parsed, parse_yes_no, special
from pedmonitor.intake.registers.columns import EVIDENCE
from pedmonitor.intake.registers.counted_rows.unnamed_rows import is_nobody, is_vacancy
from pedmonitor.model.cell import CellState
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import quoted, rows_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pedmonitor.definitions.form import FormField
    from pedmonitor.intake.cells.raw import Cell
    from pedmonitor.intake.registers.sheaf import Sheaf

UNANSWERED = Parsed(CellState.ERROR)
"""Nothing that could be read: no indicator takes it for a fact, and no cell is at fault."""
_ABSENT = Parsed(CellState.VALUE, value=False)
_WHEN_DONE = re.compile(r"(?i)прохожд|прош[её]?л|пройд|участи")
"""Such a day is the day of the deed; «Дата» alone may be the day on which all were invited."""


def settle_unanswered(sheaf: Sheaf, headings: Mapping[str, str]) -> None:
    """Take a blank mark for unknown where the column tells of at least one other row.

    A column that is blank from top to bottom says nothing; a score in the row tells in its place,
    and so does the number of a certificate.
    Where no mark stands in the table, the day on which it was done is one.

    Args:
        sheaf: Columns that have been read; it is changed.
        headings: Field → the heading of its column.
    """
    for item in sheaf.form.fields:
        if not item.deed:
            continue
        if item.id in sheaf.parsed:
            _settle(sheaf, item, item.id, headings)
        else:
            _settle_by_days(sheaf, item, headings)


def _settle(sheaf: Sheaf, item: FormField, name: str, headings: Mapping[str, str]) -> None:
    raw = sheaf.raw.get(name)
    if raw is None or not any(map(_is_unsaid, raw)):
        return
    known = {cell: parse_yes_no(cell) for cell in set(raw) if not _is_unsaid(cell)}
    told_of = (one.value is not None or one.state is not CellState.ERROR for one in known.values())
    if name == item.id and not any(told_of):  # crosses are marks as well
        return
    shown = (i.id for i in sheaf.form.fields if i.evidence or i.type in EVIDENCE)
    told = [cells for i in shown if (cells := sheaf.raw.get(i)) is not None and cells is not raw]
    blank = [
        at
        for at, cell in enumerate(raw)
        if _is_unsaid(cell)
        and all(is_blank(cells[at]) for cells in told)
        and not (is_vacancy(sheaf, at) or is_nobody(sheaf, at))
    ]
    if not blank or len(blank) == len(raw):
        return
    answers = sheaf.parsed.setdefault(item.id, [BLANK] * len(sheaf.rows))
    for at in blank:
        answers[at] = UNANSWERED if item.type == "yes_no" else _ABSENT
    sheaf.issues.append(_unknown(sheaf, name, headings.get(name) or item.title, blank))


def _is_unsaid(cell: Cell) -> bool:
    """Say whether a cell is blank, or says of itself that nothing is known: «н/д», «?»."""
    return is_blank(cell) or (special(cell) is BLANK and parse_yes_no(cell).value is None)


def _settle_by_days(sheaf: Sheaf, item: FormField, headings: Mapping[str, str]) -> None:
    """Read a blank under «Дата прохождения» as a blank mark, where other rows have their days."""
    name = next((n for n in sheaf.form.timing.end if n in sheaf.raw and n in sheaf.parsed), "")
    if not name or not _WHEN_DONE.search(headings.get(name, "")):
        return
    if any(day.state is CellState.VALUE for day in sheaf.parsed[name]):
        _settle(sheaf, item, name, headings)


def _unknown(sheaf: Sheaf, name: str, heading: str, blank: list[int]) -> Issue:
    rows = rows_text([sheaf.rows[at] for at in blank])
    return Issue(
        IssueCode.CELL_BLANK,
        Level.WARNING,
        f"в столбце {quoted(heading)} отмечены не все, а пусто — не «да» и не «нет»; строки без "
        f"отметки не учтены ({rows})",
        "Впишите отметку в каждую строку: «да» или «нет», дату или прочерк.",
        sheaf.place.at(sheaf.rows[blank[0]], sheaf.positions.get(name)),
        about=(sheaf.form.id, name),
    )
