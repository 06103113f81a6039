"""Documents whose own term has ended before the period: «срок действия до 31.12.2021»."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from pedmonitor.model.cell import CellState
from pedmonitor.model.columns import STATE_SUFFIX
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import rows_text

if TYPE_CHECKING:
    from pedmonitor.intake.settling.settle import SettledTable
    from pedmonitor.model.period import Period

_UNTIL, _STATUS = "valid_until", "status"
_NOT_IN_FORCE = "cancelled"


def take_terms(settled: SettledTable, period: Period) -> list[Issue]:
    """Make documents whose term has ended before the period those that are not in force.

    One that was in force for a part of the period was in force in it.

    Args:
        settled: Rows of the period; their status is changed.
        period: The period asked for.
    """
    days = settled.columns.get(_UNTIL, ())
    ended = [at for at, day in enumerate(days) if isinstance(day, dt.date) and day < period.start]
    if not ended:
        return []
    status = settled.columns.setdefault(_STATUS, [None] * len(settled.kept))
    states = settled.columns.get(_STATUS + STATE_SUFFIX)
    for at in ended:
        status[at] = _NOT_IN_FORCE
        if states is not None:
            states[at] = float(CellState.VALUE)
    source = settled.owned.table
    rows = [settled.rows[at] for at in ended]
    column = next(
        (source.positions[n] for n in ("valid_to", "remark") if n in source.positions), None
    )
    return [
        Issue(
            IssueCode.ROW_REMARK,
            Level.WARNING,
            f"срок действия документа кончился до {period.start:%d.%m.%Y} ({rows_text(rows)}); "
            f"за {period.label} он не учтён",
            "Если документ продлён, впишите новый срок.",
            source.place.at(rows[0], column),
            settled.owners[ended[0]],
        )
    ]
