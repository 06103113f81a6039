"""Columns of results that hold nothing but answers: «Результат: да, нет» tells who has passed."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.outcomes import is_refusal
from pedmonitor.intake.cells.raw import as_text, is_blank
from pedmonitor.intake.cells.values import Parsed, parse_yes_no
from pedmonitor.intake.registers.columns import EVIDENCE
from pedmonitor.model.cell import CellState
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import fold, rows_text

if TYPE_CHECKING:
    from pedmonitor.definitions.form import FormField
    from pedmonitor.intake.cells.raw import Cell
    from pedmonitor.intake.registers.sheaf import Sheaf

_COMPLETED = "completed"
_ABSENT = Parsed(CellState.VALUE, value=False)
_DASHES = frozenset({"-", "–", "—"})
_LONGEST = 3
"""An answer is «да», «нет», «+» or «0»; whatever is longer is a result in words, but for these."""
_PASSED = re.compile(
    r"(?:прош(?:ел|ла|ли)|пройден[аоы]?|сда(?:л[аи]?|н[аоы]?)|выполнен[аоы]?|участвовал[аи]?"
    r"|заверш(?:ен[аоы]?|ил[аи]?)|принял[аи]? участие|участие|диагностирован[аы]?)"
    r"(?: диагностику| тест(?:ирование)?| полностью)?[ .!]*"
)


def settle_answers(sheaf: Sheaf) -> None:
    """Read «нет» as «не пройдена» in a column of results where «да», «прошла» stand beside it.

    Only of registers that ask who has passed, where no column of its own tells it: «нет» under the
    result of a contest is no prize, or no participation. Beside results in words, and where a
    column says nothing but «нет», nobody can tell; the rows stay counted, and it is asked.

    Args:
        sheaf: Columns that have been read.
    """
    asks = sheaf.form.field(_COMPLETED) is not None
    if asks and _COMPLETED in sheaf.parsed:
        return
    for item in sheaf.form.fields:
        if item.type not in EVIDENCE or item.deed or item.id not in sheaf.parsed:
            continue
        written = [(at, cell) for at, cell in enumerate(sheaf.raw[item.id]) if not is_blank(cell)]
        read = sheaf.parsed[item.id]
        cells = [  # the others say it plainly
            (at, cell) for at, cell in written if read[at].value is None and not is_refusal(cell)
        ]
        answers = {at: _answer(cell) for at, cell in cells}
        denied = [at for at, answer in answers.items() if answer is False]
        if not denied:
            continue
        if (
            asks
            and item.type == "refusal"
            and None not in answers.values()
            and True in answers.values()
        ):
            for at in denied:
                sheaf.parsed[item.id][at] = _ABSENT
            continue
        asked = [
            at
            for at in denied
            if _is_no(sheaf.raw[item.id][at], dashes=asks and item.type == "refusal")
        ]
        if asked:
            sheaf.issues.append(_unclear(sheaf, item, asked, asks=asks))


def _is_no(cell: Cell, *, dashes: bool) -> bool:
    """Say whether a cell is «нет» in letters; a nought may be a score, a dash may be no prize."""
    text = as_text(cell).strip(" .").lower()
    return text.isalpha() or (dashes and text in _DASHES)


def _answer(cell: Cell) -> bool | None:
    """Read an answer; None for a result in words, a day or a number of points."""
    if isinstance(cell, dt.date):
        return None
    if len(as_text(cell).strip()) > _LONGEST:
        return True if _PASSED.fullmatch(fold(as_text(cell)).strip()) else None
    answer = parse_yes_no(cell).value
    return answer if isinstance(answer, bool) else None


def _unclear(sheaf: Sheaf, item: FormField, asked: list[int], *, asks: bool) -> Issue:
    rows = rows_text([sheaf.rows[at] for at in asked])
    if asks:
        text = "«нет» или прочерк: неясно, не пройдена диагностика или нет её результата; строки "
        text += "посчитаны как пройденные"
        hint = "Напишите в столбце «пройдена» или «не пройдена»."
    else:
        text = "«нет»: неясно, не было участия или призового места; строки посчитаны как участие"
        hint = "Напишите в столбце «участник» или «не участвовал»."
    return Issue(
        IssueCode.ROW_REMARK,
        Level.WARNING,
        f"в столбце результата стоит {text} ({rows})",
        hint,
        sheaf.place.at(sheaf.rows[asked[0]], sheaf.positions.get(item.id)),
    )
