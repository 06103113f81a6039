"""Days of one row that end before they begin: a slip of the pen, by which the row is placed."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import rows_text

if TYPE_CHECKING:
    from pedmonitor.intake.registers.sheaf import Sheaf


def tell_ends_before_starts(sheaf: Sheaf) -> None:
    """Tell of rows whose last day is before their first: one of the two is wrong.

    The row is counted where its days place it, and nobody can say that they are right.

    Args:
        sheaf: Columns that have been read; an issue is added.
    """
    timing = sheaf.form.timing
    first, last = timing.start[:1], timing.end[:1]
    if first == last or not first or not last or first[0] in sheaf.told:
        return
    starts, ends = sheaf.parsed.get(first[0]), sheaf.parsed.get(last[0])
    if starts is None or ends is None:
        return
    wrong = [
        at
        for at, (start, end) in enumerate(zip(starts, ends, strict=True))
        if isinstance(start.value, dt.date)
        and isinstance(end.value, dt.date)
        and end.value < start.value
    ]
    if wrong:
        sheaf.issues.append(_issue(sheaf, last[0], wrong))


def _issue(sheaf: Sheaf, name: str, wrong: list[int]) -> Issue:
    item = sheaf.form.field(name)
    rows = rows_text(sorted({sheaf.rows[at] for at in wrong}))
    return Issue(
        IssueCode.CELL_DOUBTED,
        Level.WARNING,
        f"{item.title if item else name}: дата окончания раньше даты начала ({rows}); запись "
        "учтена по этим датам, но одна из них неверна",
        "Исправьте ту из двух дат, которая неверна.",
        sheaf.place.at(sheaf.rows[wrong[0]], sheaf.positions.get(name)),
        about=(sheaf.form.id, name),
    )
