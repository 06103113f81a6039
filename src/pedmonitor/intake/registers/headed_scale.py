"""Scales that only a heading tells: «Средний балл (из 5)», «Оценка по 10-балльной шкале»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.values import Parsed
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
    """Give every row the number of the scale that a heading names, where no column tells it.

    Args:
        sheaf: Columns that have been read.
        match: The register and its columns.
        table: The table.
    """
    for column in match.columns:
        item = sheaf.form.field(column.field)
        if item is None or not item.headed or item.headed in sheaf.parsed:
            continue
        scale = scale_of(table.header[column.at])
        if scale:
            sheaf.parsed[item.headed] = [Parsed(CellState.VALUE, float(scale))] * len(sheaf.rows)


def scale_of(heading: str) -> int:
    """Tell the highest mark that a heading names; 0 when it names none.

    >>> scale_of("Средний балл (из 5)"), scale_of("Оценка по 10-балльной шкале")
    (5, 10)
    >>> scale_of("Ср. балл (макс. 100)"), scale_of("Балл (0-3)"), scale_of("Средний балл")
    (100, 3, 0)
    """
    found = _SCALE.search(fold(heading))
    return int(next(part for part in found.groups() if part)) if found else 0
