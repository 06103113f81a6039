"""A sheet seen row by row: what is filled, what merged cells mean, what a row looks like."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import Cell, RawSheet, as_text, is_blank
from pedmonitor.intake.cells.unseen_marks import without_unseen
from pedmonitor.intake.sheets.vocabulary import (
    LETTERS,
    MEAN,
    SECOND,
    TOTAL,
    bare_sign,
    is_odd,
    starts_numbering,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.intake.sheets.vocabulary import Vocabulary

_SIGNATURE = re.compile(
    r"^(директор|заведующ|руководител|исполнител|исп\b|ответственн|должностное лицо"
    r"|м\.? ?п\b(?!\.?\s*(?!директор|заведующ|руковод|подпись)[а-яё]{2})"
    r"|подпис|тел\.?\b|телефон|дата составления|дата заполнения|и\.? ?о\.? директор"
    r"|зам\.? ?директор|заместител\w (?:директор|заведующ|руководит)|составил"
    r"|методист\b|согласовано|утвержда|начальник|контактн|e-?mail"
    r"|номер контактного|\(подпись|\(должность)",
    re.IGNORECASE,
)
_FULL_NAME = re.compile(
    r"[А-ЯЁ][а-яё-]+ [А-ЯЁ][а-яё]+ [А-ЯЁ][а-яё]+(?:вич|вна|ична|инична|ьич|оглы|кызы)"
)
_SHORT_NAME = re.compile(
    r"(?!Фамили|.*(?:Фамилия|Отчество)\Z)"
    r"(?:[А-ЯЁ][а-яё-]+\s+[А-ЯЁ]\.\s?[А-ЯЁ]\.?|[А-ЯЁ]\.\s?[А-ЯЁ]\.\s?[А-ЯЁ][а-яё-]+)"
)
"""«Белова А.П.»; «Фамилия И.О.» is a heading and nobody."""
_NAME_ASKED = re.compile(r"(?i)\s*(?:ф\.?\s*и\.?\s*о\b|фамилия)")
_NUMERIC = re.compile(r"[-+]?\d[\d\s\u00a0]*([.,]\d+)?\s*%?")
_DATE = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}.*|\d{4}-\d{2}-\d{2}.*")
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")
_HEAD_ROWS = 60
_FIRST_YEAR, _LAST_YEAR = 1990, 2100
_MIN_NUMBER_ROW = 3
_ALPHABET = "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШ"
_TWO = 2


def is_name(text: str) -> bool:
    """Say whether a text is somebody's name and nothing else, in full or by initials."""
    return bool(_FULL_NAME.fullmatch(text) or _SHORT_NAME.fullmatch(text))


