"""How wide the columns of a table are: whole words first, then room for long texts."""

from __future__ import annotations

import itertools
import math
import re
from typing import TYPE_CHECKING

from pedmonitor.reporting.cells import drawn_text

if TYPE_CHECKING:
    from pedmonitor.reporting.document import Table

_LETTER = 106  # twentieths of a point: a letter of 10 points
_BOLD = 1.2
_PADDING = 180
_TIGHT = 1.06  # a few words may be hyphenated before a page is turned for them
_STEP = 60
_LONGEST_WORD = 14  # longer words are hyphenated
_WHOLE_WORD = 18  # but not where there is room for them
_NARROW = 24  # letters
_TOWER = 6  # lines
_HALF_A_PAGE = 24  # lines
_BREAKS = re.compile(r"[ \t\n]+")  # a no-break space joins


def column_widths(table: Table, total: int) -> list[int]:
    """Share the width of the text among the columns.

    A table whose texts all fit on a line is as wide as they are. Otherwise every column gets room
    for its longest word; what is left goes, step by step, to the column whose texts take most
    lines by their root mean square: one long cell must not make towers of a whole column beside it.

    Args:
        table: The table.
        total: Width of the text, in twentieths of a point.

    Returns:
        Widths that add up to `total` at most.
    """
    least, full = _needs(table, longest=_WHOLE_WORD)
    if sum(full) <= total:
        return [round(width) for width in full]
    if sum(least) > _TIGHT * total:
        least, _ = _needs(table)
    widths, usual = list(least), _usual(table)
    while sum(widths) + _STEP <= total:
        tallest = max(range(len(widths)), key=lambda index: usual[index] / widths[index])
        widths[tallest] += _STEP
    return _scaled(widths, total)


def line_count(table: Table, widths: list[int]) -> int:
    """Estimate how many lines of text a table is high, its heading apart.

    Args:
        table: The table.
        widths: Of its columns, in twentieths of a point.
    """
    letters = [max((width - _PADDING) // _LETTER, 1) for width in widths]
    return sum(
        max(-(-len(drawn_text(cell)) // room) for cell, room in zip(row, letters, strict=True))
        for row in table.rows
    )


def fits(table: Table, total: int) -> bool:
    """Say whether every column has room for its longest word, and sentences have more.

    A column of sentences that is left so narrow that they become towers does not fit, unless the
    whole table takes half a page with them: a page turned for two rows would be a blank one.

    Args:
        table: The table.
        total: Width of the text, in twentieths of a point.
    """
    if sum(_needs(table)[0]) > _TIGHT * total:
        return False
    widths = column_widths(table, total)
    return line_count(table, widths) <= _HALF_A_PAGE or not any(
        column.wide
        and _is_tower(max((len(drawn_text(row[at])) for row in table.rows), default=0), width)
        for at, (column, width) in enumerate(zip(table.columns, widths, strict=True))
    )


def _is_tower(letters: int, width: int) -> bool:
    """Say whether a text stands in a narrow column on many lines."""
    room = max((width - _PADDING) // _LETTER, 1)
    return room < _NARROW and letters > _TOWER * room


def _needs(table: Table, *, longest: int = _LONGEST_WORD) -> tuple[list[float], list[float]]:
    """Measure the columns: by their longest words, and by their texts on one line."""
    least, full = [], []
    for index, column in enumerate(table.columns):
        texts = [drawn_text(row[index]) for row in table.rows]
        words = max(
            _longest_word(texts, longest), _BOLD * _longest_word([column.title], _LONGEST_WORD)
        )
        least.append(_LETTER * words + _PADDING)
        full.append(_LETTER * max([words, *map(len, texts)]) + _PADDING)
    return least, full


def _usual(table: Table) -> list[float]:
    """Measure the columns by the root mean square of their texts on one line."""
    found = []
    for index, column in enumerate(table.columns):
        letters = [len(drawn_text(row[index])) for row in table.rows]
        mean = math.hypot(*letters) / math.sqrt(max(len(letters), 1))
        found.append(_LETTER * max(mean, _longest_word([column.title], _LONGEST_WORD)) + _PADDING)
    return found


def _longest_word(texts: list[str], most: int) -> int:
    longest = max((len(word) for text in texts for word in _BREAKS.split(text)), default=0)
    return max(min(longest, most), 3)


def _scaled(widths: list[float], total: int) -> list[int]:
    """Scale to whole numbers that add up exactly."""
    whole = sum(widths)
    edges = [0]
    reached = 0.0
    for width in widths:
        reached += width
        edges.append(round(total * reached / whole))
    return [after - before for before, after in itertools.pairwise(edges)]
