"""A memory of cells that tell nothing wherever they stand: they need no second look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import Cell

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST = 200_000
"""Cells remembered; a memory that is full begins anew."""


class SilentCells(set[Cell]):
    """Cells that told nothing; the sheets of a district repeat the same few thousand.

    >>> known = SilentCells()
    >>> known.learn(["Итого", 5.0])
    >>> {"Итого", "", 5.0, "ФИО"} - known
    {'ФИО'}
    """

    def __init__(self) -> None:
        """Know the blank cell."""
        super().__init__({""})

    def __reduce__(self) -> tuple[type[SilentCells], tuple[()]]:
        """Arrive at another process as if nothing had been met."""
        return SilentCells, ()

    def learn(self, cells: Iterable[Cell]) -> None:
        """Remember cells that told nothing."""
        if len(self) > MOST:
            self.clear()
            self.add("")
        self.update(cells)
