"""Where a fact stands: file, sheet, cell, as Excel names them."""

from __future__ import annotations

from dataclasses import dataclass

_ALPHABET = 26


def column_letter(index: int) -> str:
    """Name a zero-based column as Excel does.

    >>> [column_letter(i) for i in (0, 25, 26, 701, 702)]
    ['A', 'Z', 'AA', 'ZZ', 'AAA']
    """
    letters = ""
    number = index + 1
    while number:
        number, rest = divmod(number - 1, _ALPHABET)
        letters = chr(ord("A") + rest) + letters
    return letters


def cell_name(row: int, column: int | None) -> str:
    """Name a zero-based cell, or the whole row when no column is meant.

    >>> cell_name(9, 2), cell_name(4, None)
    ('C10', '5:5')
    """
    return f"{row + 1}:{row + 1}" if column is None else f"{column_letter(column)}{row + 1}"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place in a return.

    Attributes:
        file: Path relative to the folder of returns, with forward slashes.
        sheet: Sheet name; empty for text files.
        row: Zero-based row, or None for the whole sheet or file.
        column: Zero-based column, or None for the whole row.
    """

    file: str
    sheet: str = ""
    row: int | None = None
    column: int | None = None

    @property
    def cell(self) -> str:
        """The address as Excel shows it; empty for a whole sheet or file."""
        return "" if self.row is None else cell_name(self.row, self.column)

    @property
    def spot(self) -> str:
        """The address for people; Excel's own name of a row, «5:5», is no word.

        >>> Place("а.csv", row=4).spot, Place("а.csv", row=9, column=2).spot, Place("а.csv").spot
        ('строка 5', 'C10', '')
        """
        if self.row is not None and self.column is None:
            return f"строка {self.row + 1}"
        return self.cell

    def at(self, row: int, column: int | None = None) -> Place:
        """Give the place of a cell on the same sheet."""
        return Place(self.file, self.sheet, row, column)
