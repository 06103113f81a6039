"""«Да» of every row that a line over the table says: «Мероприятия в рамках РСНМС»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.values import Parsed
from pedmonitor.model.cell import CellState
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import normalise_label, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pedmonitor.intake.registers.sheaf import Sheaf

_LESS = re.compile(
    r"(?i)\bв т(?:ом|\.)\s?ч|\?"
    r"|\b(?:кроме|не|вне|без|из них|включая|проч\w*|други\w*|ин(?:ые|ых))\b"
)
"""Words with which the line tells of some of the rows, or of none."""
_CHAIN, _WHOLE_WORD = "+", 2
_YES = Parsed(CellState.VALUE, value=True)


def take_titled_yes(sheaf: Sheaf, titles: Iterable[str]) -> None:
    """Give «да» to every row of a table whose title says so and that has no column for it.

    Args:
        sheaf: Columns that have been read; it is widened.
        titles: The lines over the table.
    """
    asked = [
        item
        for item in sheaf.form.fields
        if item.titled and sheaf.raw.keys().isdisjoint((item.id, *item.yields_to))
        if item.id not in sheaf.parsed
    ]
    if not asked:
        return
    lines = [normalise_label(line).split() for line in titles if not _LESS.search(line)]
    for item in asked:
        said = next((s for s in item.titled if any(_says(s, words) for words in lines)), None)
        if said is None:
            continue
        sheaf.parsed[item.id] = [_YES] * len(sheaf.rows)
        if _CHAIN in said and sheaf.rows:
            sheaf.issues.append(_told(sheaf, item.title))


def _says(stems: str, words: list[str]) -> bool:
    if _CHAIN in stems:
        chain = stems.split(_CHAIN)
        starts = range(len(words) - len(chain) + 1)
        return any(all(map(_begins, words[at:], chain)) for at in starts)
    return all(any(word.startswith(stem) for word in words) for stem in stems.split())


def _begins(word: str, stem: str) -> bool:
    return word == stem if len(stem) <= _WHOLE_WORD else word.startswith(stem)


def _told(sheaf: Sheaf, title: str) -> Issue:
    return Issue(
        IssueCode.CELL_DOUBTED,
        Level.WARNING,
        f"столбца {quoted(title)} в таблице нет, а строка над ней так её называет: во всех строках "
        "принято «да»",
        "Если это верно не для всех строк, добавьте такой столбец и впишите «да» или «нет».",
        sheaf.place,
    )
