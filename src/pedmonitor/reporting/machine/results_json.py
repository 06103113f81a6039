"""The machine-readable document of a run: the contract of design.md §6."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from pedmonitor.model.result import FORMAT

if TYPE_CHECKING:
    from pedmonitor.model.influence import Influence, Movement
    from pedmonitor.model.issue import Issue
    from pedmonitor.model.period import Period
    from pedmonitor.model.result import (
        Coverage,
        IndicatorValue,
        InputFile,
        RunResult,
        SecondaryValue,
        TargetOutcome,
    )
    from pedmonitor.model.share import Number

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]


def results_document(run: RunResult) -> dict[str, Json]:
    """Lay a run out as plain data, keys in the order of the contract."""
    members = _members(run)
    return {key: list(value) if isinstance(value, Iterator) else value for key, value in members}


def _members(run: RunResult) -> Iterator[tuple[str, Json | Iterator[Json]]]:
    """Give the members of the document; a long list comes item by item."""
    yield "format", FORMAT
    yield "generated_by", run.generated_by
    yield "profiles", iter(run.profiles)
    yield "period", _period(run.period)
    yield "coverage", _coverage(run.coverage)
    yield "values", (value_json(value) for value in run.values)
    yield "issues", (issue_json(issue) for issue in run.issues)
    yield "inputs", (_input(item) for item in run.inputs)
    yield "choices", ({"id": one.id, "option": one.option, "text": one.text} for one in run.choices)
    yield "definitions_sha256", run.definitions_sha256


def _input(item: InputFile) -> dict[str, Json]:
    return {
        "file": item.file,
        "sha256": item.sha256,
        "organisation": item.organisation,
        "verdict": item.verdict.value,
        "registers": list(item.registers),
    }


def render_results_json(run: RunResult) -> bytes:
    """Write the document as UTF-8, one value, issue or input a line; never NaN."""
    document = io.BytesIO()  # a list of the pieces would be as long again
    document.writelines(pieces_of_results(run))
    return document.getvalue()


def pieces_of_results(run: RunResult) -> Iterator[bytes]:
    """Give the document piece by piece: of a nation it is too long to be laid out at once."""
    encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode
    before = "{\n"
    for key, value in _members(run):
        yield f"{before}{encode(key)}: ".encode()
        before = ",\n"
        if not isinstance(value, Iterator):
            yield encode(value).encode()
            continue
        start = "[\n"  # the C encoder writes no line breaks: one item a line
        for item in value:
            yield (start + encode(item)).encode()
            start = ",\n"
        yield b"[]" if start == "[\n" else b"\n]"
    yield b"\n}\n"


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
        "denominator_least": (
            movement.denominator if movement.narrowest is None else movement.narrowest
        ),
        "denominator_most": movement.widest,
    }
