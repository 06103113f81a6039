"""The headings of all forms, and a memory of cells about which there is nothing to say."""

from __future__ import annotations

import re

from pedmonitor.intake.cells.raw import LONGEST_CELL, Cell, UnreadableError, as_text
from pedmonitor.intake.cells.silent_cells import SilentCells
from pedmonitor.intake.cells.unseen_marks import has_unseen
from pedmonitor.intake.sheets.year_columns import without_year
from pedmonitor.model.text import normalise_label

TOTAL = re.compile(
    r"\s*(итого|средн\w+ (?:возраст|стаж)|всего(?!\s+лишь)|в том числе|в т\.? ?ч\.?|из них|"
    r"общий итог|сумма)\b",
    re.IGNORECASE,
)
MEAN = re.compile(
    r"\s*(?:среднее(?:\s+(?:значение|по\s.*))?|средний\s+(?:балл|процент|показатель)|минимум|максимум"
    r"|средн(?:ий|яя|ее)(?:\s+(?:балл|процент|показатель|оценка|значение))?\s+по\s+(?:школ|оо\b|оу\b"
    r"|район|округ|улус|организац|учрежд|муницип|город|всем|анкет|опрос)[^.;]*)"
    r"\s*[:%]?\s*",
    re.IGNORECASE,
)
"""What stands before a mean; in a later column «среднее» is somebody's education."""
_TOTAL_BEGINNINGS = frozenset({"ито", "сре", "все", "общ", "сум", "мин", "мак"})
"""How the words of `TOTAL` begin, as far as they begin with three letters."""
LETTERS = frozenset({"А", "Б", "В", "A", "B"})
_FIRST, SECOND = LETTERS | {"1"}, LETTERS | {"1", "2"}
"""What may stand in the first two cells of a row of column numbers."""
_BRACKETS = re.compile(r"\([^()]*\)")
_PREFIX = 3
_START = 5
_TOO_LONG = f"в одной из ячеек больше {LONGEST_CELL} знаков: столько не помещает ни один Excel"
_DECORATION = " \t\n\u00a0«»\"'*(№_.-"


class Vocabulary:
    """The headings of all forms, and a memory of cells about which there is nothing to say.

    Most cells of a return are names, dates and counts that occur again and again. Each distinct
    value is judged once in a process; what is plain is told from the rest by one look into a set.

    Attributes:
        labels: Normalised headings.
        spoiled: Texts met so far that hold signs which nobody sees.
    """

    def __init__(self, labels: frozenset[str]) -> None:
        """Index the beginnings of the headings."""
        self.labels = labels
        self._beginnings = {label[:_PREFIX] for label in labels} | _TOTAL_BEGINNINGS
        self._first_letters = {label[:1] for label in labels}
        self._starts: dict[str, bool] = {}
        self._plain = SilentCells()
        self._notable: set[Cell] = set()
        self.spoiled: set[Cell] = set()

    def __contains__(self, text: str) -> bool:
        """Say whether a text is a heading of some form, whatever year and brackets it adds."""
        label = normalise_label(text)
        if label in self.labels:
            return True
        bare = text.rstrip(" :")
        bare = without_year(bare)[0] if "20" in bare else bare
        bare = _BRACKETS.sub(" ", bare) if "(" in bare else bare
        return bare != text and normalise_label(bare) in self.labels

    def notable(self, cells: set[Cell]) -> set[Cell]:
        """Keep the values that ask for a closer look wherever they stand.

        Those are headings, first column numbers, words of totals, cells of white space and texts
        with signs that nobody sees.

        Raises:
            UnreadableError: A value is longer than a cell can be.
        """
        fresh = cells - self._plain
        met = fresh - self._notable
        texts = [cell for cell in met if isinstance(cell, str)]
        if max(map(len, texts), default=0) > LONGEST_CELL:
            raise UnreadableError("cell", _TOO_LONG)
        spoiled = set(filter(has_unseen, texts)) if has_unseen("\n".join(texts)) else set()
        self.spoiled |= spoiled
        starts = self._starts
        notable: set[Cell] = {*spoiled}
        for cell in met:
            if isinstance(cell, str):
                if cell in spoiled:
                    continue
                start = cell[:_START]
                could_be = starts.get(start)
                if could_be is None:
                    could_be = starts[start] = self._could_begin(start)
                if could_be and (is_odd(cell) or cell in self):
                    notable.add(cell)
            elif cell == 1:
                notable.add(cell)
        self._plain.learn(met - notable)
        self._notable |= notable
        return fresh & self._notable

    def _could_begin(self, start: str) -> bool:
        """Judge how a text begins; decoration, points and Latin letters leave it open."""
        bare = start.lstrip(_DECORATION)[:_PREFIX].lower().replace("ё", "е")
        if bare[:1].isdigit():
            return bare[0] == "1" or bare[0] in self._first_letters
        odd = not bare.isalpha() or bare.isascii() or any(sign.isascii() for sign in bare)
        return odd or len(bare) < _PREFIX or bare in self._beginnings


def is_odd(cell: Cell) -> bool:
    """Say whether a row with such a cell may be no data: column numbers, totals, white space."""
    if not isinstance(cell, str) or starts_numbering(cell):
        return starts_numbering(cell)
    return cell.isspace() or bool(TOTAL.match(cell) or MEAN.fullmatch(cell))


def starts_numbering(cell: Cell) -> bool:
    """Say whether a row of column numbers could begin so."""
    return bare_sign(cell) in _FIRST if isinstance(cell, str) else cell == 1


def bare_sign(cell: Cell) -> str:
    """Give a cell without the brackets and full stops around a number of a column."""
    return as_text(cell).strip().strip("().").upper()
