"""How far a sheet reaches: the fast reader keeps a place for every cell up to the last one."""

from __future__ import annotations

import re

_ROW = re.compile(rb'\br="[A-Z]*(\d+)"')
_SPACED_ROW = re.compile(rb' r="[A-Z]*(\d+)"')  # begins with letters: searched six times as fast
_COLUMN = re.compile(rb'\br="([A-Z]{1,9})\d')
_FAR_COLUMN = re.compile(rb'r="[A-Z]{3,9}\d')  # as above
_HOLDING = re.compile(
    rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,9})(\d{1,9})"[^>]*(?<!/)>(?!</(?:\w+:)?c>)'
)
_REPEATED_ROW = re.compile(
    rb'<table:table-row\b[^>]*number-rows-repeated="(\d{1,12})"[^>]*(?<!/)>(.*?)</table:table-row>',
    re.DOTALL,
)
_REPEATED_CELL = re.compile(rb'number-columns-repeated="(\d{1,12})"')
_FILLED = b"value-type="
_BEFORE_FAR = 26 + 26 * 26  # columns A..ZZ
_TAIL = 2048


def count_places(xml: bytes, *, enough: int) -> int:
    """Count the cells from A1 to the last filled one; not exactly where there are few.

    A cell that has only a border or a colour takes no place: the reader drops it. A sheet formatted
    down to row 1048576 is an ordinary one.

    Args:
        xml: The part of a worksheet.
        enough: Above so many the count must be exact.

    >>> count_places(b'<row r="2"><c r="C2"/></row>', enough=100) <= 2 * 702
    True
    >>> count_places(b'<c r="A1"/><c r="XFD1048576"><v>1</v></c>', enough=100) == 16384 * 1048576
    True
    >>> count_places(b'<c r="B3"><v>1</v></c><c r="XFD1048576" s="1"/>', enough=100)
    6
    """
    tail = max(0, len(xml) - _TAIL)
    rows = max(map(int, _SPACED_ROW.findall(xml, tail) or _ROW.findall(xml)), default=0)
    if rows * _BEFORE_FAR <= enough and not _FAR_COLUMN.search(xml):
        return rows * _BEFORE_FAR
    letters = {found[1] for found in _COLUMN.finditer(xml)}
    widest = max(letters, key=lambda text: (len(text), text), default=b"A").decode()
    places = rows * (column_index(widest) + 1)
    return places if places <= enough else _held_places(xml)


def _held_places(xml: bytes) -> int:
    last = width = 0
    for found in _HOLDING.finditer(xml):
        last = max(last, int(found[2]))
        width = max(width, column_index(found[1].decode()) + 1)
    return last * width


def count_repeated(xml: bytes) -> int:
    """Count the cells that the fullest repeated row of an OpenDocument spreadsheet asks for.

    Blank rows are repeated up to the end of the sheet in honest files; filled ones are not.

    >>> count_repeated(
    ...     b'<table:table-row table:number-rows-repeated="1048576"><table:table-cell '
    ...     b'office:value-type="string" table:number-columns-repeated="16384"/></table:table-row>'
    ... )
    17179869184
    """
    found = 0
    for row in _REPEATED_ROW.finditer(xml):
        if _FILLED in row[2]:
            columns = max(map(int, _REPEATED_CELL.findall(row[2])), default=1)
            found = max(found, int(row[1]) * columns)
    return found


def column_index(letters: str) -> int:
    """Tell the zero-based column of its letters.

    >>> column_index("A"), column_index("AB")
    (0, 27)
    """
    index = 0
    for letter in letters:
        index = index * 26 + ord(letter) - ord("A") + 1
    return index - 1
