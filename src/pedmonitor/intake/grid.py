"""A sheet seen row by row: what is filled, what merged cells mean, what a row looks like."""

from __future__ import annotations

import re

from pedmonitor.intake.raw import Cell, RawSheet, Row, as_text, is_blank
from pedmonitor.model.text import normalise_label

_SIGNATURE = re.compile(
    r"^(директор|заведующ|руководител|исполнител|исп\b|ответственн|должностное лицо|м\.? ?п\.?\b"
    r"|подпис|тел\.?\b|телефон|дата составления|дата заполнения|и\.? ?о\.? директор"
    r"|зам\.? ?директор|составил|методист\b|согласовано|утвержда|начальник|контактн|e-?mail"
    r"|номер контактного|\(подпись|\(должность)",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"\s*(итого|средн\w+ (?:возраст|стаж)|всего|в том числе|в т\.? ?ч\.?|из них|общий итог|"
    r"сумма)\b",
    re.IGNORECASE,
)
_FULL_NAME = re.compile(
    r"[А-ЯЁ][а-яё-]+ [А-ЯЁ][а-яё]+ [А-ЯЁ][а-яё]+(?:вич|вна|ична|инична|ьич|оглы|кызы)"
)
_NUMERIC = re.compile(r"[-+]?\d[\d\s\u00a0]*([.,]\d+)?\s*%?")
_DATE = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}.*|\d{4}-\d{2}-\d{2}.*")
_FIRST_YEAR, _LAST_YEAR = 1990, 2100
_MIN_NUMBER_ROW = 3
BLANKS = frozenset({"", *(sign * n for sign in " \n\t\u00a0" for n in range(1, 9))})
"""Cells of white space as they occur; a set tells them from millions of others fastest."""
_LETTERS = frozenset({"А", "Б", "В", "A", "B"})
_PREFIX = 3
_START = 5
_TWO = 2
_DECORATION = " \t\n\u00a0«»\"'*(№_.-"


class Vocabulary:
    """The headings of all forms, with a cheap test that most data cells fail.

    Attributes:
        labels: Normalised headings.
    """

    def __init__(self, labels: frozenset[str]) -> None:
        """Index the beginnings of the headings."""
        self.labels = labels
        self._beginnings = {label[:_PREFIX] for label in labels}

        self._starts: dict[str, bool] = {}

    def __contains__(self, text: str) -> bool:
        """Say whether a text is a heading of some form."""
        return self.count([text, text]) == _TWO

    def count(self, cells: Row) -> int:
        """Count the headings among the cells of a row, as far as two or more matter.

        A row with one text among numbers is no header and is not looked at: most rows are such.
        """
        if list(map(type, cells)).count(str) - cells.count("") < _TWO:
            return 0
        starts = self._starts
        found = 0
        for cell in cells:
            if not isinstance(cell, str) or not cell:
                continue
            start = cell[:_START]
            could_be = starts.get(start)
            if could_be is None:
                could_be = starts[start] = self._could_begin(start)
            if could_be and normalise_label(cell) in self.labels:
                found += 1
        return found

    def _could_begin(self, start: str) -> bool:
        """Judge a beginning; decoration, points and Latin letters leave it open."""
        bare = start.lstrip(_DECORATION)[:_PREFIX].lower().replace("ё", "е")
        odd = not bare.isalpha() or bare.isascii() or any(sign.isascii() for sign in bare)
        return odd or len(bare) < _PREFIX or bare in self._beginnings


