"""A register as a table of facts, before it is put on a sheet: columns and groups of rows."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

from districts.facts import Nothing

Cell = str | int | float | dt.date | None


@dataclass(frozen=True)
class Column:
    """A column: caption, the cell of a fact, a caption over several, whether it names people."""

    caption: str
    cell: Callable[[Any], Cell]
    over: str = ""
    naming: bool = False


def telling_nothing(columns: list[Column], at: int, word: str) -> list[Column]:
    """The same columns where a row may say that there is nothing: in words, in one of them."""

    def cell(column: Column, *, telling: bool) -> Callable[[Any], Cell]:
        nothing = word if telling else None
        return lambda fact: nothing if isinstance(fact, Nothing) else column.cell(fact)

    return [
        column if column.naming else replace(column, cell=cell(column, telling=number == at))
        for number, column in enumerate(columns)
    ]


@dataclass(frozen=True)
class Section:
    """Rows under a line of their own, or under none."""

    rows: list[Any]
    line: str = ""


@dataclass(frozen=True)
class Table:
    """A table of one register.

    Attributes:
        registers: What it tells of; a wide table tells of several.
        organisations: Keys of the organisations whose facts it holds.
        sheet: What its sheet is called, where the title does not tell it apart.
        once: Whether a name may stand once over several events of its person.
    """

    registers: tuple[str, ...]
    organisations: tuple[str, ...]
    title: str
    columns: list[Column]
    sections: list[Section]
    once: bool = False
    sheet: str = ""

    @property
    def facts(self) -> list[Any]:
        return [row for section in self.sections for row in section.rows]
