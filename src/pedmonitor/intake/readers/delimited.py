"""Delimited text as schools export it: any delimiter, honest quotes, rows that lost their way."""

from __future__ import annotations

import csv
import re
from collections import Counter
from contextlib import suppress

from pedmonitor.intake.cells.raw import MANY_CELLS, RawSheet, Row, too_many_cells
from pedmonitor.intake.readers.dialects import DELIMITERS, find_dialect
from pedmonitor.intake.readers.drawn import spaced_columns, with_plain_quotes, without_rules
from pedmonitor.intake.readers.quoting import SAMPLE_LINES, parse, split_lines

_END_OF_DOS_FILE = "\x1a"
_OTHER_LINE_ENDS = ("\u2028", "\x85", "\x1e", "\v")
_NO_WIDTH = "\u200b"
_PAIRS = (";;", "||", "::", "\t\t")
_BETWEEN = "\x1f"
_DRESSED = re.compile(r'"[^"]*"(\\t|[^"\w\s])"[^"]*"(?:\1"[^"]*")*\Z')
_FORMULA = re.compile(r'(?m)(^|[;,\t|])="([^"\n]*)"(?=[;,\t|\r]|$)')
"""A text that Excel shall not take for a number: `="0012"`."""
_TABLE = 3
"""Two columns prove nothing."""


def read_delimited(text: str, *, max_cells: int = MANY_CELLS) -> RawSheet:
    """Split text into rows under the dialect that keeps the columns most even.

    Raises:
        UnreadableError: There are more than ``max_cells`` cells.
    """
    text = text.rstrip(_END_OF_DOS_FILE).replace(_NO_WIDTH, "")
    if "\n" not in text and "\r" not in text:
        text = text.replace(next((s for s in _OTHER_LINE_ENDS if s in text), "\n"), "\n")
    if '="' in text:
        text = _FORMULA.sub(r'\1"\2"', text)
    cut = _cut_text(text)
    if len(text) > max_cells < sum(map(len, cut)):
        raise too_many_cells(max_cells)
    rows: list[Row] = [list(row) for row in cut]
    return RawSheet(name="", rows=rows)


def _cut_text(text: str) -> list[list[str]]:
    lines = split_lines(text)
    delimiter = ""
    if lines and (declared := re.fullmatch(r'"?sep=(.)"?', lines[0].strip().lower())):
        delimiter = declared[1]
        lines = lines[1:]
        text = "\n".join(lines)
    elif (joined := _without_odd_joints(lines)) is not lines:
        lines = joined
        text = "\n".join(lines)
    elif (plain := _tidied(lines)) is not lines:
        lines = plain
        text = "\n".join(lines)
    if not delimiter and (columns := spaced_columns(lines)):
        return columns
    dialect = find_dialect(text, lines, delimiter)
    rows = parse(text, dialect)
    if (inner := _dressed_lines(rows, dialect.quote, text)) is not None:
        return _cut_text(inner)
    if f"{dialect.delimiter} " in text or "'" in text:
        rows = [_undressed_row(row, dialect.quote) for row in rows]
    return _rejoin(rows, dialect.delimiter)


def _undressed_row(row: list[str], quote: str) -> list[str]:
    """Undress a row pasted from elsewhere: a space behind every delimiter, or other quotes."""
    told = [cell for cell in row[1:] if cell]
    if len(told) < _TABLE - 1:
        return row
    if all(cell[0] == " " for cell in told):
        row = [row[0], *(cell.lstrip() for cell in row[1:])]
        told = [cell for cell in row if cell]
        if all(len(cell) > 1 and cell[0] == cell[-1] == quote for cell in told[1:]):
            return [cell[1:-1] if cell[:1] == cell[-1:] == quote else cell for cell in row]
    if quote != "'" and all(
        len(cell) > 1 and cell[0] == cell[-1] == "'" for cell in [*told, row[0]] if cell
    ):
        return [cell[1:-1] for cell in row]
    return row


def _tidied(lines: list[str]) -> list[str]:
    return _without_blanks(with_plain_quotes(_without_pairs(without_rules(lines))))


def _without_blanks(lines: list[str]) -> list[str]:
    """Close up quotes that stand a blank away from the delimiter on both its sides."""
    first = next((line for line in lines if line.strip()), "")
    sign = next((sign for sign in DELIMITERS if f'" {sign} "' in first), "")
    return [line.replace(f'" {sign} "', f'"{sign}"') for line in lines] if sign else lines


def _without_pairs(lines: list[str]) -> list[str]:
    """Put one sign for a delimiter of two, where every line has as many of the pair."""
    sample = [line for line in lines[:SAMPLE_LINES] if line.strip()]
    for pair in _PAIRS:
        if sample and (count := sample[0].count(pair)) and '"' not in sample[0]:
            even = all(line.count(pair) == count for line in sample)
            if even and sample[0].count(pair[0]) == 2 * count:
                return [line.replace(pair, _BETWEEN) for line in lines]
    return lines


def _without_odd_joints(lines: list[str]) -> list[str]:
    """Put one sign for whatever stands between cells that all wear quotes: `"a":"b"`."""
    sample = [line for line in lines[:SAMPLE_LINES] if line.strip()]
    found = _DRESSED.match(sample[0].rstrip()) if sample and sample[0][:1] == '"' else None
    if found is None or found[1] in DELIMITERS:
        return lines
    joint = f'"{found[1]}"'
    count = sample[0].count(joint)
    if count != sample[0].count('"') // 2 - 1 or any(line.count(joint) != count for line in sample):
        return lines
    return [line.replace(joint, f'"{_BETWEEN}"') for line in lines]


def _dressed_lines(rows: list[list[str]], quote: str, text: str) -> str | None:
    """Undress lines that each wear quotes as one cell: a table saved again as a single column."""
    filled = [row for row in rows if any(row)]
    if quote not in text or len(filled) < 2 or any(len(row) > 1 for row in filled):  # noqa: PLR2004
        return None
    inner = "\n".join(row[0] if row else "" for row in rows)
    shorter = len(inner) + 2 * len(filled) <= len(text.rstrip())
    return inner if shorter and any(sign in inner for sign in DELIMITERS) else None


def _rejoin(rows: list[list[str]], delimiter: str) -> list[list[str]]:
    """Cut lines that were pasted from elsewhere with another delimiter, if they fit the table.

    A line that wears quotes as one cell, among rows of the table, has the delimiter inside them.
    """
    width, count = Counter(map(len, rows)).most_common(1)[0] if rows else (0, 0)
    if width < _TABLE or 2 * count < len(rows):
        return rows
    others = [sign for sign in DELIMITERS if sign != delimiter]
    first = next(at for at, row in enumerate(rows) if len(row) == width)
    return [
        row
        if len(row) >= width
        else _cut(
            row,
            delimiter.join(row),
            width,
            [delimiter, *others] if len(row) == 1 and at > first else others,
        )
        for at, row in enumerate(rows)
    ]


def _cut(row: list[str], line: str, width: int, signs: list[str]) -> list[str]:
    for sign in signs:
        if line.count(sign) >= width - 1:
            if f'"{sign}"' in line and line[:1] != '"':
                line = f'"{line}"'
            with suppress(csv.Error):  # a cell too long even for the reader of text
                cells = next(csv.reader([line], delimiter=sign), [])
                if len(cells) == width:
                    return cells
    return row
