"""A sheet a person: «ФИО: …», «Должность: …» above tables that name nobody themselves."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import as_text
from pedmonitor.intake.persons.pseudonyms import is_full_name, split_name
from pedmonitor.intake.sheets.grid import is_name
from pedmonitor.intake.sheets.raw_table import RowKind
from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    from pedmonitor.intake.cells.raw import Cell
    from pedmonitor.intake.sheets.grid import Grid
    from pedmonitor.intake.sheets.raw_table import RawTable

_HEAD = 12
_PAIR = 2
_NAMES = frozenset(
    {"фио", "фио педагога", "фио учителя", "фио воспитателя", "фио педагогического работника"}
    | {"фио работника", "фио сотрудника", "фамилия имя отчество", "педагог", "учитель", "слушатель"}
    | {"фамилия имя отчество педагога", "фамилия имя отчество учителя", "фио слушателя"}
)
_HEADING = "ФИО"
_BEGINNINGS = frozenset({"фи", "ф.", "ф ", "фа", "пе", "уч", "сл"})
_LINE = re.compile(r"(?P<asks>[^:]{2,60}):\s*(?P<says>\S.*)")


@dataclass(frozen=True, slots=True)
class Card:
    """Whose the tables of a sheet are.

    Attributes:
        name: The person, as written.
        column: Column of the sheet where the name stands.
        row: The row that names the person: no title of a table.
        end: First row below the lines of the card.
    """

    name: str
    column: int
    row: int
    end: int

    def on(self, table: RawTable) -> RawTable:
        """Put the person into the rows of a table that has no column of names."""
        if any(_asks_name(caption) for path in table.paths for caption in path):
            return table
        cells = [
            [*row, self.name if kind is RowKind.DATA and _tells(row) else ""]
            for (_, kind), row in zip(table.rows, table.cells, strict=True)
        ]
        return replace(
            table,
            header=[*table.header, _HEADING],
            paths=[*table.paths, (_HEADING,)],
            columns=[*table.columns, self.column],
            cells=cells,
        )


def card_of(grid: Grid) -> Card | None:
    """Find the card at the head of a sheet; None for every other sheet.

    Args:
        grid: The sheet.
    """
    for row in range(min(_HEAD, grid.height)):
        line = _line(grid, row) if _may_ask(grid, row) else None
        if line is None or not _asks_name(line[0]) or not _is_person(line[1]):
            continue
        if _heads_list(grid, row):
            continue
        end = row + 1
        while end < grid.height and (not grid.filled(end) or _line(grid, end) is not None):
            end += 1
        column = grid.filled(row)[-1]
        return Card(line[1], column, row, end)
    return None


def _heads_list(grid: Grid, row: int) -> bool:
    """Say whether «ФИО | Отметка о прохождении» heads a list of people: no card goes on with one.

    A heading stands where a person should, or somebody stands under «ФИО» itself.
    """
    filled = grid.filled(row)
    if grid.has_heading(row, filled[-1]) and len(filled) == _PAIR:
        return True
    below = next((i for i in range(row + 1, grid.height) if grid.filled(i)), None)
    return below is not None and is_name(as_text(grid.cell(below, filled[0])).strip())


def _may_ask(grid: Grid, row: int) -> bool:
    """Look at the first letters of a row: next to no sheet is a card."""
    first = grid.first(row)
    asks = isinstance(first, str) and first.lstrip()[:2].lower() in _BEGINNINGS
    return asks and len(grid.filled(row)) <= _PAIR


def _line(grid: Grid, row: int) -> tuple[str, str] | None:
    """Read a line «what is asked: what is said», in one cell or in two."""
    filled = grid.filled(row)
    if not 0 < len(filled) <= _PAIR:  # the lot of most rows
        return None
    texts = [as_text(grid.cell(row, i)).strip() for i in filled]
    if len(texts) == _PAIR:
        return None if texts[0].strip(" .№").isdigit() else (texts[0], texts[1])
    found = _LINE.fullmatch(texts[0])
    return (found["asks"], found["says"]) if found else None


def _asks_name(text: str) -> bool:
    return normalise_label(text.rstrip(" :")) in _NAMES


def _is_person(text: str) -> bool:
    return is_full_name(text) or (len(split_name(text)) > _PAIR and text[:1].isupper())


def _tells(row: list[Cell]) -> bool:
    """Say whether a row holds more than its number."""
    return sum(cell != "" for cell in row) > 1
