"""`pedmonitor diff ГОД ГОД --json`: the same indicators in two periods, for other programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from pedmonitor.model.verdict import ChangeClass
from pedmonitor.reporting.facts.changes import among_many, changes_between
from pedmonitor.reporting.facts.series import ancestries
from pedmonitor.reporting.machine.results_json import value_json
from pedmonitor.reporting.sections.build_organisation_changes import organisation_change

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pedmonitor.reporting.facts.changes import Change
    from pedmonitor.reporting.facts.context import Material

FORMAT = "pedmonitor.years/1"
_SINGLE = "single"


def render_years_json(materials: Sequence[Material]) -> bytes:
    """Write totals and organisations of two periods by the rules of the report.

    Args:
        materials: One a profile, each with the two runs.
    """
    before, after = (run.period.label for run in materials[0].runs)
    document = {
        "format": FORMAT,
        "periods": {"before": before, "after": after},
        "profiles": [_profile(material) for material in materials],
    }
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def _profile(material: Material) -> dict[str, object]:
    lines = ancestries(*material.runs)
    named = [
        (name, organisation_change(row, name, line, material))
        for row in material.context.profile.indicators
        if material.now.part(row.ref, "organisation")
        for name, line in lines.items()
    ]
    totals = changes_between(material, earlier=0, later=1)
    changes = among_many([change for _, change in named], material)
    return {
        "profile": material.context.profile.id,
        "examined": {"totals": _examined(totals), "organisations": _examined(changes)},
        "totals": [_change(one) for one in totals],
        "organisations": [
            {"organisation": name, **_change(one)}
            for (name, _), one in zip(named, changes, strict=True)
        ],
    }


def _examined(changes: Iterable[Change]) -> int:
    """Count the changes that were examined together: what stands out among them does so."""
    return sum(one.verdict is not None for one in changes)


def _change(change: Change) -> dict[str, object]:
    """Give both values and what may be said of them.

    `distinguishable` stands out among all that were examined; `single` would do so by itself alone.
    """
    return {
        "ref": change.indicator.ref,
        "before": value_json(change.before) if change.before else None,
        "after": value_json(change.after) if change.after else None,
        "outcome": change.outcome.value,
        "reason": change.reason or None,
        "verdict": _verdict(change),
    }


def _verdict(change: Change) -> str | None:
    if change.verdict is None:
        return None
    by_itself = change.verdict.kind is ChangeClass.DISTINGUISHABLE
    return _SINGLE if by_itself and not change.stands_out else change.verdict.kind.value
