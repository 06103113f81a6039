"""Lay tables out on sheets; every planted fault learns its address here."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from maker.model import Cell, Fault
from maker.registers import Row, Style, render

if TYPE_CHECKING:
    from maker.layouts import Columns

_SAVED = dt.datetime(2023, 1, 16, 9, 0, tzinfo=dt.UTC)
Grid = list[list[Cell]]
Merge = tuple[int, int, int, int]
_PEOPLE = ("name", "last", "mentor", "mentee", "tab")


@dataclass(frozen=True, slots=True)
class Planted:
    """A planted fault with its address."""

    file: str
    sheet: str
    cell: str
    code: str
    level: str
    what: str


@dataclass(slots=True)
class Sheet:
    """A sheet: cells, merged ranges (top, left, bottom, right), visibility."""

    name: str
    cells: Grid = field(default_factory=list)
    merges: list[Merge] = field(default_factory=list)
    hidden: bool = False

    def put(self, row: int, column: int, value: Cell) -> None:
        """Write a cell."""
        while len(self.cells) <= row:
            self.cells.append([])
        line = self.cells[row]
        line.extend([None] * (column + 1 - len(line)))
        line[column] = value


@dataclass(slots=True)
class Book:
    """A file to write; kind is xlsx, xlsm, xlsb, xls, ods, html or an encoding of text."""

    file: str
    kind: str
    sheets: list[Sheet] = field(default_factory=list)
    delimiter: str = ";"
    modified: dt.datetime = _SAVED


@dataclass(slots=True)
class Block:
    """A table with what stands around it.

    Attributes:
        number_row: Whether a row 1 2 3 … follows the headings.
        total: Whether «Итого» closes it.
        signature: Lines under it.
        heading_faults: Column key → the heading as written and the fault of it.
    """

    titles: list[str]
    columns: Columns
    rows: list[Row]
    style: Style
    number_row: bool = False
    total: bool = False
    signature: tuple[str, ...] = ()
    heading_faults: dict[str, tuple[str, Fault]] = field(default_factory=dict)


def letter(column: int) -> str:
    """Name a column."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def lay(
    sheet: Sheet, block: Block, *, file: str, top: int = 0, left: int = 0
) -> tuple[int, list[Planted]]:
    """Write a block on a sheet.

    Returns:
        The first row after it, and the addresses of its faults.
    """
    row = top
    for title in block.titles:
        sheet.put(row, left, title)
        row += 1
    row += bool(block.titles)
    row = _header(sheet, block, row, left)
    planted = _heading_faults(sheet, block, file=file, row=row - 1, left=left)
    if block.number_row:
        for at in range(len(block.columns)):
            sheet.put(row, left + at, at + 1)
        row += 1
    planted += _rows(sheet, block, file=file, row=row, left=left)
    row += len(block.rows)
    if block.total:
        sheet.put(row, left, "Итого")
        sheet.put(row, left + 1, len(block.rows))
        cell = f"{row + 1}:{row + 1}"
        planted.append(Planted(file, sheet.name, cell, "ROW-001", "info", "строка «Итого»"))
        row += 1
    for at, line in enumerate(block.signature, 1):
        sheet.put(row + at, left, line)
    return row + (len(block.signature) + 1 if block.signature else 0), planted


def _heading_faults(sheet: Sheet, block: Block, *, file: str, row: int, left: int) -> list[Planted]:
    """Put the spoilt headings in place of the right ones."""
    planted = []
    for at, (key, _) in enumerate(block.columns):
        if key in block.heading_faults:
            heading, fault = block.heading_faults[key]
            sheet.put(row, left + at, heading)
            cell = f"{letter(left + at)}{row + 1}"
            planted.append(Planted(file, sheet.name, cell, fault.code, fault.level, fault.what))
    return planted


def _rows(sheet: Sheet, block: Block, *, file: str, row: int, left: int) -> list[Planted]:
    """Write the data."""
    planted: list[Planted] = []
    single = any(key == "subject2" for key, _ in block.columns)
    for number, item in enumerate(block.rows, 1):
        for at, (key, _) in enumerate(block.columns):
            sheet.put(row, left + at, render(item, key, number, block.style, single=single))
        planted += [
            _planted(fault, block, file=file, sheet=sheet.name, row=row, left=left)
            for fault in item.faults
        ]
        row += 1
    return planted


def _header(sheet: Sheet, block: Block, row: int, left: int) -> int:
    """Write one row of headings, or two with merged captions."""
    paths = [heading.split(">") for _, heading in block.columns]
    if all(len(path) == 1 for path in paths):
        for at, path in enumerate(paths):
            sheet.put(row, left + at, path[0])
        return row + 1
    at = 0
    while at < len(paths):
        path = paths[at]
        sheet.put(row, left + at, path[0])
        if len(path) == 1:
            sheet.put(row + 1, left + at, None)
            sheet.merges.append((row, left + at, row + 1, left + at))
            at += 1
            continue
        end = at
        while end < len(paths) and len(paths[end]) == 2 and paths[end][0] == path[0]:
            sheet.put(row + 1, left + end, paths[end][1])
            end += 1
        if end - at > 1:
            sheet.merges.append((row, left + at, row, left + end - 1))
        at = end
    return row + 2


def _planted(fault: Fault, block: Block, *, file: str, sheet: str, row: int, left: int) -> Planted:
    keys = [key for key, _ in block.columns]
    wanted = fault.column
    if wanted == "person":
        wanted = next(key for key in _PEOPLE if key in keys)
    if wanted in {"start", "end"} and wanted not in keys:
        wanted = "span"
    cell = f"{letter(left + keys.index(wanted))}{row + 1}" if wanted else f"{row + 1}:{row + 1}"
    return Planted(file, sheet, cell, fault.code, fault.level, fault.what)
