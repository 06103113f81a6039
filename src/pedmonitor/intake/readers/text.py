"""Delimited text as schools export it: any Russian encoding, any delimiter, honest quotes."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections import Counter
from itertools import pairwise

from pedmonitor.intake.raw import MANY_CELLS, RawSheet, Row, too_many_cells

_CODE_PAGES = ("cp1251", "cp866", "koi8-r", "mac-cyrillic")
_DELIMITERS = ";\t,|"
_COMMON = frozenset(
    [
        "ст",
        "но",
        "то",
        "на",
        "ен",
        "ов",
        "ни",
        "ра",
        "во",
        "ко",
        "ро",
        "ос",
        "ор",
        "пр",
        "ре",
        "ел",
        "ол",
        "ет",
        "ал",
        "по",
        "го",
        "ло",
        "ть",
        "да",
        "ка",
        "ер",
        "ли",
        "та",
        "ва",
        "ом",
        "ит",
        "не",
        "ан",
        "ин",
        "ри",
        "ни",
        "ие",
        "ия",
        "ый",
        "ая",
        "ой",
        "ог",
        "об",
        "уч",
        "ит",
        "ль",
        "ат",
        "де",
        "ни",
        "ма",
        "ик",
        "от",
        "ич",
        "на",
        "ам",
        "ск",
        "ти",
        "ка",
        "ла",
    ]
)
_RUSSIAN = re.compile(r"[А-ЯЁ]{2,}|[А-ЯЁ]?[а-яё]+|[А-ЯЁ]")
_STRAY = re.compile(r"[^\x00-\x7fа-яА-ЯёЁ«»№–—…\u00a0·]")
_SAMPLE_LINES = 200
_EVIDENCE_BYTES = 3_000


def decode(data: bytes) -> tuple[str, str, bool]:
    """Decode text: BOM, then strict UTF-8, then the Russian code page with most evidence.

    Returns:
        The text without a BOM, the encoding, and whether it is certain.

    >>> decode("Школа № 7".encode("utf-8-sig"))
    ('Школа № 7', 'utf-8', True)
    >>> decode("Фамилия;Должность учителя".encode("koi8-r"))
    ('Фамилия;Должность учителя', 'koi8-r', False)
    """
    for bom, encoding in ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16")):
        if data.startswith(bom):
            return data.decode(encoding, errors="replace"), encoding, True
    if (found := utf16_without_bom(data)) is not None:
        return found
    try:
        return data.decode("utf-8-sig"), "utf-8", True
    except UnicodeDecodeError:
        pass
    sample = data[:_EVIDENCE_BYTES]
    best = (
        "cp1251"
        if _is_plainly(sample, "cp1251")
        else max(_CODE_PAGES, key=lambda name: _evidence(sample, name))
    )
    return data.decode(best, errors="replace"), best, False


def utf16_without_bom(data: bytes) -> tuple[str, str, bool] | None:
    """Decode UTF-16 that lost its mark: every other byte names the Latin or Cyrillic block."""
    head = data[:2000]
    if 0 not in head:
        return None
    for encoding, offset in (("utf-16-le", 1), ("utf-16-be", 0)):
        high = head[offset::2]
        plain = sum(byte in {0, 4} for byte in high)  # Latin and Cyrillic blocks
        if len(high) > 1 and plain > 0.95 * len(high):
            return data.decode(encoding, errors="replace"), encoding, False
    return None


def _is_plainly(sample: bytes, encoding: str) -> bool:
    """Say whether a reading is Russian beyond doubt: no stray signs, a quarter of common pairs."""
    text = sample.decode(encoding, errors="replace")
    words = "".join(_RUSSIAN.findall(text)).lower()[:400]
    common = sum(a + b in _COMMON for a, b in pairwise(words))
    return not _STRAY.search(text) and 4 * common >= len(words) > 100  # noqa: PLR2004 - enough letters


def _evidence(sample: bytes, encoding: str) -> float:
    """Score a reading: common Russian letter pairs inside words, minus letters out of place."""
    text = sample.decode(encoding, errors="replace")
    words = _RUSSIAN.findall(text)
    pairs = Counter(a + b for word in words for a, b in pairwise(word.lower()))
    common = sum(count for pair, count in pairs.items() if pair in _COMMON)
    stray = len(_STRAY.findall(text))
    return common - 2 * stray - 0.5 * len(words)


def read_delimited(text: str, *, max_cells: int = MANY_CELLS) -> RawSheet:
    """Split text into rows under the dialect that keeps the columns most even.

    Raises:
        UnreadableError: There are more than ``max_cells`` cells.
    """
    lines = _lines(text)
    delimiter = ""
    if lines and (declared := re.fullmatch(r'"?sep=(.)"?', lines[0].strip().lower())):
        delimiter = declared[1]
        text = "\n".join(lines[1:])
    delimiter = delimiter or _find_delimiter(text)
    rows = _parse(text, delimiter)
    if len(text) > max_cells < sum(map(len, rows)):
        raise too_many_cells(max_cells)
    cells: list[Row] = [list(row) for row in rows]
    return RawSheet(name="", rows=cells)


def _lines(text: str) -> list[str]:
    """Split at line ends only: `str.splitlines` would also split at U+0085 and friends."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return lines[:-1] if lines and not lines[-1] else lines


