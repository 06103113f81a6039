"""Find how cells are told apart: the quote by habit, the delimiter by how even it makes rows."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from math import log2

from pedmonitor.intake.readers.quoting import SAMPLE_LINES, Dialect, parse

DELIMITERS = ";\t,|^~"
_NEVER_TYPED = "§¦\x01\x1f"
_RARE = ":*#/!&@$%="
_RARE_CUTS = 2
_FEW_ROWS = 2
_PAIRS = 4
_MOSTLY = 0.9
_PROSE = 0.4
"""What a comma is worth that spaces follow: it parts words of a sentence as well."""
_WEAK_COMMA = re.compile(r"(?<=\d),(?=\d)|,(?= )")
"""A comma of a fraction or of a sentence."""
_QUOTED_CELL = re.compile(r'"[^"]*"')
_WORD = re.compile(r"[^\W\d_]{2,}|№")
_FIGURE = re.compile(r"[\d.,:/-]*\d[\d.,:/-]*")
_ESCAPED_QUOTE = re.compile(r'\\"(?!\s*(?:[;\t,|^~\n]|$))')
_IN_APOSTROPHES = re.compile(r"(?:^|[;,\t|])'[^'\n]*[;,\t|][^'\n]*'(?=[;,\t|]|$)", re.MULTILINE)
_QUOTED_WORD = re.compile(r'(?:^|\s)"[^"\n]*"(?= [^\s;,|])', re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Split:
    """How even a delimiter makes the rows.

    Attributes:
        width: Cells of the rows that agree; 1 where nothing is split.
        share: Part of the rows that agree; blank cells at the end are no disagreement.
        worth: What the split is worth beside others.
        head: The row above all others that agree; empty where rows in between do not.
    """

    width: int = 1
    share: float = 0.0
    worth: float = 0.0
    head: str = ""

    @property
    def is_even(self) -> bool:
        """Say whether nearly all rows agree on more cells than one."""
        return self.width > 1 and self.share >= _MOSTLY


def find_dialect(text: str, lines: list[str], delimiter: str) -> Dialect:
    """Find the quote by habit, then the delimiter by evenness.

    Args:
        text: The whole text.
        lines: Its lines.
        delimiter: What the file says of itself; empty where it says nothing.
    """
    sample = lines[:SAMPLE_LINES]
    quote = next((sign for sign in "'`" if _is_dressed_in(sign, sample)), '"')
    dialect = Dialect(delimiter, quote, escape="\\" if _ESCAPED_QUOTE.search(text) else "")
    if delimiter:
        return dialect
    joined = "\n".join(sample)
    found, split = _find_delimiter(sample, joined, dialect)
    if "'" in joined and quote == '"' and _IN_APOSTROPHES.search(joined):
        other, better = _find_delimiter(sample, joined, replace(dialect, quote="'"))
        if better.share > split.share:
            return replace(dialect, delimiter=other, quote="'")
    return replace(dialect, delimiter=found)


def _is_dressed_in(quote: str, lines: list[str]) -> bool:
    """Say whether the first line wears the sign, and most others at one end at least."""
    filled = [line.strip() for line in lines if line.strip()]
    if not filled or len(filled[0]) < 2 or not filled[0][0] == filled[0][-1] == quote:  # noqa: PLR2004
        return False
    return 2 * sum(quote in {line[0], line[-1]} for line in filled) > len(filled)


def _find_delimiter(lines: list[str], text: str, dialect: Dialect) -> tuple[str, Split]:
    present = [sign for sign in DELIMITERS + _NEVER_TYPED if sign in text] or [DELIMITERS[0]]
    ways = {sign: _split_by(sign, lines, text, dialect) for sign in present}
    best = _with_a_header(max(present, key=lambda sign: ways[sign].worth), ways, text)
    if dialect.quote in text and _QUOTED_WORD.search(text):
        spaces = _split_by(" ", lines, text, dialect)
        if spaces.is_even and spaces.worth > ways[best].worth:
            return " ", spaces
    first = next((line for line in lines if line.strip()), "")
    if best in first and ways[best].is_even:
        return best, ways[best]
    rare = next((sign for sign in _RARE if sign in text and _cuts(lines, sign)), "")
    if not rare and not ways[best].is_even and _are_figures(lines):
        rare = " "
    return (rare, Split(share=_MOSTLY)) if rare else (best, ways[best])


def _with_a_header(best: str, ways: dict[str, Split], text: str) -> str:
    """Prefer the sign that parts the header as well as the rows below it.

    What stands in the rows alone parts words and fractions within cells: no header is written
    without the delimiter. Commas that are mostly of that kind give way even when it has them.
    """
    bare = _QUOTED_CELL.sub("", text) if "," in ways else ""
    weak = 2 * len(_WEAK_COMMA.findall(bare)) > bare.count(",")
    for sign, way in ways.items():
        if sign == best or not way.head or (sign == "," and weak):
            continue
        if best not in way.head or (best == "," and weak):
            return sign
    return best


def _cuts(lines: list[str], sign: str) -> bool:
    """Say whether a sign that sentences, dates and fractions have too stands between cells.

    It does where nearly all lines have as many of it, and the first of them words between.
    """
    filled = [line for line in lines if line.strip(sign + " ")]
    width, count = Counter(line.count(sign) for line in filled).most_common(1)[0]
    if sign == ":" and width == 1 and count == len(filled) >= _PAIRS:
        return _are_pairs([line.split(":") for line in filled])
    if width < _RARE_CUTS or count < max(_MOSTLY * len(filled), _RARE_CUTS):
        return False
    first = next(line for line in filled if line.count(sign) == width).split(sign)
    named = [cell for cell in first if cell.strip()]
    return len(named) > _RARE_CUTS and all(map(_WORD.search, named))


def _are_pairs(rows: list[list[str]]) -> bool:
    """Say whether a colon parts names from figures, and two words above them: no sentence."""
    values = [value for _, value in rows]
    figures = sum(value[:1].isdigit() for value in values[1:])
    return all(map(_WORD.search, rows[0])) and figures == len(values) - 1 and values[0][:1] != " "


def _are_figures(lines: list[str]) -> bool:
    """Say whether lone spaces part rows of figures under as many words: a listing, no prose."""
    rows = [line.split(" ") for line in lines if line.strip()]
    if len(rows) < _RARE_CUTS or len(rows[0]) <= _RARE_CUTS or len({*map(len, rows)}) > 1:
        return False
    cells = [cell for row in rows[1:] for cell in row]
    figures = sum(bool(_FIGURE.fullmatch(cell)) for cell in cells)
    return 2 * figures > len(cells) and all(map(_WORD.search, rows[0]))


def _split_by(sign: str, lines: list[str], text: str, dialect: Dialect) -> Split:
    """Count the cells of every row that is not blank, and see on how many the rows agree."""
    if dialect.quote in text:
        rows = [row for row in parse(text, replace(dialect, delimiter=sign)) if any(row)]
        spans = [(_filled(row), len(row)) for row in rows]
        heads = ["".join(row) for row in rows]
    else:
        filled = [line for line in lines if line.strip(sign)]
        spans = [(line.rstrip(sign).count(sign) + 1, line.count(sign) + 1) for line in filled]
        heads = filled
    widths = Counter(spans)
    total = widths.total()
    best = Split()
    factor = _PROSE if sign == "," and _is_prose(text) else 1.0
    for width in {width for pair in widths for width in pair if width > 1}:
        agree = sum(n for (least, most), n in widths.items() if least <= width <= most)
        worth = factor * agree / total * log2(width)
        if (worth, width) > (best.worth, best.width):
            best = Split(width, agree / total, worth)
    if best.width == 1:
        return best
    at = _head_at([least <= best.width <= most for least, most in spans])
    return best if at is None else replace(best, head=heads[at])


def _is_prose(text: str) -> bool:
    """Say whether most commas outside quotes part words of sentences."""
    bare = _QUOTED_CELL.sub("", text)
    return 2 * bare.count(", ") > bare.count(",")


def _head_at(agree: list[bool]) -> int | None:
    """Find the row above all others that agree; none where rows in between do not."""
    count = sum(agree)
    if 2 * count <= len(agree) or count < _FEW_ROWS:
        return None
    first = agree.index(True)
    last = len(agree) - agree[::-1].index(True)
    even = agree[first + 1] and count >= _MOSTLY * (last - first)
    return first if even else None


def _filled(row: list[str]) -> int:
    """Count the cells up to the last that says anything."""
    return next((at for at in range(len(row), 0, -1) if row[at - 1]), 0)