class Grid:
    """Rows of a sheet with their filled cells and merged values.

    Attributes:
        rows: Cells as read.
        height: Number of rows.
        strong: Rows that known headings make headers, once they have been looked for.
    """

    def __init__(self, sheet: RawSheet, vocabulary: Vocabulary) -> None:
        """Index the merged ranges and the filled cells."""
        self.rows = sheet.rows
        self.height = len(sheet.rows)
        self.vocabulary = vocabulary
        self.strong: list[int] | None = None
        self.merges = sheet.merges
        self._filled: dict[int, list[int]] = {}
        self._known: dict[int, int] = {}
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

    def has_merges(self, row: int) -> bool:
        """Say whether a merged range touches the row."""
        return row in self._merged

    def filled(self, row: int) -> list[int]:
        """List the columns with a value of their own."""
        found = self._filled.get(row)
        if found is None:
            found = [
                i
                for i, cell in enumerate(self.rows[row])
                if cell not in BLANKS
                and not (isinstance(cell, str) and cell[0].isspace() and cell.isspace())
            ]
            self._filled[row] = found
        return found

    def spread(self, row: int) -> list[int]:
        """List the columns filled once merged ranges are spread out."""
        if row not in self._merged:
            return self.filled(row)
        columns = set(self.filled(row))
        columns.update(i for i, value in self._merged.get(row, {}).items() if not is_blank(value))
        return sorted(columns)

    def known(self, row: int) -> int:
        """Count the cells that are headings of some form."""
        found = self._known.get(row)
        if found is None:
            found = self.vocabulary.count(self.rows[row])
            self._known[row] = found
        return found

    def is_textual(self, row: int) -> bool:
        """Say whether every filled cell could be a heading: words or years."""
        return all(_could_be_heading(self.rows[row][i]) for i in self.filled(row))

    def names_somebody(self, row: int) -> bool:
        """Say whether a full name stands in the row: then it is data, whatever else it says."""
        cells = (self.rows[row][i] for i in self.filled(row)[:4])
        return any(isinstance(cell, str) and _FULL_NAME.fullmatch(cell.strip()) for cell in cells)

    def is_number_row(self, row: int) -> bool:
        """Say whether the row numbers the columns: 1, 2, 3 … (letters may come first)."""
        filled = self.filled(row)
        if len(filled) < _MIN_NUMBER_ROW or not _starts_numbering(self.rows[row][filled[0]]):
            return False
        texts = [as_text(self.rows[row][i]).strip() for i in filled]
        digits = [text for text in texts if text.upper() not in _LETTERS]
        expected = [str(i) for i in range(1, len(digits) + 1)]
        return len(digits) >= _MIN_NUMBER_ROW and [d.rstrip(".") for d in digits] == expected

    def is_plain(self, row: int) -> bool:
        """Say whether nothing about the row asks for a closer look: the lot of most data rows."""
        first = self.rows[row][self.filled(row)[0]]
        return self.known(row) < _TWO and not _starts_numbering(first) and not self.is_total(row)

    def is_signature(self, row: int) -> bool:
        """Say whether the row opens the block of signatures."""
        return bool(_SIGNATURE.match(self.first_text(row)))

    def is_total(self, row: int) -> bool:
        """Say whether the row sums up others."""
        for i in self.filled(row)[:2]:
            cell = self.rows[row][i]
            if isinstance(cell, str) and _TOTAL.match(cell):
                return True
        return False

    def first_text(self, row: int) -> str:
        """Give the first filled cell as text."""
        filled = self.filled(row)
        return as_text(self.rows[row][filled[0]]).strip() if filled else ""

    def text_of(self, row: int) -> str:
        """Join the filled cells into a title line."""
        return " ".join(as_text(self.rows[row][i]).strip() for i in self.filled(row))

    def width_ahead(self, row: int, rows: int = 15) -> int:
        """Give the largest number of filled cells among the rows from here on."""
        ahead = range(row, min(row + rows, self.height))
        return max((len(self.spread(i)) for i in ahead), default=0)


def _starts_numbering(cell: Cell) -> bool:
    """Say whether a row of column numbers could begin so."""
    if isinstance(cell, str):
        return cell.strip().rstrip(".").upper() in {"1", *_LETTERS}
    return cell == 1


def _could_be_heading(cell: Cell) -> bool:
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return _FIRST_YEAR <= cell <= _LAST_YEAR and float(cell).is_integer()
    if not isinstance(cell, str):
        return False
    text = cell.strip()
    if text[:1].isalpha():
        return True
    return not (_NUMERIC.fullmatch(text) or _DATE.fullmatch(text)) or bool(
        re.fullmatch(r"(19|20)\d\d", text)
    )
