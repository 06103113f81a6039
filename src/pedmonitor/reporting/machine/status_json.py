"""Submission control as a machine-readable document."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pedmonitor.model.status import ReturnStatus, Submissions

FORMAT = "pedmonitor.status/1"


def render_status_json(submissions: Submissions, *, reminders: Mapping[str, str]) -> bytes:
    """Write the matrix, the debts with their texts and the progress as UTF-8.

    Args:
        submissions: What has come and what is owed.
        reminders: Organisation → ready text.
    """
    document = {
        "format": FORMAT,
        "period": submissions.period.label,
        "today": submissions.today.isoformat(),
        "registers": list(submissions.registers),
        "returns": [_return(item) for item in submissions.returns],
        "debts": [
            {
                "organisation": debt.organisation,
                "registers": [item.expected.register for item in debt.returns],
                "unread": list(debt.unread),
                "aside": [{"file": file, "why": why} for file, why in debt.aside],
                "errors": debt.errors,
                "elsewhere": [
                    {"file": file, "sheet": sheet, "errors": count}
                    for file, sheet, count in debt.elsewhere
                ],
                "reminder": reminders.get(debt.organisation, ""),
            }
            for debt in submissions.debts
        ],
        "progress": [
            {"organisation": name, "fixed": item.fixed, "still": item.still, "new": item.new}
            for name, item in submissions.progress
        ],
    }
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def _return(item: ReturnStatus) -> dict[str, object]:
    due, arrived = item.expected.due, item.arrived
    return {
        "organisation": item.expected.organisation,
        "register": item.expected.register,
        "due": due.isoformat() if due else None,
        "arrived": arrived.isoformat() if arrived else None,
        "state": item.state.value,
        "timeliness": item.timeliness.value,
        "errors": item.errors,
        "warnings": item.warnings,
        "files": list(item.files),
    }
