"""What has been computed and when; one indicator by periods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.history.store import History
from pedmonitor.model.result import TOTAL
from pedmonitor.reporting.text.numbers import count_text, percent_text

if TYPE_CHECKING:
    from pedmonitor.workflows.keeping.workspace import Workspace


def list_runs(workspace: Workspace) -> list[tuple[str, ...]]:
    """List runs, oldest first: number, when, period, profiles, coverage, version."""
    if not workspace.database.exists():
        return []
    with History.open(workspace.database) as history:
        return [
            (
                str(record.id),
                record.finished_at.strftime("%d.%m.%Y %H:%M"),
                record.period.label,
                ", ".join(record.profiles),
                f"{record.coverage.received} из {record.coverage.expected}",
                record.generated_by,
            )
            for record in history.runs()
        ]


def list_series(workspace: Workspace, indicator: str) -> list[tuple[str, ...]]:
    """List the municipal totals of an indicator: period, profile, counts, value."""
    workspace.catalogue.family(indicator)
    if not workspace.database.exists():
        return []
    rows: list[tuple[str, ...]] = []
    with History.open(workspace.database) as history:
        for profile in workspace.catalogue.profiles:
            for record, value in history.series(profile, indicator, TOTAL):
                n, d = value.numerator, value.denominator
                shown = "нет данных"
                if value.value is not None and n is not None:
                    shown = percent_text(n, d) if d is not None else count_text(n)
                counts = ("" if n is None else count_text(n), "" if d is None else count_text(d))
                rows.append((record.period.label, profile, *counts, shown))
    return rows
