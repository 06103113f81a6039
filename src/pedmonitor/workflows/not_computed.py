"""Nothing has been computed for a period: what to run, and which periods there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.errors import UsageError
from pedmonitor.history.store import History
from pedmonitor.model.period import PeriodKind

if TYPE_CHECKING:
    from pedmonitor.model.period import Period
    from pedmonitor.workflows.keeping.workspace import Workspace


def not_computed(workspace: Workspace, period: Period) -> UsageError:
    """Make the refusal, with the command to run first and the periods that were computed."""
    key = "year" if period.kind is PeriodKind.CALENDAR_YEAR else "period"
    known: dict[str, None] = {}
    if workspace.database.exists():
        with History.open(workspace.database) as history:
            known = dict.fromkeys(record.period.label for record in history.runs())
    there = f" Посчитаны: {', '.join(sorted(known))}." if known else ""
    return UsageError(
        f"За период {period.label} ещё ничего не посчитано. Сначала выполните: "
        f"pedmonitor compute ПАПКА --{key} {period.label}.{there}"
    )
