"""What has been computed and when; one indicator by periods."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.history.store import History
from pedmonitor.model.result import TOTAL
from pedmonitor.reporting.text.numbers import count_text, percent_text
from pedmonitor.workflows.find_indicator import find_family

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


class Series(NamedTuple):
    """An indicator by periods.

    Attributes:
        title: What it is.
        rows: Period, profile, counts, value of each municipal total.
    """

    title: str
    rows: list[tuple[str, ...]]


def list_series(workspace: Workspace, asked: str) -> Series:
    """List the municipal totals of an indicator.

    Args:
        workspace: The workspace.
        asked: Its id, its number in a document, or words of its wording.

    Raises:
        UsageError: None or several are meant.
    """
    profiles = list(workspace.catalogue.profiles.values())
    indicator = find_family(asked, profiles, workspace.catalogue)
    title = workspace.catalogue.families[indicator].title
    rows: list[tuple[str, ...]] = []
    if not workspace.database.exists():
        return Series(title, rows)
    with History.open(workspace.database) as history:
        for profile in workspace.catalogue.profiles:
            for record, value in history.series(profile, indicator, TOTAL):
                n, d = value.numerator, value.denominator
                shown = "нет данных"
                if value.value is not None and n is not None:
                    shown = percent_text(n, d) if d is not None else count_text(n)
                counts = ("" if n is None else count_text(n), "" if d is None else count_text(d))
                rows.append((record.period.label, profile, *counts, shown))
    return Series(title, rows)
