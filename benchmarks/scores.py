"""Precision, recall and F1 of what was read of a text file, as Pollock (VLDB 2023) counts them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from clean_tables import Table

PARTS = ("header", "records", "cells")


@dataclass(slots=True)
class Score:
    """Scores of one reader on one file, 0 to 1, by part: precision, recall, F1."""

    parts: dict[str, tuple[float, float, float]] = field(default_factory=dict)

    @property
    def is_whole(self) -> bool:
        """Whether everything was read as it should be."""
        return all(f1 == 1 for _, _, f1 in self.parts.values())


def score(expected: list[Table], found: list[Table]) -> Score:
    """Compare what was read with what should have been."""
    pairs = {part: (_bag(expected, part), _bag(found, part)) for part in PARTS}
    return Score({part: _rates(*bags) for part, bags in pairs.items()})


def _bag(tables: list[Table], part: str) -> Counter[tuple[str, ...]]:
    if part == "header":
        return Counter((_plain(c),) for table in tables for c in table.header if _plain(c))
    rows = [tuple(_plain(c) for c in row) for table in tables for row in table.rows]
    rows = [_trimmed(row) for row in rows if any(row)]
    if part == "records":
        return Counter(rows)
    return Counter((cell,) for row in rows for cell in row if cell)


def _plain(cell: str) -> str:
    """Spaces and line breaks at the ends or doubled are no matter of reading."""
    return " ".join(cell.split())


def _trimmed(row: tuple[str, ...]) -> tuple[str, ...]:
    """Blank cells at both ends say nothing of a record: files pad their rows."""
    filled = [at for at, cell in enumerate(row) if cell]
    return row[filled[0] : filled[-1] + 1]


def _rates(
    expected: Counter[tuple[str, ...]], found: Counter[tuple[str, ...]]
) -> tuple[float, float, float]:
    if not expected:
        right = float(not found)
        return right, right, right
    common = (expected & found).total()
    precision = common / found.total() if found else 0.0
    recall = common / expected.total()
    return precision, recall, 2 * common / (expected.total() + found.total())
