"""Two columns of answers that are each other's opposite: «с отрывом» and «без отрыва от работы»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import as_text
from pedmonitor.intake.cells.values import BLANK, Parsed
from pedmonitor.model.cell import CellState
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode

if TYPE_CHECKING:
    from pedmonitor.intake.registers.sheaf import Sheaf

_OPPOSITE_WORDS = re.compile(r"(?i)\b(?:с|без)\s+отрыв")
_YES, _NO = Parsed(CellState.VALUE, value=True), Parsed(CellState.VALUE, value=False)


def turn_opposites(sheaf: Sheaf) -> None:
    """Read «без отрыва: да» as «с отрывом: нет»; «без отрыва» written out says the same itself.

    One of the two is true of every row that tells anything: where a single column says nothing but
    «да» or «+», its blank cells say «нет».

    Args:
        sheaf: Columns that have been read.
    """
    for item in sheaf.form.fields:
        if not item.opposite:
            continue
        told = [name for name in (item.id, item.opposite) if name in sheaf.parsed]
        if len(told) == 1:
            _settle_blanks(sheaf, *told)
        if item.id in told:
            _turn(sheaf, item.id, item.opposite)


def _turn(sheaf: Sheaf, name: str, opposite: str) -> None:
    answers, words = sheaf.parsed.pop(name), sheaf.raw[name]
    turned = [
        one._replace(value=not one.value)
        if isinstance(one.value, bool) and not _OPPOSITE_WORDS.search(as_text(text))
        else one
        for one, text in zip(answers, words, strict=True)
    ]
    own = sheaf.parsed.get(opposite, turned)
    sheaf.parsed[opposite] = [b if a == BLANK else a for a, b in zip(own, turned, strict=True)]


def _settle_blanks(sheaf: Sheaf, name: str) -> None:
    answers = sheaf.parsed[name]
    blank = [at for at, one in enumerate(answers) if one == BLANK]
    worded = any(_OPPOSITE_WORDS.search(as_text(text)) for text in sheaf.raw[name])
    if worded or not blank or {*answers} != {BLANK, _YES}:
        return
    sheaf.parsed[name] = [_NO if one == BLANK else one for one in answers]
    sheaf.issues.append(
        Issue(
            IssueCode.CELL_YES_NO,
            Level.INFO,
            "в столбце отмечено только «да»; пустые ячейки прочитаны как «нет» "
            f"(строк: {len(blank)})",
            "Если это не так, впишите «да» или «нет» в каждую строку.",
            sheaf.place.at(sheaf.rows[blank[0]], sheaf.positions.get(name)),
        )
    )
