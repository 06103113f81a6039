"""What sort of values stands in a column: words, or figures and days."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import is_blank

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pedmonitor.intake.cells.raw import Cell
    from pedmonitor.intake.sheets.grid import Grid

_FIGURE = re.compile(
    r"[-+]?[\d\s\u00a0.,]*\d\s*%?|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?:\s*г\.?)?(?:[ T][\d:.]+)?"
)
_NOTHING = re.compile(r"(?i)[-–—.…]*|нет(?: данных)?|н/?д|[xх]|n/?a|none|null|отсутству\w+|не \w+")


class Sort(Enum):
    """What sort of values stands in a column."""

    WORD = auto()
    FIGURE = auto()
    MIXED = auto()
    BLANK = auto()


def is_word(cell: Cell) -> bool:
    """Say whether a cell is text, and no figure or day written as text.

    >>> is_word("Доля, %"), is_word("12,5 %"), is_word("2020-01-05"), is_word("")
    (True, False, False, False)
    """
    return isinstance(cell, str) and not is_blank(cell) and not _FIGURE.fullmatch(cell.strip())


def says_nothing(text: str) -> bool:
    """Say whether a cell tells that there is nothing to tell: no heading does.

    >>> [says_nothing(text) for text in ("н/д", "-", "не проводилось", "№")]
    [True, True, True, False]
    """
    return bool(_NOTHING.fullmatch(text.strip()))


def sorts_of(grid: Grid, columns: Iterable[int], rows: Iterable[int]) -> list[Sort]:
    """Tell the sort of each column in some rows; blank cells are no evidence."""
    rows = list(rows)
    found = []
    for column in columns:
        cells = [grid.cell(row, column) for row in rows]
        words = {is_word(cell) for cell in cells if not is_blank(cell)}
        if len(words) > 1:
            found.append(Sort.MIXED)
        elif not words:
            found.append(Sort.BLANK)
        else:
            found.append(Sort.WORD if words.pop() else Sort.FIGURE)
    return found


def changed_sorts(before: list[Sort], after: list[Sort]) -> int:
    """Count the columns that held words and hold figures, or the other way round."""
    sure = {Sort.WORD, Sort.FIGURE}
    return sum(a in sure and b in sure and a is not b for a, b in zip(before, after, strict=True))
