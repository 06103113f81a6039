"""Columns of results that hold nothing but answers: «Результат: да, нет» tells who has passed."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import as_text, is_blank
from pedmonitor.intake.cells.values import Parsed, parse_yes_no
from pedmonitor.model.cell import CellState
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode

if TYPE_CHECKING:
    from pedmonitor.intake.cells.raw import Cell
    from pedmonitor.intake.registers.sheaf import Sheaf

_COMPLETED = "completed"
_ABSENT = Parsed(CellState.VALUE, value=False)
_LONGEST = 3
"""An answer is «да», «нет», «+» or «0»; whatever is longer is a result in words."""


def settle_answers(sheaf: Sheaf) -> None:
    """Read «нет» as «не пройдена» in a column of results where «да» stands beside it.

    Only of registers that ask who has passed, where no column of its own tells it: «нет» under the
    result of a contest is no prize.
    Where a column says nothing but «нет», nobody can tell; the rows stay counted, and it is asked.

    Args:
        sheaf: Columns that have been read.
    """
    if sheaf.form.field(_COMPLETED) is None or _COMPLETED in sheaf.parsed:
        return
    for item in sheaf.form.fields:
        if item.type != "refusal" or item.id not in sheaf.parsed:
            continue
        cells = [(at, cell) for at, cell in enumerate(sheaf.raw[item.id]) if not is_blank(cell)]
        answers = {at: _answer(cell) for at, cell in cells}
        denied = [at for at, answer in answers.items() if answer is False]
        if not denied or None in answers.values():
            continue
        if True in answers.values():
            for at in denied:
                sheaf.parsed[item.id][at] = _ABSENT
        else:
            sheaf.issues.append(_unclear(sheaf, item.id, denied[0]))


def _answer(cell: Cell) -> bool | None:
    """Read an answer; None for a result in words, a day or a number of points."""
    if isinstance(cell, dt.date) or len(as_text(cell).strip()) > _LONGEST:
        return None
    answer = parse_yes_no(cell).value
    return answer if isinstance(answer, bool) else None


def _unclear(sheaf: Sheaf, name: str, at: int) -> Issue:
    return Issue(
        IssueCode.ROW_REMARK,
        Level.WARNING,
        "в столбце результата стоит только «нет»: неясно, не пройдена диагностика или нет её "
        "результата; строки посчитаны как пройденные",
        "Напишите в столбце «пройдена» или «не пройдена».",
        sheaf.place.at(sheaf.rows[at], sheaf.positions.get(name)),
    )
