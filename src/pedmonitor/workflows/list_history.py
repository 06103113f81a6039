"""What has been computed and when; one indicator by periods."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.history.store import History
from pedmonitor.model.result import TOTAL, Status
from pedmonitor.reporting.text.numbers import count_text, percent_text
from pedmonitor.reporting.text.words import STATUS
from pedmonitor.workflows.find_indicator import find_family

if TYPE_CHECKING:
    from pedmonitor.model.period import PeriodKind
    from pedmonitor.model.result import IndicatorValue
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
        rows: Period, profile, number in its document, counts, value of each municipal total, and
            what keeps it from being read as its neighbours are.
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
            before: dict[tuple[str, PeriodKind], str] = {}
            for record, value in history.series(profile, indicator, TOTAL):
                if value.ref != asked.strip() and _has_row(workspace, profile, asked):
                    continue
                n, d = value.numerator, value.denominator
                shown = "нет данных"
                if value.value is not None and n is not None:
                    shown = percent_text(n, d) if d is not None else count_text(n)
                counts = ("" if n is None else count_text(n), "" if d is None else count_text(d))
                meant = {(one.profile, one.ref): one.sha256 for one in history.meanings(record)}
                own, kind = meant.get((profile, value.ref), ""), (value.ref, record.period.kind)
                breaks = bool(own and before.get(kind, own) != own)
                before[kind] = own or before.get(kind, "")
                remark = _remark(value, breaks=breaks)
                rows.append((record.period.label, profile, value.ref, *counts, shown, remark))
    return Series(title, rows)


def _has_row(workspace: Workspace, profile: str, ref: str) -> bool:
    """Say whether a document has an indicator of this number: others of its family stay out."""
    return any(row.ref == ref.strip() for row in workspace.catalogue.profiles[profile].indicators)


def _remark(value: IndicatorValue, *, breaks: bool) -> str:
    """Say what keeps a figure from being read as those of other periods are."""
    found = []
    if value.status not in {Status.OK, Status.NOT_COMPUTABLE}:
        found.append(STATUS[value.status])
    if value.status is Status.PARTIAL and value.reporting is not None and value.expected:
        found[-1] += f": сдали {value.reporting} из {value.expected} организаций"
    if breaks:
        found.append("несопоставимо с предыдущим: изменились определения")
    return "; ".join(found)
