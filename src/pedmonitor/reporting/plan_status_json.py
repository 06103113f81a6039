"""The state of plans as a machine-readable document."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pedmonitor.model.plan_status import OccurrenceStatus, Outcome, PlanStatus

FORMAT = "pedmonitor.plan_status/1"


def render_plan_status_json(statuses: Iterable[PlanStatus]) -> bytes:
    """Write every occurrence of every plan as UTF-8."""
    document = {
        "format": FORMAT,
        "plans": [
            {
                "plan": one.plan,
                "day": one.day.isoformat(),
                "counts": {state.value: number for state, number in one.counts.items()},
                "rows": [_row(row) for row in one.occurrences],
                "counted_twice": list(one.twice),
            }
            for one in statuses
        ],
    }
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def _row(row: OccurrenceStatus) -> dict[str, object]:
    window = row.window
    return {
        "number": row.event.number,
        "event": row.event.event,
        "start": window.start.isoformat() if window else None,
        "end": window.end.isoformat() if window else None,
        "state": row.state.value,
        "day": row.day.isoformat() if row.day else None,
        "evidence": list(row.evidence),
        "results": [_outcome(one) for one in row.outcomes],
        "note": row.note,
    }


def _outcome(one: Outcome) -> dict[str, object]:
    return {
        "expected": one.expected,
        "actual": one.actual,
        "met": one.met,
        "reason": one.reason,
        "missing": list(one.names),
    }