def _find_delimiter(text: str) -> str:
    lines = _lines(text)[:_SAMPLE_LINES]
    sample = "\n".join(lines)
    present = [sign for sign in _DELIMITERS if sign in sample] or [_DELIMITERS[0]]
    if len(present) == 1:
        return present[0]
    return max(present, key=lambda sign: _evenness(_widths(lines, sign)))


def _widths(lines: list[str], sign: str) -> list[int]:
    """Count the cells of every row that is not blank."""
    if any('"' in line for line in lines):
        return [len(row) for row in _parse("\n".join(lines), sign) if any(row)]
    return [line.count(sign) + 1 for line in lines if line.strip(sign)]


def _evenness(widths: list[int]) -> float:
    """Rate a split: the cells gained in rows of the commonest width above one."""
    counts = Counter(widths)
    wide = {width: count for width, count in counts.items() if width > 1}
    if not wide:
        return 0.0
    width, count = max(wide.items(), key=lambda item: item[1] * (item[0] - 1))
    return count * (width - 1) / len(widths)


def _parse(text: str, delimiter: str) -> list[list[str]]:
    if '"' not in text or (delimiter == "\t" and _has_bare_quotes(text)):
        return [line.split(delimiter) for line in _lines(text)]
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error:
        return _parse_loosely(text, delimiter)
    return rows


def _has_bare_quotes(text: str) -> bool:
    """Say whether lone quotes stand inside cells: then they are letters, not syntax."""
    cells = (cell for line in _lines(text) for cell in line.split("\t") if '"' in cell)
    return any('"' in _undressed(cell).replace('""', "") for cell in cells)


def _undressed(cell: str) -> str:
    """Take off the outer quotes; a cell of several lines wears each on another line."""
    return cell.removeprefix('"').removesuffix('"')


def _parse_loosely(text: str, delimiter: str) -> list[list[str]]:
    """Read broken quoting: quotes are syntax only where whole cells wear them as a habit."""
    lines = _lines(text)
    cells = [cell for line in lines[:_SAMPLE_LINES] for cell in line.split(delimiter) if cell]
    dressed = sum(cell.startswith('"') and cell.endswith('"') for cell in cells)
    if 2 * dressed < len(cells):
        return [line.split(delimiter) for line in lines]
    sign = re.escape(delimiter)
    token = re.compile(rf'"(.*?)"(?={sign}|$)|([^{sign}]*)')
    return [_tokens(line, token, delimiter) for line in lines]


def _tokens(line: str, token: re.Pattern[str], delimiter: str) -> list[str]:
    """Cut one line: a quote closes a cell only before a delimiter or the end of the line."""
    found: list[str] = []
    at = 0
    while True:
        match = token.match(line, at)
        if match is None:  # the second alternative matches anything, even nothing
            return found
        quoted = match[1]
        found.append(match[2] if quoted is None else quoted.replace('""', '"'))
        at = match.end()
        if at >= len(line) or line[at] != delimiter:
            return found
        at += 1
