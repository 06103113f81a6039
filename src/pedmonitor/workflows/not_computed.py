"""Nothing has been computed for a period: what to run, and which periods there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.errors import UsageError
from pedmonitor.history.store import History
from pedmonitor.model.period import PeriodKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.history.records import RunRecord
    from pedmonitor.model.period import Period
    from pedmonitor.workflows.keeping.workspace import Workspace


def not_computed(workspace: Workspace, period: Period, documents: Sequence[str] = ()) -> UsageError:
    """Make the refusal, with the command to run first and what was computed.

    Args:
        workspace: The workspace.
        period: The period.
        documents: Profile ids asked for; empty for any.
    """
    key = "year" if period.kind is PeriodKind.CALENDAR_YEAR else "period"
    command = f"pedmonitor compute ПАПКА --{key} {period.label}"
    records: tuple[RunRecord, ...] = ()
    if workspace.database.exists():
        with History.open(workspace.database) as history:
            records = tuple(history.runs())
    mine = [record for record in records if record.period.label == period.label]
    others = sorted({name for record in mine for name in record.profiles})
    if documents and others:
        asked = " ".join(f"--profile {name}" for name in documents)
        return UsageError(
            f"За период {period.label} по документу {', '.join(documents)} ещё ничего не "
            f"посчитано; посчитано по {', '.join(others)}. Сначала выполните: {command} {asked}."
        )
    known = sorted({record.period.label for record in records})
    there = f" Посчитаны: {', '.join(known)}." if known else ""
    return UsageError(
        f"За период {period.label} ещё ничего не посчитано. Сначала выполните: {command}.{there}"
    )
