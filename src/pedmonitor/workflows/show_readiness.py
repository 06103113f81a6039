"""Readiness by the management cycle: read the folder, look for evidence, write the checklist."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pedmonitor.analysis.judge import Judge
from pedmonitor.definitions.readiness import load_readiness
from pedmonitor.disk.atomic import write_atomic
from pedmonitor.intake.settling.evidence import DOCUMENTS, documents_of
from pedmonitor.reporting.facts.context import ReportContext
from pedmonitor.reporting.formats.write import RENDERERS
from pedmonitor.reporting.sections.build_readiness import build_readiness, summary_of
from pedmonitor.reporting.sections.kinds import GROUPS
from pedmonitor.workflows.compute_period import Request, compute_folder
from pedmonitor.workflows.plans.measures import open_measures

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.result import RunResult
    from pedmonitor.workflows.keeping.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Shown:
    """The checklists.

    Attributes:
        summaries: Profile and how many positions have a proof, in a sentence.
        written: The files.
    """

    summaries: tuple[tuple[str, str], ...]
    written: tuple[Path, ...]


def show_readiness(workspace: Workspace, request: Request) -> Shown:
    """Look for the evidence of every position and write the checklist of every profile.

    Args:
        workspace: The workspace.
        request: The folder, period and profiles; registers are read anew, nothing is remembered.

    Raises:
        UsageError: No folder, no files, an unknown profile, or no telling which period.
    """
    readiness = load_readiness(workspace.catalogue, workspace.path)
    computed = compute_folder(workspace, request, keep_secret=False)
    run = computed.run
    sent = any(table.form == DOCUMENTS for table in computed.settled.tables)
    facts = documents_of(computed.settled.tables) if sent else None
    measures = open_measures(workspace).register
    target = (request.out or workspace.out(run.period)) / "internal"
    summaries: list[tuple[str, str]] = []
    written: list[Path] = []
    for profile in request.profiles or workspace.settings.profiles or run.profiles:
        context = _context(profile, run, workspace)
        document = build_readiness(
            context,
            readiness,
            facts,
            measures=measures,
            templates=workspace.templates,
            drafts=_drafts(target, profile),
        )
        summaries.append((profile, summary_of(document)))
        for suffix, render in RENDERERS.items():
            path = target / f"readiness-{profile}.{suffix}"
            write_atomic(path, render(document, workspace.templates))
            written.append(path)
    return Shown(tuple(summaries), tuple(written))


def _drafts(folder: Path, profile: str) -> dict[str, str]:
    """Find what the program has made that would be evidence once it is approved."""
    names = {
        "analysis": (f"brief-{profile}", f"report-{profile}", f"{GROUPS}-{profile}"),
        "recommendations": ("recommendations",),
        "effectiveness": (f"effect-{profile}",),
    }
    made = {
        stage: [p.name for name in stems for p in sorted(folder.glob(f"{name}.*"))]
        for stage, stems in names.items()
    }
    return {stage: found[0] for stage, found in made.items() if found}


def _context(profile: str, run: RunResult, workspace: Workspace) -> ReportContext:
    return ReportContext(
        workspace.catalogue.profile(profile).for_period(run.period),
        run,
        municipality=workspace.settings.municipality,
        families=workspace.catalogue.families,
        ask=Judge(),
    )
