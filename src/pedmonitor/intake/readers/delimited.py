"""Delimited text as schools export it: any delimiter, honest quotes, rows that lost their way."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, replace

from pedmonitor.intake.cells.raw import MANY_CELLS, RawSheet, Row, too_many_cells

_DELIMITERS = ";\t,|^~"
_RARE = ":*#/§¦\x1f"
_RARE_CUTS = 2
_MOSTLY = 0.9
_WORD = re.compile(r"[^\W\d_]{2,}|№")
_SAMPLE_LINES = 200
_END_OF_DOS_FILE = "\x1a"
_ESCAPED_QUOTE = re.compile(r'\\"(?!\s*(?:[;\t,|^~\n]|$))')


@dataclass(frozen=True, slots=True)
class Dialect:
    """How cells are told apart.

    Attributes:
        delimiter: The sign between cells; empty where it is not yet known.
        quote: The sign that cells may wear.
        escape: The sign before a quote inside a cell; empty where quotes are doubled.
    """

    delimiter: str = ""
    quote: str = '"'
    escape: str = ""


def read_delimited(text: str, *, max_cells: int = MANY_CELLS) -> RawSheet:
    """Split text into rows under the dialect that keeps the columns most even.

    Raises:
        UnreadableError: There are more than ``max_cells`` cells.
    """
    text = text.rstrip(_END_OF_DOS_FILE)
    lines = _lines(text)
    delimiter = ""
    if lines and (declared := re.fullmatch(r'"?sep=(.)"?', lines[0].strip().lower())):
        delimiter = declared[1]
        lines = lines[1:]
        text = "\n".join(lines)
    dialect = _find_dialect(text, lines, delimiter)
    cut = _rejoin(_parse(text, dialect), dialect.delimiter)
    if len(text) > max_cells < sum(map(len, cut)):
        raise too_many_cells(max_cells)
    rows: list[Row] = [list(row) for row in cut]
    return RawSheet(name="", rows=rows)


def _lines(text: str) -> list[str]:
    """Split at line ends only: `str.splitlines` would also split at U+0085 and friends."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return lines[:-1] if lines and not lines[-1] else lines


def _find_dialect(text: str, lines: list[str], delimiter: str) -> Dialect:
    """Find the quote by habit, then the delimiter by evenness."""
    dialect = Dialect(
        delimiter,
        quote="'" if _is_dressed_in_apostrophes(lines[:_SAMPLE_LINES]) else '"',
        escape="\\" if _ESCAPED_QUOTE.search(text) else "",
    )
    return dialect if delimiter else replace(dialect, delimiter=_find_delimiter(lines, dialect))


def _is_dressed_in_apostrophes(lines: list[str]) -> bool:
    """Say whether the first line wears apostrophes, and most others at one end at least."""
    filled = [line.strip() for line in lines if line.strip()]
    if not filled or len(filled[0]) < 2 or not filled[0][0] == filled[0][-1] == "'":  # noqa: PLR2004
        return False
    return 2 * sum("'" in {line[0], line[-1]} for line in filled) > len(filled)


def _find_delimiter(lines: list[str], dialect: Dialect) -> str:
    sample = lines[:_SAMPLE_LINES]
    text = "\n".join(sample)
    present = [sign for sign in _DELIMITERS if sign in text] or [_DELIMITERS[0]]
    ways = {sign: _widths(sample, replace(dialect, delimiter=sign)) for sign in present}
    best = max(present, key=lambda sign: _evenness(ways[sign]))
    first = next((line for line in sample if line.strip()), "")
    if best in first and _is_even(ways[best]):
        return best
    return next((sign for sign in _RARE if sign in text and _cuts(sample, sign)), best)


def _is_even(widths: list[int]) -> bool:
    """Say whether nearly all rows have the same cells, more than one."""
    width, count = Counter(widths).most_common(1)[0] if widths else (1, 0)
    return width > 1 and count >= _MOSTLY * len(widths)


def _cuts(lines: list[str], sign: str) -> bool:
    """Say whether a sign that sentences, dates and fractions have too stands between cells.

    It does where nearly all lines have as many of it, and the first of them words between.
    """
    filled = [line for line in lines if line.strip(sign + " ")]
    width, count = Counter(line.count(sign) for line in filled).most_common(1)[0]
    if width < _RARE_CUTS or count < max(_MOSTLY * len(filled), _RARE_CUTS):
        return False
    first = next(line for line in filled if line.count(sign) == width).split(sign)
    named = [cell for cell in first if cell.strip()]
    return len(named) > _RARE_CUTS and all(map(_WORD.search, named))