class Grid:
    """Rows of a sheet with their filled cells and merged values.

    Attributes:
        sheet: The sheet.
        rows: Cells as read.
        height: Number of rows.
        width: Largest number of cells in a row.
        merges: Merged ranges.
        head: The different cells of the first sixty rows: titles and headers stand there.
        with_headings: Rows where at least two cells are headings of some form, or one asks for
            names.
    """

    def __init__(self, sheet: RawSheet, vocabulary: Vocabulary) -> None:
        """Index the merged ranges and the values worth a look."""
        self.sheet = sheet
        self.rows = sheet.rows
        self.height = len(sheet.rows)
        self.width = max(map(len, sheet.rows), default=0)
        self.vocabulary = vocabulary
        notable = self._notable()
        if not notable.isdisjoint(vocabulary.spoiled):
            self.rows = sheet.rows = [list(map(without_unseen, row)) for row in sheet.rows]
            notable = self._notable()
        self._headings = {v for v in notable if isinstance(v, str) and v in vocabulary}
        disjoint = self._headings.isdisjoint
        told = [i for i, row in enumerate(self.rows) if self._headings and not disjoint(row)]
        self._known = {i: len(self._headings.intersection(self.rows[i])) for i in told}
        self._odd = set(filter(is_odd, notable))
        self._spaces = any(isinstance(v, str) and v.isspace() for v in self._odd)
        self.with_headings: list[int] = []
        names = set(filter(_NAME_ASKED.match, self._headings))
        if names or len(self._headings) >= _TWO:
            self.with_headings = [
                i for i, n in self._known.items() if n >= _TWO or not names.isdisjoint(self.rows[i])
            ]
        self.merges = sheet.merges
        self._filled: dict[int, Sequence[int]] = {}
        self._merged: dict[int, dict[int, Cell]] = {}
        for (top, left), (bottom, right) in sheet.merges:
            value = self.cell(top, left)
            for row in range(top, min(bottom, self.height - 1) + 1):
                columns = self._merged.setdefault(row, {})
                columns.update(dict.fromkeys(range(left, right + 1), value))

    def _notable(self) -> set[Cell]:
        """Take the different cells of the first rows, and keep what is notable in the sheet."""
        self.head = set(chain.from_iterable(self.rows[:_HEAD_ROWS]))
        below = self.rows[_HEAD_ROWS:]
        return self.vocabulary.notable(self.head.union(*below) if below else self.head)

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

    def goes_on(self, row: int) -> bool:
        """Say whether cells merged over the rows above say whose the row is.

        One such column may be the school over all its people, with a caption line among them.
        """
        told = {
            column
            for (top, left), (bottom, right) in self.merges
            if top < row <= bottom and not is_blank(self.cell(top, left))
            for column in range(left, right + 1)
        }
        return len(told) >= _TWO

    def filled(self, row: int) -> Sequence[int]:
        """List the columns with a value of their own."""
        found = self._filled.get(row)
        if found is None:
            cells = self.rows[row]
            if self._spaces:
                found = [i for i, cell in enumerate(cells) if not is_blank(cell)]
            elif "" in cells:
                found = [i for i, cell in enumerate(cells) if cell != ""]
            else:
                found = range(len(cells))
            self._filled[row] = found
        return found

    def spread(self, row: int) -> Sequence[int]:
        """List the columns filled once merged ranges are spread out."""
        if row not in self._merged:
            return self.filled(row)
        columns = set(self.filled(row))
        columns.update(i for i, value in self._merged.get(row, {}).items() if not is_blank(value))
        return sorted(columns)

    def known(self, row: int) -> int:
        """Count the different headings of some form among the cells."""
        return self._known.get(row, 0)

    def is_full_and_plain(self, row: int, cells_more_than: int) -> bool:
        """Say whether nothing in a well-filled row asks for a closer look: the lot of most rows."""
        cells = self.rows[row]
        return (
            self._odd.isdisjoint(cells)
            and len(cells) - cells.count("") > cells_more_than
            and self.known(row) < _TWO
        )

    def is_textual(self, row: int) -> bool:
        """Say whether every filled cell could be a heading: words or years."""
        return all(map(_could_be_heading, [self.rows[row][i] for i in self.filled(row)]))

    def asks_for_names(self, row: int) -> bool:
        """Say whether «ФИО» or «Фамилия» stands among the first cells of a row."""
        cells = (self.rows[row][i] for i in self.filled(row)[:4])
        return any(isinstance(cell, str) and _NAME_ASKED.match(cell) for cell in cells)

    def lists_headings(self, row: int) -> bool:
        """Say whether headings stand below «ФИО», as in a list of what is to be filled in."""
        at = self.filled(row)[0]
        first = self.rows[row][at]
        if not (isinstance(first, str) and _NAME_ASKED.match(first)):
            return False
        below = range(row, min(row + 1 + _TWO, self.height))
        cells = {self.cell(i, at) for i in below}
        return len(cells) > _TWO and all(self.has_heading(i, at) for i in below)

    def names_somebody(self, row: int) -> bool:
        """Say whether a full name stands in the row: then it is data, whatever else it says."""
        cells = (self.rows[row][i] for i in self.filled(row)[:4])
        return any(isinstance(cell, str) and _FULL_NAME.fullmatch(cell.strip()) for cell in cells)

    def names_in_short(self, row: int) -> bool:
        """Say whether somebody stands in the row by initials: «Белова А.П.» is no heading."""
        cells = (self.rows[row][i] for i in self.filled(row)[:4])
        return any(isinstance(cell, str) and _SHORT_NAME.fullmatch(cell.strip()) for cell in cells)

    def opens_with_a_name(self, row: int) -> bool:
        """Say whether somebody stands first in the row, or beside a number: no header does so."""
        cells = (self.rows[row][i] for i in self.filled(row)[:_TWO])
        return any(isinstance(cell, str) and is_name(cell.strip()) for cell in cells)

    def has_heading(self, row: int, column: int) -> bool:
        """Say whether a cell is a heading of some form."""
        return self.cell(row, column) in self._headings

    def is_number_row(self, row: int) -> bool:
        """Say whether the row numbers the columns: 1, 2, 3 … (letters may come first, or alone)."""
        if row not in self.numbering:
            return False
        filled = self.filled(row)
        if len(filled) < _MIN_NUMBER_ROW:
            return False
        if bare_sign(self.rows[row][filled[1]]) not in SECOND:  # nearly no row goes on so
            return False
        texts = [as_text(self.rows[row][i]).strip().strip("().") for i in filled]
        if texts == [*_ALPHABET[: len(texts)]]:
            return True
        digits = [text for text in texts if text.upper() not in LETTERS]
        expected = [str(i) for i in range(1, len(digits) + 1)]
        return len(digits) >= _MIN_NUMBER_ROW and digits == expected

    def is_plain(self, row: int) -> bool:
        """Say whether nothing about the row asks for a closer look: the lot of most data rows."""
        first = self.rows[row][self.filled(row)[0]]
        return self.known(row) < _TWO and not starts_numbering(first) and not self.is_total(row)

    def is_signature(self, row: int) -> bool:
        """Say whether the row opens the block of signatures."""
        return is_signature(self.first_text(row))

    @cached_property
    def numbering(self) -> dict[int, Cell]:
        """The rows that may number the columns, with the 1 or the letter they begin with."""
        begin = {cell for cell in self._odd if starts_numbering(cell)}
        rows = [i for i, cells in enumerate(self.rows) if begin and not begin.isdisjoint(cells)]
        return {row: first for row in rows if (first := self.first(row)) in begin}

    def is_total(self, row: int) -> bool:
        """Say whether the row sums up others."""
        cells = [self.rows[row][i] for i in self.filled(row)[:2]]
        if any(isinstance(cell, str) and TOTAL.match(cell) for cell in cells):
            return True
        return any(isinstance(cell, str) and MEAN.fullmatch(cell) for cell in cells[:1])

    def first(self, row: int) -> Cell:
        """Give the first filled cell; blank where there is none."""
        cells = self.rows[row]
        if cells and cells[0] != "" and not self._spaces:  # the lot of most rows
            return cells[0]
        filled = self.filled(row)
        return cells[filled[0]] if filled else ""

    def first_text(self, row: int) -> str:
        """Give the first filled cell as text."""
        return as_text(self.first(row)).strip()

    def text_of(self, row: int) -> str:
        """Join the filled cells into a title line."""
        return " ".join(as_text(self.rows[row][i]).strip() for i in self.filled(row))

    def width_ahead(self, row: int, rows: int = 15) -> int:
        """Give the largest number of filled cells among the rows from here on."""
        ahead = range(row, min(row + rows, self.height))
        return max((len(self.spread(i)) for i in ahead), default=0)


def is_signature(text: str) -> bool:
    """Say whether a text opens the block of signatures.

    >>> is_signature("Директор школы"), is_signature("Педагог-психолог")
    (True, False)
    >>> is_signature("М.П."), is_signature("М.П. Иванова")  # a seal, and a name
    (True, False)
    >>> is_signature("Директорова Инна Ивановна")
    False
    """
    return bool(_SIGNATURE.match(text)) and not is_name(text)


@lru_cache(maxsize=16_384)
def _could_be_heading(cell: Cell) -> bool:
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return _FIRST_YEAR <= cell <= _LAST_YEAR and float(cell).is_integer()
    if not isinstance(cell, str):
        return False
    text = cell.strip()
    if text[:1].isalpha():
        return "@" not in text or not _ADDRESS.fullmatch(text)
    return not (_NUMERIC.fullmatch(text) or _DATE.fullmatch(text)) or bool(
        re.fullmatch(r"(19|20)\d\d", text)
    )
