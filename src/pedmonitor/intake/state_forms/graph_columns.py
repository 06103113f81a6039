"""Columns named by the numbers of graphs: «gr3», «гр. 4», «графа 5»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.intake.cells.raw import Cell

_GRAPH = re.compile(r"\s*(?:gr|g|col|column|графа|граф|гр)[\s._-]*0*(\d{1,2})\s*", re.IGNORECASE)


def graph_columns(header: Sequence[Cell]) -> dict[str, int]:
    """Find the columns of a header that bear numbers of graphs; a number met twice tells nothing.

    >>> graph_columns(["okpo", "str_n", "gr3", "гр. 04"])
    {'3': 2, '4': 3}
    >>> graph_columns(["Графа 3", "gr3"])
    {}
    """
    found: dict[str, list[int]] = {}
    for column, cell in enumerate(header):
        if isinstance(cell, str) and (match := _GRAPH.fullmatch(cell)):
            found.setdefault(match[1], []).append(column)
    return {number: columns[0] for number, columns in found.items() if len(columns) == 1}
