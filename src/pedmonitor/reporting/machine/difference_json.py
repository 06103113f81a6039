"""`pedmonitor diff --json`: what changed, for other programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from pedmonitor.reporting.machine.results_json import value_json

if TYPE_CHECKING:
    from pedmonitor.model.difference import FileChange, ValueChange
    from pedmonitor.model.result import InputFile
    from pedmonitor.reporting.sections.build_difference import Compared

FORMAT = "pedmonitor.difference/1"


def render_difference_json(compared: Compared) -> bytes:
    """Write the four kinds of changes apart."""
    difference = compared.difference
    fixed, still, new = difference.issues
    document = {
        "format": FORMAT,
        "period": compared.period.label,
        "runs": [
            {"run": number, "finished_at": day.isoformat()}
            for number, day in zip(compared.numbers, compared.days, strict=True)
        ],
        "inputs": [_file(one) for one in difference.files],
        "issues": {"fixed": fixed, "still": still, "new": new},
        "definitions": {
            "files_changed": difference.definitions,
            "same_program": difference.same_program,
            "profiles": [{"profile": name, "change": c.value} for c, name in difference.profiles],
            "indicators": [
                {"profile": one.profile, "ref": one.ref, "change": one.change.value}
                for one in difference.meanings
            ]
            if difference.meanings_known
            else None,
        },
        "choices": [
            {"id": one.id, "before": one.before, "after": one.after, "text": one.text}
            for one in difference.choices
        ],
        "values": [_value(one) for one in difference.values],
    }
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def _file(one: FileChange) -> dict[str, object]:
    return {
        "file": one.file,
        "change": one.change.value,
        "organisation": one.organisation,
        "before": _input(one.before),
        "after": _input(one.after),
    }


def _input(item: InputFile | None) -> dict[str, str] | None:
    if item is None:
        return None
    return {"file": item.file, "sha256": item.sha256, "verdict": item.verdict.value}


def _value(one: ValueChange) -> dict[str, object]:
    return {
        "before": value_json(one.before) if one.before is not None else None,
        "after": value_json(one.after) if one.after is not None else None,
    }
