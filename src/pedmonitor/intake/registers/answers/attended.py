"""Who took part, finished or not: «не явилась» under «Прошёл» is no part, «не завершила» is one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.outcomes import Presence
from pedmonitor.intake.cells.values import BLANK, Parsed
from pedmonitor.intake.registers.answers.unanswered import UNANSWERED
from pedmonitor.intake.registers.columns import EVIDENCE, outcomes_of
from pedmonitor.intake.registers.faults import quote
from pedmonitor.model.cell import CellState
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import quoted, rows_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pedmonitor.definitions.form import FormField
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.registers.sheaf import Sheaf

_ATTENDED, _COMPLETED = "attended", "completed"
_LEVEL = "level"
"""Documents that count who took part count it by level: where none is told, nobody asks."""
_AWAY = Parsed(CellState.VALUE, value=False)
_DOUBTS = {Presence.DOUBTED, Presence.SILENT}
_OF_PARTS = re.compile(r"(?i)участ|принял")
"""«Участие: нет» is no part in it; «прошёл: нет» may be one that was not finished."""


def settle_attendance(sheaf: Sheaf, headings: Mapping[str, str], plan: ReadingPlan) -> None:
    """Tell who was not there at all, and how they are counted of whom it says «не прошла» alone.

    Args:
        sheaf: Columns that have been read; it is changed.
        headings: Field → the heading of its column.
        plan: The reading plan, for the words.
    """
    if sheaf.form.field(_ATTENDED) is None:
        return
    told = {
        item.id: _column(sheaf, item, headings.get(item.id, ""), plan)
        for item in sheaf.form.fields
        if (item.id == _COMPLETED or item.type in EVIDENCE) and item.id in sheaf.raw
    }
    if not told:
        return
    said = [{*row} for row in zip(*told.values(), strict=True)]
    marks = sheaf.parsed.get(_COMPLETED) or [BLANK] * len(said)
    answers = [_answer(*pair) for pair in zip(said, marks, strict=True)]
    if answers.count(BLANK) < len(answers):
        sheaf.parsed[_ATTENDED] = answers
    asked = [at for at, row in enumerate(said) if Presence.DOUBTED in row and row <= _DOUBTS]
    if asked and _LEVEL in sheaf.parsed:
        name = next(name for name, column in told.items() if column[asked[0]] is Presence.DOUBTED)
        sheaf.issues.append(_asked(sheaf, name, headings.get(name, ""), asked))


def _answer(said: set[Presence], mark: Parsed) -> Parsed:
    if Presence.THERE in said:
        return BLANK
    if Presence.AWAY in said:
        return _AWAY
    return UNANSWERED if mark == UNANSWERED else BLANK


def _column(sheaf: Sheaf, item: FormField, heading: str, plan: ReadingPlan) -> list[Presence]:
    """Tell what a column says of every row."""
    outcomes = outcomes_of(item, plan)
    raw, parsed = sheaf.raw[item.id], sheaf.parsed.get(item.id)
    known = {cell: outcomes.presence(cell) for cell in set(raw)}
    if item.id != _COMPLETED or parsed is None:
        return [known[cell] for cell in raw]
    denied = Presence.AWAY if _OF_PARTS.search(heading) else Presence.DOUBTED
    return [
        denied if read.value is False and _is_bare(cell, known[cell]) else known[cell]
        for cell, read in zip(raw, parsed, strict=True)
    ]


def _is_bare(cell: object, said: Presence) -> bool:
    """Say whether «нет» stands there alone, be it a nought or an unticked box."""
    return said is Presence.SILENT or not isinstance(cell, str)


def _asked(sheaf: Sheaf, name: str, heading: str, asked: list[int]) -> Issue:
    """Tell how «нет» is counted."""
    words = ",".join(dict.fromkeys(filter(None, (quote(sheaf.raw[name][at]) for at in asked))))
    rows = rows_text([sheaf.rows[at] for at in asked])
    return Issue(
        IssueCode.ROW_REMARK,
        Level.INFO,
        f"по словам{words} в столбце {quoted(heading)} не понять, не участвовал "
        f"человек или участвовал и не прошёл ({rows}); среди прошедших он не посчитан, среди "
        "участвовавших — посчитан",
        "Если человека не было, впишите «не участвовал»; если был — «не завершил».",
        sheaf.place.at(sheaf.rows[asked[0]], sheaf.positions.get(name)),
    )
