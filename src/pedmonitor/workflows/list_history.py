"""What has been computed and when; one indicator by periods."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.history.store import History
from pedmonitor.model.result import TOTAL, Status
from pedmonitor.reporting.text.numbers import count_text, percent_text
from pedmonitor.reporting.text.words import STATUS
from pedmonitor.workflows.find_indicator import find_family

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.history.records import RunRecord
    from pedmonitor.model.period import PeriodKind
    from pedmonitor.model.result import IndicatorValue
    from pedmonitor.workflows.keeping.workspace import Workspace


def list_runs(workspace: Workspace, names: Sequence[str] = ()) -> list[tuple[str, ...]]:
    """List runs, oldest first: number, when, period, profiles, coverage, version.

    Args:
        workspace: The workspace.
        names: Ids of documents; only the runs that computed one of them.

    Raises:
        UsageError: There is no such document.
    """
    wanted = {workspace.catalogue.profile(name).id for name in names}
    return [
        (
            str(record.id),
            record.finished_at.strftime("%d.%m.%Y %H:%M"),
            record.period.label,
            ", ".join(record.profiles),
            f"{record.coverage.received} из {record.coverage.expected}",
            record.generated_by,
        )
        for record in _records(workspace)
        if not wanted or wanted & set(record.profiles)
    ]


def _records(workspace: Workspace) -> tuple[RunRecord, ...]:
    """List the runs of the history; none while there is no history."""
    if not workspace.database.exists():
        return ()
    with History.open(workspace.database) as history:
        return history.runs()


class Series(NamedTuple):
    """An indicator by periods.

    Attributes:
        title: What it is.
        rows: Period, profile, number in its document, counts, value of each municipal total, and
            what keeps it from being read as its neighbours are.
    """

    title: str
    rows: list[tuple[str, ...]]


def list_series(workspace: Workspace, asked: str, names: Sequence[str] = ()) -> Series:
    """List the municipal totals of an indicator.

    Args:
        workspace: The workspace.
        asked: Its id, its number in a document, or words of its wording.
        names: Ids of the documents to look in; empty for those computed, before that for all.

    Raises:
        UsageError: None or several are meant, or there is no such document.
    """
    catalogue = workspace.catalogue
    computed = {name for record in _records(workspace) for name in record.profiles}
    known = [name for name in catalogue.profiles if name in computed] or catalogue.profiles
    profiles = [catalogue.profile(name) for name in names or known]
    indicator = find_family(asked, profiles, catalogue)
    title = catalogue.families[indicator].title
    rows: list[tuple[str, ...]] = []
    if not workspace.database.exists():
        return Series(title, rows)
    with History.open(workspace.database) as history:
        for profile in (one.id for one in profiles):
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
