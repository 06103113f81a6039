"""`pedmonitor diff ГОД ГОД --json`: the same indicators in two periods, for other programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from pedmonitor.reporting.build_organisation_changes import organisation_change
from pedmonitor.reporting.changes import changes_between
from pedmonitor.reporting.results_json import value_json
from pedmonitor.reporting.series import ancestries

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.reporting.changes import Change
    from pedmonitor.reporting.context import Material

FORMAT = "pedmonitor.years/1"


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
    organisations = (
        {"organisation": name, **_change(organisation_change(row, name, line, material))}
        for row in material.context.profile.indicators
        if material.now.part(row.ref, "organisation")
        for name, line in lines.items()
    )
    return {
        "profile": material.context.profile.id,
        "totals": [_change(one) for one in changes_between(material, earlier=0, later=1)],
        "organisations": list(organisations),
    }


def _change(change: Change) -> dict[str, object]:
    """Give both values and what may be said of them; a distinguishable change says so."""
    return {
        "ref": change.indicator.ref,
        "before": value_json(change.before) if change.before else None,
        "after": value_json(change.after) if change.after else None,
        "outcome": change.outcome.value,
        "reason": change.reason or None,
        "verdict": change.verdict.kind.value if change.verdict else None,
    }
