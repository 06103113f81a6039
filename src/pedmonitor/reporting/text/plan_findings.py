"""Findings about plans for reading: the same one of many rows is told once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model.issue import Level
from pedmonitor.reporting.text.numbers import plural

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.model.plan_finding import PlanFinding


def grouped(findings: Sequence[PlanFinding]) -> list[tuple[str, PlanFinding]]:
    """Join the rows that say the very same; errors first, otherwise in order.

    Returns:
        Numbers of rows, «1-3, 1-6», and the finding.
    """
    rows: dict[tuple[object, str, str], list[PlanFinding]] = {}
    for one in findings:
        rows.setdefault((one.code, one.message, one.hint), []).append(one)
    same = sorted(rows.values(), key=lambda group: group[0].level.rank)
    return [(", ".join(one.number for one in group), group[0]) for group in same]


def counted(findings: Sequence[PlanFinding]) -> str:
    """Tell how many findings there are of each gravity."""
    if not findings:
        return "Замечаний к плану нет."
    counts = {level: sum(one.level is level for one in findings) for level in Level}
    errors, warnings = counts[Level.ERROR], counts[Level.WARNING]
    return (
        f"{errors} {plural(errors, 'ошибка', 'ошибки', 'ошибок')}, "
        f"{warnings} {plural(warnings, 'замечание', 'замечания', 'замечаний')}, "
        f"к сведению: {counts[Level.INFO]}."
    )
