"""The state of plans as a machine-readable document."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Any

from pedmonitor.model.plan_status import PlanSummary, RowState
from pedmonitor.reporting.text.numbers import date_text
from pedmonitor.reporting.text.plan_status_words import ATTENTION, STATES, days_text, result_text

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
                "title": one.title,
                "day": one.day.isoformat(),
                "counts": {state.value: number for state, number in one.counts.items()},
                "read": [one.read.start.isoformat(), one.read.end.isoformat()]
                if one.read
                else None,
                "rows": [_row(row) for row in one.occurrences],
                "counted_twice": list(one.twice),
                "unread": list(one.unread),
            }
            for one in statuses
        ],
    }
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def read_plan_summary(data: bytes) -> tuple[PlanSummary, ...]:
    """Read back what the report says of plans; a file of another format says nothing."""
    try:
        document = json.loads(data)
        if document["format"] != FORMAT:
            return ()
        return tuple(_summary(plan) for plan in document["plans"])
    except (ValueError, KeyError, TypeError):
        return ()


def _summary(plan: dict[str, Any]) -> PlanSummary:
    shown = {state.value for state in ATTENTION}
    return PlanSummary(
        plan["plan"],
        plan["title"],
        dt.date.fromisoformat(plan["day"]),
        tuple((RowState(state), int(number)) for state, number in plan["counts"].items()),
        tuple(
            (
                row.get("label", row["number"]),
                row["event"],
                days,
                STATES[RowState(row["state"])][0],
                row["result"],
            )
            for row, days in _gathered([r for r in plan["rows"] if r["state"] in shown])
        ),
    )


def _gathered(rows: list[dict[str, Any]]) -> list[tuple[dict[str, Any], str]]:
    """Put occurrences that follow each other and tell the same into one, with its days."""
    groups: list[list[dict[str, Any]]] = []
    for row in rows:
        if groups and _goes_on(groups[-1][-1], row):
            groups[-1].append(row)
        else:
            groups.append([row])
    return [(group[0], _days(group)) for group in groups]


def _goes_on(before: dict[str, Any], row: dict[str, Any]) -> bool:
    if not (before.get("end") and row.get("start")):
        return False
    told = ("number", "event", "state", "result", "note", "evidence")
    follows = dt.date.fromisoformat(row["start"]) - dt.date.fromisoformat(before["end"])
    return follows.days == 1 and all(before.get(name) == row.get(name) for name in told)


def _days(group: list[dict[str, Any]]) -> str:
    if len(group) == 1:
        return str(group[0]["days"])
    first, last = (dt.date.fromisoformat(day) for day in (group[0]["start"], group[-1]["end"]))
    return f"{date_text(first)} – {date_text(last)}, сроков: {len(group)}"


def _row(row: OccurrenceStatus) -> dict[str, object]:
    window = row.window
    return {
        "number": row.event.number,
        "label": row.event.label,
        "days": days_text(row),
        "result": result_text(row),
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
