"""Numbers of measures: a row without one gets the next, the same wherever it is read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.model import measure_sheet as sheet
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.model.sheet_row import SheetRow

_NUMBER = "М-{}"


def numbers_for(written: Sequence[str]) -> list[str]:
    """Number the rows that have no number; a number that was once used is not given again.

    >>> numbers_for(["", "М-1", ""])
    ['М-2', 'М-1', 'М-3']
    """
    taken = set(written)
    free = (name for at in range(1, 10**6) if (name := _NUMBER.format(at)) not in taken)
    return [one or next(free) for one in written]


def numbered(rows: Sequence[SheetRow]) -> tuple[list[SheetRow], list[Issue]]:
    """Give the rows the numbers that `measures init` would write; it is told once.

    Args:
        rows: Rows of the sheet of measures.
    """
    written = [row.cells.get(sheet.ID, "") for row in rows]
    given = numbers_for(written)
    found = [
        replace(row, cells=row.cells | {sheet.ID: name})
        for row, name in zip(rows, given, strict=True)
    ]
    blank = [at for at, name in enumerate(written) if not name]
    if not blank:
        return found, []
    names = ", ".join(given[at] for at in blank)
    issue = Issue(
        IssueCode.MEASURE_BLANK,
        Level.WARNING,
        f"Столбец «{sheet.ID}»: строк без номера — {len(blank)}; "
        f"пока они считаются под номерами {names}",
        "Выполните pedmonitor measures init: он впишет эти номера, и на них можно ссылаться.",
        rows[blank[0]].at(sheet.ID),
    )
    return found, [issue]
