"""The machine-readable document of a run: the contract of design.md §6."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from pedmonitor.model.result import FORMAT

if TYPE_CHECKING:
    from pedmonitor.model.influence import Influence, Movement
    from pedmonitor.model.issue import Issue
    from pedmonitor.model.period import Period
    from pedmonitor.model.result import (
        Coverage,
        IndicatorValue,
        RunResult,
        SecondaryValue,
        TargetOutcome,
    )
    from pedmonitor.model.share import Number

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]


def results_document(run: RunResult) -> dict[str, Json]:
    """Lay a run out as plain data, keys in the order of the contract."""
    return {
        "format": FORMAT,
        "generated_by": run.generated_by,
        "profiles": list(run.profiles),
        "period": _period(run.period),
        "coverage": _coverage(run.coverage),
        "values": [value_json(value) for value in run.values],
        "issues": [issue_json(issue) for issue in run.issues],
        "inputs": [
            {
                "file": item.file,
                "sha256": item.sha256,
                "organisation": item.organisation,
                "verdict": item.verdict.value,
                "registers": list(item.registers),
            }
            for item in run.inputs
        ],
        "choices": [
            {"id": choice.id, "option": choice.option, "text": choice.text}
            for choice in run.choices
        ],
        "definitions_sha256": run.definitions_sha256,
    }


def render_results_json(run: RunResult) -> bytes:
    """Write the document as UTF-8, one value, issue or input a line; never NaN."""
    encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode
    parts = []
    for key, value in results_document(run).items():
        if (
            isinstance(value, list) and value
        ):  # the C encoder writes no line breaks: one item a line
            text = "[\n" + ",\n".join(map(encode, value)) + "\n]"
        else:
            text = encode(value)
        parts.append(f"{encode(key)}: {text}")
    return ("{\n" + ",\n".join(parts) + "\n}\n").encode()


def _period(period: Period) -> dict[str, Json]:
    return {
        "kind": period.kind.value,
        "label": period.label,
        "start": period.start.isoformat(),
        "end": period.end.isoformat(),
        "as_of": period.as_of.isoformat(),
    }


def _coverage(coverage: Coverage) -> dict[str, Json]:
    return {
        "expected": coverage.expected,
        "received": coverage.received,
        "missing": list(coverage.missing),
        "accepted": coverage.accepted,
        "returned": coverage.returned,
    }


def value_json(value: IndicatorValue) -> dict[str, Json]:
    """Lay out one figure."""
    return {
        "profile": value.profile,
        "indicator": value.indicator,
        "ref": value.ref,
        "title": value.title,
        "unit": value.unit.value,
        "breakdown": dict(value.breakdown),
        "numerator": number_json(value.numerator),
        "denominator": number_json(value.denominator),
        "value": value.value,
        "status": value.status.value,
        "target": _target(value.target),
        "source": value.source,
        "footnotes": list(value.footnotes),
        "note": value.note,
        "reporting": value.reporting,
        "expected": value.expected,
        **({"items": list(value.items)} if value.items else {}),
        **({"secondary": [_secondary(one) for one in value.secondary]} if value.secondary else {}),
    }


def _secondary(one: SecondaryValue) -> dict[str, Json]:
    return {
        "id": one.id,
        "title": one.title,
        "numerator": number_json(one.numerator),
        "denominator": number_json(one.denominator),
        **({"note": one.note} if one.note else {}),
    }


def number_json(number: Number | None) -> int | float | None:
    """Write posts and scores as decimals; everything else is a whole number."""
    return number if number is None or isinstance(number, int) else float(number)


def _target(target: TargetOutcome | None) -> dict[str, Json] | None:
    if target is None:
        return None
    exact = target.value
    return {
        "op": target.op,
        "value": exact.numerator if exact.denominator == 1 else float(exact),
        "met": target.met,
        "short_by": target.short_by,
    }


def issue_json(issue: Issue) -> dict[str, Json]:
    """Lay out one issue."""
    place = issue.place
    return {
        "code": issue.code.value,
        "level": issue.level.value,
        "file": place.file if place else "",
        "sheet": place.sheet if place else "",
        "cell": place.cell if place else "",
        "message": issue.message,
        "hint": issue.hint,
        "organisation": issue.organisation,
        "influence": [_influence(item) for item in issue.influence],
    }


def _influence(influence: Influence) -> dict[str, Json]:
    """Lay out how far one indicator could move; nulls where nobody can tell."""
    return {
        "indicator": influence.indicator,
        "refs": [{"profile": profile, "ref": ref} for profile, ref in influence.refs],
        "total": _movement(influence.total),
        "organisation": _movement(influence.school),
    }


def _movement(movement: Movement | None) -> dict[str, Json] | None:
    if movement is None:
        return None
    return {
        "numerator": movement.numerator,
        "numerator_least": movement.least,
        "numerator_most": movement.most,
        "denominator": movement.denominator,
        "denominator_most": movement.widest,
    }
