"""Invented plans for tests: one row is enough for most of them."""

from __future__ import annotations

from pedmonitor.definitions.plan import Plan

ROW = {
    "number": "1",
    "section": "1",
    "event": "Семинар для педагогов",
    "period": "Май 2022",
    "responsible": ["методист"],
    "result": "не менее 20 педагогов",
}
WHOLE = {
    "id": "here-2022",
    "title": "План работы на 2022 год",
    "municipality": "Здешний муниципальный район",
    "approval": {"date": "2022-01-10"},
    "period": {"start": "2022-01-01", "end": "2022-12-31"},
    "sections": [{"id": "1", "title": "Методическая работа", "direction": True}],
    "conditions": [{"kind": kind, "text": "есть"} for kind in ("staff", "material", "finance")],
}


def plan(*rows: dict[str, object], **more: object) -> Plan:
    """Make a plan without faults; rows change its one row, `more` changes the whole."""
    changed = [{**ROW, "number": str(at), **row} for at, row in enumerate(rows or ({},), 1)]
    return Plan.model_validate({**WHOLE, "rows": changed, **more})
