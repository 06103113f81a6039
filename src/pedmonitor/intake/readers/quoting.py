"""Cut text into cells under a known dialect, honest quotes or broken ones."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from dataclasses import dataclass

SAMPLE_LINES = 200
_MOSTLY = 0.9
_SPACED_SIGNS = ",;"
_LONGEST_ROW = 40
"""Most lines that one row of a file with broken quoting may take."""


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


def split_lines(text: str) -> list[str]:
    """Split at line ends only: `str.splitlines` would also split at U+0085 and friends."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return lines[:-1] if lines and not lines[-1] else lines


def parse(text: str, dialect: Dialect) -> list[list[str]]:
    """Cut text into rows of cells."""
    sign, quote = dialect.delimiter, dialect.quote
    if quote not in text or (sign == "\t" and _has_bare_quotes(text, quote)):
        return [line.split(sign) for line in split_lines(text)]
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
    if spaced <= text.count(sign + quote):
        return False
    if 2 * spaced > text.count("\n"):
        return True
    after = text.count(f"{sign} ") + text.count(f"{sign}\n")
    return sign in _SPACED_SIGNS and after >= _MOSTLY * text.count(sign)


def _has_bare_quotes(text: str, quote: str) -> bool:
    """Say whether lone quotes stand inside cells: then they are letters, not syntax."""
    cells = (cell for line in split_lines(text) for cell in line.split("\t") if quote in cell)
    return any(quote in _undressed(cell, quote).replace(quote * 2, "") for cell in cells)


def _undressed(cell: str, quote: str) -> str:
    """Take off the outer quotes; a cell of several lines wears each on another line."""
    return cell.removeprefix(quote).removesuffix(quote)


def _parse_loosely(text: str, dialect: Dialect) -> list[list[str]]:
    """Read broken quoting line by line, each in the way that gives it as many cells as others."""
    lines = split_lines(text)
    token = _token(dialect)
    simple = (line for line in lines if line.strip() and dialect.quote not in line)
    widths = Counter(line.count(dialect.delimiter) + 1 for line in simple)
    if not widths:
        widths = Counter(len(_tokens(line, token, dialect)) for line in lines if line.strip())
    width = widths.most_common(1)[0][0] if widths else 1
    habit = _is_dressed(lines, dialect)
    rows: list[list[str]] = []
    at = 0
    while at < len(lines):
        taken, row = _one_row(lines, at, width, dialect, token)
        if taken == 0:
            line = lines[at]
            row = _tokens(line, token, dialect) if habit else line.split(dialect.delimiter)
        rows.append(row)
        at += taken or 1
    return rows


def _is_dressed(lines: list[str], dialect: Dialect) -> bool:
    """Say whether whole cells wear quotes as a habit."""
    sign, quote = dialect.delimiter, dialect.quote
    cells = [cell for line in lines[:SAMPLE_LINES] for cell in line.split(sign) if cell]
    dressed = sum(cell.startswith(quote) and cell.endswith(quote) for cell in cells)
    return 2 * dressed >= len(cells)


def _without_lone(row: list[str], quote: str) -> list[str]:
    """Take off what is left of the quotes of a row in which one of them was lost."""
    dressed = sum(cell[:1] == cell[-1:] == quote for cell in row if cell)
    return [_undressed(cell, quote) for cell in row] if 2 * dressed > len(row) else row


def _one_row(
    lines: list[str], at: int, width: int, dialect: Dialect, token: re.Pattern[str]
) -> tuple[int, list[str]]:
    """Cut the line, or the lines that one row takes, into ``width`` cells.

    Returns:
        How many lines it takes, none where no way gives as many cells; and the cells.
    """
    line = lines[at]
    if dialect.quote not in line:
        return 1, line.split(dialect.delimiter)
    torn = _without_lone(line.split(dialect.delimiter), dialect.quote)
    ways = (_strictly(line, dialect), _tokens(line, token, dialect), torn)
    cells = next((cells for cells in ways if len(cells) == width), None)
    if cells is not None:
        return 1, cells
    return _long_row(lines[at : at + _LONGEST_ROW], width, dialect, token)


def _long_row(
    lines: list[str], width: int, dialect: Dialect, token: re.Pattern[str]
) -> tuple[int, list[str]]:
    """Join lines until they make a row, short of the next line that is a row by itself."""
    for more in range(2, len(lines) + 1):
        last = lines[more - 1]
        if last.count(dialect.quote) % 2 == 0 and len(_strictly(last, dialect)) == width:
            break
        joined = "\n".join(lines[:more])
        ways = (_strictly(joined, dialect), _tokens(joined, token, dialect))
        if (row := next((row for row in ways if len(row) == width), None)) is not None:
            return more, row
    return 0, []


def _strictly(line: str, dialect: Dialect) -> list[str]:
    """Cut what should be one row of honest quoting; no cells where it is not."""
    try:
        rows = list(
            csv.reader(
                io.StringIO(line, newline=""),
                delimiter=dialect.delimiter,
                quotechar=dialect.quote,
                doublequote=not dialect.escape,
                escapechar=dialect.escape or None,
                strict=True,
            )
        )
    except csv.Error:
        return []
    return rows[0] if len(rows) == 1 else []


def _token(dialect: Dialect) -> re.Pattern[str]:
    between, quote = re.escape(dialect.delimiter), re.escape(dialect.quote)
    return re.compile(rf"{quote}(.*?){quote}(?={between}|$)|([^{between}]*)", re.DOTALL)


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
        at = match.end()
        if quoted is not None:
            found.append(quoted.replace(doubled, dialect.quote))
        else:
            lost = at >= len(line) and match[2].count(dialect.quote) == 1  # the closing quote
            found.append(match[2].removeprefix(dialect.quote) if lost else match[2])
        if at >= len(line) or line[at] != dialect.delimiter:
            return found
        at += 1
