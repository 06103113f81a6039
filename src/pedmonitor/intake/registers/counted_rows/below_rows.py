"""Rows under the people of a register: signatures, and the parts that make up a total."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.intake.cells.raw import as_text, is_blank
from pedmonitor.intake.sheets.grid import is_signature
from pedmonitor.intake.sheets.raw_table import RowKind

if TYPE_CHECKING:
    from collections.abc import Collection

    from pedmonitor.intake.cells.raw import Cell
    from pedmonitor.intake.sheets.raw_table import RawTable

_NAMED = re.compile(r"[А-ЯЁA-Z][\w-]*[.\s]+[А-ЯЁA-Z]")
_TO_SIGN = re.compile(r"[\s/(]*_{3,}[\s/_)]*(?:/.*/?)?\s*")
"""«________», «______ /Иванова А.П./»: a line to sign on, in whatever column it falls."""
_NUMBER = re.compile(r"\d[\d\s]*(?:[.,]\d+)?\s*(?:%|чел\w*\.?)?")
_NOTHING: frozenset[int] = frozenset()


class Below(NamedTuple):
    """Rows that are no data, by their position in the table.

    Attributes:
        signatures: «Директор школы ____ А.П. Иванова» and the like at the end.
        parts: «учителя: 7» under a total.
    """

    signatures: frozenset[int]
    parts: frozenset[int]


def below(table: RawTable, names: Collection[int]) -> Below:
    """Find the rows under the data of a register of people.

    Args:
        table: The table.
        names: Columns of names.
    """
    if not names:
        return Below(_NOTHING, _NOTHING)
    signatures: set[int] = set()
    for at in range(len(table.cells) - 1, 0, -1):
        if table.rows[at][1] is not RowKind.DATA:
            continue
        if not _is_signed(table.cells[at], names):
            break
        signatures.add(at)
    return Below(frozenset(signatures), _parts(table, names))


def _parts(table: RawTable, names: Collection[int]) -> frozenset[int]:
    """Find the rows that follow a total and name nobody."""
    found: set[int] = set()
    summed = False
    for at, (_, kind) in enumerate(table.rows):
        if kind is RowKind.TOTAL:
            summed = True
        elif summed and kind is RowKind.DATA and _is_part(table.cells[at], names):
            found.add(at)
        else:
            summed = summed and kind is RowKind.GROUP
    return frozenset(found)


def _is_signed(cells: list[Cell], names: Collection[int]) -> bool:
    """Say whether a signature stands where a name should, or before an empty name.

    A line of underscores is a place to sign wherever it stands.
    """
    if any(isinstance(cell, str) and "___" in cell and _TO_SIGN.fullmatch(cell) for cell in cells):
        return True
    named = [as_text(cells[at]).strip() for at in names if not is_blank(cells[at])]
    first = next((as_text(cell).strip() for cell in cells if not is_blank(cell)), "")
    return is_signature(named[0] if named else first)


def _is_part(cells: list[Cell], names: Collection[int]) -> bool:
    """Say whether a row gives a number to some of the people: it names nobody and has a number."""
    if any(_NAMED.search(as_text(cells[at])) for at in names):
        return False
    rest = [cell for at, cell in enumerate(cells) if at not in names and not is_blank(cell)]
    return bool(rest) and all(map(_is_number, rest))


def _is_number(cell: Cell) -> bool:
    if isinstance(cell, int | float):
        return not isinstance(cell, bool)
    return isinstance(cell, str) and _NUMBER.fullmatch(cell.strip()) is not None
