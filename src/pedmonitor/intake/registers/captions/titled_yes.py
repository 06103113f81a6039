"""«Да» of every row that a line over the table says: «Мероприятия в рамках РСНМС»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.values import Parsed
from pedmonitor.model.cell import CellState
from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pedmonitor.intake.registers.sheaf import Sheaf

_LESS = re.compile(
    r"(?i)\bв т(?:ом|\.)\s?ч|\b(?:кроме|не|вне|без|из них|включая|други\w*|ин(?:ые|ых))\b|\?"
)
"""Words with which the line tells of some of the rows, or of none."""
_YES = Parsed(CellState.VALUE, value=True)


def take_titled_yes(sheaf: Sheaf, titles: Iterable[str]) -> None:
    """Give «да» to every row of a table whose title says so and that has no column for it.

    Args:
        sheaf: Columns that have been read; it is widened.
        titles: The lines over the table.
    """
    asked = [item for item in sheaf.form.fields if item.titled and item.id not in sheaf.parsed]
    if not asked:
        return
    lines = [normalise_label(line).split() for line in titles if not _LESS.search(line)]
    for item in asked:
        told = any(_says(stems, words) for stems in item.titled for words in lines)
        if told:
            sheaf.parsed[item.id] = [_YES] * len(sheaf.rows)


def _says(stems: str, words: list[str]) -> bool:
    return all(any(word.startswith(stem) for word in words) for stem in stems.split())
