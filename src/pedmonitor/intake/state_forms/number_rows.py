"""Rows of graph numbers: the most reliable mark of a table of a state form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import as_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.intake.sheets.grid import Grid

LEADING = 2
"""Graphs 1 and 2 are the label and the code of the row."""
_MIN_NUMBERS = 4


def graph_numbers(grid: Grid, row: int) -> dict[int, str]:
    """Read a row of graph numbers: 1, 2, 3 … without a gap; letters may stand for the first two.

    Returns:
        Column → number as written; empty when the row is none.
    """
    found: dict[int, str] = {}
    columns = grid.filled(row)
    if len(columns) < _MIN_NUMBERS:
        return found
    for column in columns:
        text = as_text(grid.rows[row][column]).strip().rstrip(".")
        if text.upper() not in {"А", "Б", "A", "B"} and not (text.isdigit() and text[0] != "0"):
            return {}
        found[column] = text
    digits = [int(text) for text in found.values() if text.isdigit()]
    in_order = bool(digits) and digits == list(range(digits[0], digits[0] + len(digits)))
    in_order = in_order or digits == [1, *range(3, len(digits) + 2)]  # no column of codes, no 2
    in_order = in_order or _goes_on(digits)
    letters = len(found) - len(digits)  # they stand for the label and the code of the row
    starts = digits[:1] == [1] if not letters else letters == LEADING
    return found if in_order and starts and len(found) >= _MIN_NUMBERS else {}


def _goes_on(numbers: Sequence[int]) -> bool:
    """Say whether numbers are those of a page that goes on to the right («1, 2, 13, 14»).

    >>> _goes_on([1, 2, 13, 14]), _goes_on([1, 2, 4, 6]), _goes_on([1, 2, 3, 4])
    (True, False, False)
    """
    rest = numbers[LEADING:]
    is_page = list(numbers[:LEADING]) == [1, LEADING] and bool(rest) and rest[0] > LEADING + 1
    return is_page and list(rest) == list(range(rest[0], rest[0] + len(rest)))
