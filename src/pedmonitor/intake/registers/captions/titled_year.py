"""Days without a year under a title that names one: «15.03», «март» in «Конкурсы за 2022 год»."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.dates import lacks_year, parse_span
from pedmonitor.intake.origin.stated import Stated, first_stated
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.intake.cells.raw import Cell
    from pedmonitor.intake.registers.sheaf import Sheaf


def add_titled_year(sheaf: Sheaf, lines: Sequence[str]) -> None:
    """Complete the days of events with the only year that the lines over a table name.

    The name of the file is no such line: «отчёт 2023.xlsx» tells when it was sent.

    Args:
        sheaf: Columns as written; days are completed.
        lines: The lines over the table, the nearest first, and the sheet's name.
    """
    timing = sheaf.form.timing
    if timing.mode == "event":
        fields = [name for name in (*timing.start, *timing.end) if name in sheaf.raw]
    else:
        fields = [i.id for i in sheaf.form.fields if i.type == "span" and i.id in sheaf.raw]
    if not any(_lacks(c) for name in fields for c in sheaf.raw[name]):
        return
    stated = first_stated([*lines])
    if len(stated.years) != 1 or (timing.mode != "event" and _is_of_other_months(sheaf, stated)):
        return
    (year,) = stated.years
    for name in dict.fromkeys(fields):
        cells = sheaf.raw[name]
        lacking = [at for at, cell in enumerate(cells) if _lacks(cell)]
        if lacking:
            sheaf.raw[name] = [_with_year(cell, year) for cell in cells]
            sheaf.issues.append(_told(sheaf, name, lacking, year))


def _is_of_other_months(sheaf: Sheaf, stated: Stated) -> bool:
    """Say whether a stretch may be of another year: «май» in a report for September 2022."""
    if stated.span is None:
        return False
    first, last = stated.span
    cells = {
        cell
        for item in sheaf.form.fields
        if item.type == "span"
        for cell in sheaf.raw.get(item.id, ())
        if _lacks(cell)
    }
    spans = [parse_span(_with_year(cell, first.year)).value for cell in cells]
    return not all(
        isinstance(span, tuple) and isinstance(day := span[0], dt.date) and first <= day <= last
        for span in spans
    )


def _lacks(cell: Cell) -> bool:
    return isinstance(cell, str) and lacks_year(cell)


def _with_year(cell: Cell, year: int) -> Cell:
    if not _lacks(cell):
        return cell
    text = str(cell).strip()
    return f"{text.rstrip('.')}.{year}" if text[0].isdigit() and "." in text else f"{text} {year}"


def _told(sheaf: Sheaf, name: str, lacking: list[int], year: int) -> Issue:
    return Issue(
        IssueCode.PERIOD_ASSUMED,
        Level.INFO,
        f"в датах нет года; взят {year} из заголовка (строк: {len(lacking)})",
        "Если год другой, впишите его в даты.",
        sheaf.place.at(sheaf.rows[lacking[0]], sheaf.positions.get(name)),
    )
