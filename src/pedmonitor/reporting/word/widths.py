"""How wide the columns of a table are: whole words first, then room for long texts."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from pedmonitor.reporting.cells import cell_text

if TYPE_CHECKING:
    from pedmonitor.reporting.document import Table

_LETTER = 112  # twentieths of a point: a letter of 10 points
_BOLD = 1.12
_PADDING = 150
_LONGEST_WORD = 14  # longer words are hyphenated
_BREAKS = re.compile(r"[ \t\n]+")  # a no-break space joins


def column_widths(table: Table, total: int) -> list[int]:
    """Share the width of the text among the columns.

    A table whose texts all fit on a line is as wide as they are. Otherwise every column gets room
    for its longest word; what is left goes to the columns by the square root of what they lack, so
    that one long sentence does not starve the others.

    Args:
        table: The table.
        total: Width of the text, in twentieths of a point.

    Returns:
        Widths that add up to `total` at most.
    """
    least, full = _needs(table)
    if sum(full) <= total:
        return [round(width) for width in full]
    spare = max(total - sum(least), 0)
    wishes = [(wide - narrow) ** 0.5 for wide, narrow in zip(full, least, strict=True)]
    share = spare / sum(wishes) if any(wishes) else 0
    return _scaled(
        [narrow + share * wish for narrow, wish in zip(least, wishes, strict=True)], total
    )


def fits(table: Table, total: int) -> bool:
    """Say whether every column has room for its longest word.

    Args:
        table: The table.
        total: Width of the text, in twentieths of a point.
    """
    return sum(_needs(table)[0]) <= total


def _needs(table: Table) -> tuple[list[float], list[float]]:
    """Measure the columns: by their longest words, and by their texts on one line."""
    least, full = [], []
    for index, column in enumerate(table.columns):
        texts = [cell_text(row[index]) for row in table.rows]
        words = max(_longest_word(texts), _BOLD * _longest_word([column.title]))
        least.append(_LETTER * words + _PADDING)
        full.append(_LETTER * max([words, *map(len, texts)]) + _PADDING)
    return least, full


def _longest_word(texts: list[str]) -> int:
    longest = max((len(word) for text in texts for word in _BREAKS.split(text)), default=0)
    return max(min(longest, _LONGEST_WORD), 3)


def _scaled(widths: list[float], total: int) -> list[int]:
    """Scale to whole numbers that add up exactly."""
    whole = sum(widths)
    edges = [0]
    reached = 0.0
    for width in widths:
        reached += width
        edges.append(round(total * reached / whole))
    return [after - before for before, after in itertools.pairwise(edges)]
