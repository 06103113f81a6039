"""The document of submission control."""

from __future__ import annotations

import json

from making.statuses import SUBMISSIONS

from pedmonitor.reporting.machine.status_json import render_status_json


def test_the_document() -> None:
    found = json.loads(render_status_json(SUBMISSIONS, reminders={"СОШ № 1": "Пришлите."}))
    assert found["format"] == "pedmonitor.status/1"
    assert found["returns"][1] == {
        "organisation": "СОШ № 1",
        "register": "staff",
        "due": "2023-01-20",
        "arrived": None,
        "state": "not_received",
        "timeliness": "overdue",
        "errors": 0,
        "warnings": 0,
        "files": [],
    }
    assert found["debts"] == [
        {
            "organisation": "СОШ № 1",
            "registers": ["staff", "training"],
            "unread": ["под паролем.xlsx"],
            "aside": [{"file": "кадры.docx", "why": "читаются только таблицы"}],
            "errors": 4,
            "elsewhere": [{"file": "ДДТ ИОМ.xlsx", "sheet": "ИОМ", "errors": 1}],
            "reminder": "Пришлите.",
        }
    ]
    assert found["progress"] == [{"organisation": "СОШ № 1", "fixed": 3, "still": 2, "new": 1}]
