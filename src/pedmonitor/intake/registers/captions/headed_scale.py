"""Scales outside a column of their own: «4,6 из 5», «Средний балл (из 5)», a line above."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.measures import mark_and_scale, scale_in
from pedmonitor.intake.cells.values import BLANK, Parsed
from pedmonitor.model.cell import CellState
from pedmonitor.model.text import fold

if TYPE_CHECKING:
    from pedmonitor.intake.headings.column_match import Match
    from pedmonitor.intake.registers.sheaf import Sheaf
    from pedmonitor.intake.sheets.raw_table import RawTable

_SCALE = re.compile(
    r"(?:\bиз|\bмакс\w*\.?|\bmax|\bшкал\w*)[\s:=–-]*(?:до\s+)?(?:\d+\s*-\s*)?(\d{1,3})(?!\s*-?\s*\d)"
    r"|(?<!\d)(\d{1,3})\s*-?\s*(?:ти\s*)?-?бал+ь?н|\b[01]\s*-\s*(\d{1,3})\b"
)


def take_headed(sheaf: Sheaf, match: Match, table: RawTable) -> None:
    """Give rows the scale that their cells, a heading or a line above tell, where no column does.

    Args:
        sheaf: Columns that have been read.
        match: The register and its columns.
        table: The table.
    """
    for column in match.columns:
        item = sheaf.form.field(column.field)
        if item is None or not item.headed:
            continue
        own = sheaf.parsed.get(item.headed)
        around = 0.0
        if own is None:
            around = scale_of(table.header[column.at]) or _scale_above(table)
        given = [
            _value(top) or _value(around)
            for top in (_beside(cell) for cell in sheaf.raw[column.field])
        ]
        if own is not None:
            sheaf.parsed[item.headed] = [
                cell if cell.state is not CellState.BLANK else told or cell
                for cell, told in zip(own, given, strict=True)
            ]
        elif any(given):
            sheaf.parsed[item.headed] = [told or BLANK for told in given]


def _beside(cell: object) -> float:
    told = mark_and_scale(cell) if isinstance(cell, str) else None
    return told[1] if told else 0.0


def _value(top: float) -> Parsed | None:
    return Parsed(CellState.VALUE, top) if top else None


def _scale_above(table: RawTable) -> float:
    """Find the only scale that the lines over a table tell."""
    told = {top for line in table.titles if (top := scale_in(line))}
    return told.pop() if len(told) == 1 else 0.0


def scale_of(heading: str) -> int:
    """Tell the highest mark that a heading names; 0 when it names none.

    >>> scale_of("Средний балл (из 5)"), scale_of("Оценка по 10-балльной шкале")
    (5, 10)
    >>> scale_of("Ср. балл (макс. 100)"), scale_of("Балл (0-3)"), scale_of("Средний балл")
    (100, 3, 0)
    >>> scale_of("Оценка по пятибалльной шкале")
    5
    """
    found = _SCALE.search(fold(heading))
    if found is None:
        return int(scale_in(heading))
    return int(next(part for part in found.groups() if part))