def _widths(lines: list[str], dialect: Dialect) -> list[int]:
    """Count the cells of every row that is not blank."""
    if any(dialect.quote in line for line in lines):
        return [len(row) for row in _parse("\n".join(lines), dialect) if any(row)]
    sign = dialect.delimiter
    return [line.count(sign) + 1 for line in lines if line.strip(sign)]


def _evenness(widths: list[int]) -> float:
    """Rate a split: the cells gained in rows of the commonest width above one."""
    counts = Counter(widths)
    wide = {width: count for width, count in counts.items() if width > 1}
    if not wide:
        return 0.0
    width, count = max(wide.items(), key=lambda item: item[1] * (item[0] - 1))
    return count * (width - 1) / len(widths)


def _parse(text: str, dialect: Dialect) -> list[list[str]]:
    sign, quote = dialect.delimiter, dialect.quote
    if quote not in text or (sign == "\t" and _has_bare_quotes(text, quote)):
        return [line.split(sign) for line in _lines(text)]
    try:
        return list(
            csv.reader(
                io.StringIO(text, newline=""),
                delimiter=sign,
                quotechar=quote,
                doublequote=not dialect.escape,
                escapechar=dialect.escape or None,
                skipinitialspace=_is_spaced(text, sign, quote),
                strict=True,
            )
        )
    except csv.Error:
        return _parse_loosely(text, dialect)


def _is_spaced(text: str, sign: str, quote: str) -> bool:
    """Say whether cells in quotes stand a space after the sign, as people type lists."""
    spaced = text.count(f"{sign} {quote}")
    return spaced > text.count(sign + quote) and 2 * spaced > text.count("\n")


def _has_bare_quotes(text: str, quote: str) -> bool:
    """Say whether lone quotes stand inside cells: then they are letters, not syntax."""
    cells = (cell for line in _lines(text) for cell in line.split("\t") if quote in cell)
    return any(quote in _undressed(cell, quote).replace(quote * 2, "") for cell in cells)


def _undressed(cell: str, quote: str) -> str:
    """Take off the outer quotes; a cell of several lines wears each on another line."""
    return cell.removeprefix(quote).removesuffix(quote)


def _parse_loosely(text: str, dialect: Dialect) -> list[list[str]]:
    """Read broken quoting: quotes are syntax only where whole cells wear them as a habit."""
    sign, quote = dialect.delimiter, dialect.quote
    lines = _lines(text)
    cells = [cell for line in lines[:_SAMPLE_LINES] for cell in line.split(sign) if cell]
    dressed = sum(cell.startswith(quote) and cell.endswith(quote) for cell in cells)
    if 2 * dressed < len(cells):
        return [line.split(sign) for line in lines]
    between = re.escape(sign)
    token = re.compile(rf"{quote}(.*?){quote}(?={between}|$)|([^{between}]*)")
    return [_tokens(line, token, dialect) for line in lines]


def _tokens(line: str, token: re.Pattern[str], dialect: Dialect) -> list[str]:
    """Cut one line: a quote closes a cell only before a delimiter or the end of the line."""
    found: list[str] = []
    doubled = dialect.escape + dialect.quote if dialect.escape else dialect.quote * 2
    at = 0
    while True:
        match = token.match(line, at)
        if match is None:  # the second alternative matches anything, even nothing
            return found
        quoted = match[1]
        found.append(match[2] if quoted is None else quoted.replace(doubled, dialect.quote))
        at = match.end()
        if at >= len(line) or line[at] != dialect.delimiter:
            return found
        at += 1


def _rejoin(rows: list[list[str]], delimiter: str) -> list[list[str]]:
    """Cut lines that were pasted from elsewhere with another delimiter, if they fit the table."""
    width, count = Counter(map(len, rows)).most_common(1)[0] if rows else (0, 0)
    if width < 3 or 2 * count < len(rows):  # noqa: PLR2004 - two columns prove nothing
        return rows
    others = [sign for sign in _DELIMITERS if sign != delimiter]
    return [
        row if len(row) == width else _cut(row, delimiter.join(row), width, others) for row in rows
    ]


def _cut(row: list[str], line: str, width: int, signs: list[str]) -> list[str]:
    for sign in signs:
        if line.count(sign) >= width - 1:
            with suppress(csv.Error):  # a cell too long even for the reader of text
                cells = next(csv.reader([line], delimiter=sign), [])
                if len(cells) == width:
                    return cells
    return row
