"""A sheet seen row by row: which cells are filled, what merged cells mean, what a row looks like."""

from __future__ import annotations

import datetime as dt
import re

from pedmonitor.intake.raw import Cell, RawSheet, as_text, is_blank
from pedmonitor.model.text import normalise_label

_SIGNATURE = re.compile(
    r"^(директор|заведующ|руководител|исполнител|исп\b|ответственн|должностное лицо|м\.? ?п\.?\b|подпис"
    r"|тел\.?\b|телефон|дата составления|дата заполнения|и\.? ?о\.? директор|зам\.? ?директор|составил"
    r"|методист\b|согласовано|утвержда|начальник|контактн|e-?mail|номер контактного|\(подпись|\(должность)",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"^(итого|всего|в том числе|в т\.? ?ч\.?|из них|общий итог|сумма)\b", re.IGNORECASE
)
_NUMERIC = re.compile(r"[-+]?\d[\d\s\u00a0]*([.,]\d+)?\s*%?")
_DATE = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}.*|\d{4}-\d{2}-\d{2}.*")
_FIRST_YEAR, _LAST_YEAR = 1990, 2100
_MIN_NUMBER_ROW = 3


class Grid:
    """Rows of a sheet with their filled cells and merged values.

    Attributes:
        rows: Cells as read.
        height: Number of rows.
    """

    def __init__(self, sheet: RawSheet, vocabulary: frozenset[str]) -> None:
        """Index the merged ranges and the filled cells."""
        self.rows = sheet.rows
        self.height = len(sheet.rows)
        self.vocabulary = vocabulary
        self.merges = sheet.merges
        self._filled: dict[int, list[int]] = {}
        self._merged: dict[int, dict[int, Cell]] = {}
        for (top, left), (bottom, right) in sheet.merges:
            value = self.cell(top, left)
            for row in range(top, min(bottom, self.height - 1) + 1):
                columns = self._merged.setdefault(row, {})
                columns.update(dict.fromkeys(range(left, right + 1), value))

    def cell(self, row: int, column: int) -> Cell:
        """Give a cell; outside the rows it is blank."""
        cells = self.rows[row]
        return cells[column] if column < len(cells) else ""

    def value(self, row: int, column: int) -> Cell:
        """Give a cell, or what the merged range over it says."""
        own = self.cell(row, column)
        return self._merged.get(row, {}).get(column, own) if is_blank(own) else own

    def filled(self, row: int) -> list[int]:
        """List the columns with a value of their own."""
        if row not in self._filled:
            self._filled[row] = [i for i, cell in enumerate(self.rows[row]) if not is_blank(cell)]
        return self._filled[row]

    def spread(self, row: int) -> list[int]:
        """List the columns filled once merged ranges are spread out."""
        columns = set(self.filled(row))
        columns.update(i for i, value in self._merged.get(row, {}).items() if not is_blank(value))
        return sorted(columns)

    def known(self, row: int) -> int:
        """Count the cells that are headings of some form."""
        return sum(self.known_text(self.rows[row][i]) for i in self.filled(row))

    def known_text(self, cell: Cell) -> bool:
        """Say whether a cell is a heading of some form."""
        return isinstance(cell, str) and normalise_label(cell) in self.vocabulary

    def is_textual(self, row: int) -> bool:
        """Say whether every filled cell could be a heading: words or years."""
        return all(_could_be_heading(self.rows[row][i]) for i in self.filled(row))

    def is_number_row(self, row: int) -> bool:
        """Say whether the row numbers the columns: 1, 2, 3 … (letters may come first)."""
        texts = [as_text(self.rows[row][i]).strip() for i in self.filled(row)]
        digits = [text for text in texts if not text.upper() in {"А", "Б", "В", "A", "B"}]
        expected = [str(i) for i in range(1, len(digits) + 1)]
        return len(digits) >= _MIN_NUMBER_ROW and [d.rstrip(".") for d in digits] == expected

    def is_signature(self, row: int) -> bool:
        """Say whether the row opens the block of signatures."""
        return bool(_SIGNATURE.match(self.first_text(row)))

    def is_total(self, row: int) -> bool:
        """Say whether the row sums up others."""
        return any(_TOTAL.match(as_text(self.rows[row][i]).strip()) for i in self.filled(row)[:2])

    def first_text(self, row: int) -> str:
        """Give the first filled cell as text."""
        filled = self.filled(row)
        return as_text(self.rows[row][filled[0]]).strip() if filled else ""

    def text_of(self, row: int) -> str:
        """Join the filled cells into a title line."""
        return " ".join(as_text(self.rows[row][i]).strip() for i in self.filled(row))

    def width_ahead(self, row: int, rows: int = 30) -> int:
        """Give the largest number of filled cells among the rows from here on."""
        ahead = range(row, min(row + rows, self.height))
        return max((len(self.spread(i)) for i in ahead), default=0)


def _could_be_heading(cell: Cell) -> bool:
    if isinstance(cell, bool | dt.date | dt.time | dt.timedelta):
        return False
    if isinstance(cell, int | float):
        return _FIRST_YEAR <= cell <= _LAST_YEAR and float(cell).is_integer()
    text = cell.strip()
    return not (_NUMERIC.fullmatch(text) or _DATE.fullmatch(text)) or bool(
        re.fullmatch(r"(19|20)\d\d", text)
    )
