"""Build the analytic report of a period from the history."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pedmonitor.analysis.judge import Judge
from pedmonitor.errors import UsageError
from pedmonitor.history.store import History
from pedmonitor.reporting.build import ReportContext
from pedmonitor.reporting.build import build_report as build_document
from pedmonitor.reporting.write import RENDERERS, write_atomic
from pedmonitor.workflows.people_memory import people_changes

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.period import Period
    from pedmonitor.workflows.workspace import Workspace

_NOTES = ("factors", "conclusions")
_EARLIER = 4


@dataclass(frozen=True, slots=True)
class ReportRequest:
    """What is asked for.

    Attributes:
        profiles: Profile ids; empty for every profile of the last run.
        formats: Names of formats; empty for all.
        out: Folder; the workspace's own by default.
    """

    profiles: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    out: Path | None = None


@dataclass(frozen=True, slots=True)
class Reported:
    """The files of a report.

    Attributes:
        written: One a profile and format.
        notes: Where the methodist's own words go.
    """

    written: tuple[Path, ...]
    notes: Path


def build_report(
    workspace: Workspace, period: Period, request: ReportRequest | None = None
) -> Reported:
    """Write the report of every profile computed for the period.

    Args:
        workspace: The workspace.
        period: The period.
        request: What is asked for; everything by default.

    Raises:
        UsageError: Nothing has been computed for the period, or a format is unknown.
    """
    request = request or ReportRequest()
    unknown = [name for name in request.formats if name not in RENDERERS]
    if unknown:
        raise UsageError(f"Нет формата «{unknown[0]}». Есть: {', '.join(RENDERERS)}")
    for name in request.profiles:
        workspace.catalogue.profile(name)
    wanted = request.profiles or workspace.settings.profiles or tuple(workspace.catalogue.profiles)
    target = (request.out or workspace.out(period)) / "internal"
    notes = workspace.path / "notes" / period.folder
    written: list[Path] = []
    judge = Judge()
    with workspace.locked(), History.open(workspace.database) as history:
        for name in wanted:
            run = history.latest(profile=name, kind=period.kind, label=period.label)
            if run is None:
                continue
            earlier = history.earlier(profile=name, period=period, limit=_EARLIER)
            context = ReportContext(
                workspace.catalogue.profile(name).for_period(period),
                run,
                earlier,
                workspace.settings.municipality,
                _own_words(notes),
                workspace.catalogue.families,
                people=people_changes(run, earlier[-1], name) if earlier else {},
                ask=judge,
            )
            document = replace(
                build_document(context, templates=workspace.templates),
                letterhead=workspace.settings.letterhead,
            )
            for suffix in request.formats or tuple(RENDERERS):
                path = target / f"report-{name}.{suffix}"
                write_atomic(path, RENDERERS[suffix](document, workspace.templates))
                written.append(path)
    if not written:
        raise UsageError(
            f"За период {period.label} ещё ничего не посчитано. Сначала выполните: "
            f"pedmonitor compute ПАПКА --period {period.label}"
        )
    return Reported(tuple(written), notes)


def _own_words(folder: Path) -> dict[str, str]:
    """Read what the methodist has written: it survives every rebuild."""
    return {
        name: path.read_text(encoding="utf-8-sig").strip()
        for name in _NOTES
        if (path := folder / f"{name}.md").is_file()
    }
