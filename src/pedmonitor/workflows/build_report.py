"""Build the analytic report of a period from the history."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pedmonitor.analysis.judge import Judge
from pedmonitor.errors import UsageError
from pedmonitor.history.store import History
from pedmonitor.model.edition import Edition
from pedmonitor.reporting.editable.phrases import Phrases
from pedmonitor.reporting.facts.context import ReportContext
from pedmonitor.reporting.facts.marks import with_marks
from pedmonitor.reporting.formats.write import RENDERERS, require_formats
from pedmonitor.reporting.sections.kinds import chosen_kinds
from pedmonitor.workflows.advice import read_advice
from pedmonitor.workflows.editions import EVERYTHING, Audience, Editions
from pedmonitor.workflows.effect import EARLIER, judged_of
from pedmonitor.workflows.keeping.notes import PUBLIC, notes_folder, prepare_notes, read_notes
from pedmonitor.workflows.keeping.people_memory import people_changes
from pedmonitor.workflows.not_computed import not_computed
from pedmonitor.workflows.plans.measures import measures_of, open_measures
from pedmonitor.workflows.plans.plan_summaries import plan_summaries

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.period import Period
    from pedmonitor.reporting.document import Document
    from pedmonitor.workflows.keeping.outputs import Outputs
    from pedmonitor.workflows.keeping.workspace import Workspace


@dataclass(frozen=True, slots=True)
class ReportRequest:
    """What is asked for.

    Attributes:
        profiles: Profile ids; empty for every profile of the last run.
        formats: Names of formats; empty for all.
        out: Folder; the workspace's own by default.
        kinds: Kinds of reports (see `kinds`); empty for the full one, `all` for all.
        audience: For whom.
    """

    profiles: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    out: Path | None = None
    kinds: tuple[str, ...] = ()
    audience: Audience = EVERYTHING


@dataclass(frozen=True, slots=True)
class Reported:
    """The files of a report.

    Attributes:
        written: One a profile and format.
        notes: Where the methodist's own words go.
        documents: What was written, one a profile, kind and reader.
        withheld: Indicators hidden whole, for a public edition before could be subtracted.
        named: Whether the register of recommendations names somebody.
    """

    written: tuple[Path, ...]
    notes: Path
    documents: tuple[Document, ...] = ()
    withheld: tuple[str, ...] = ()
    named: bool = False


def build_report(
    workspace: Workspace, period: Period, request: ReportRequest | None = None
) -> Reported:
    """Write the report of every profile computed for the period.

    Args:
        workspace: The workspace.
        period: The period.
        request: What is asked for; everything by default.

    Raises:
        UsageError: Nothing has been computed for the period, a format is unknown, or the register
            of recommendations does not check.
    """
    request = request or ReportRequest()
    _refuse_unknown(request, workspace)
    wanted = request.profiles or workspace.settings.profiles or tuple(workspace.catalogue.profiles)
    out = request.out or workspace.out(period)
    notes = notes_folder(workspace, period)
    own = notes if request.audience.edition is Edition.INTERNAL else notes / PUBLIC
    made: list[tuple[Document, list[Path]]] = []
    computed = False
    advice = read_advice(workspace, period, request.profiles)
    with (
        workspace.locked(),
        workspace.outputs(out) as files,
        History.open(workspace.database) as history,
    ):
        editions = Editions(workspace, history, request.audience)
        for name in wanted:
            context = _context(
                name, history, workspace, period=period, edition=request.audience.edition
            )
            if context is not None:
                computed = True
                context = _with_registers(context, workspace, period, request.audience.edition)
                context = replace(context, advice=advice.get(name))
                for target, edited in editions.of(context, out):
                    made += _write(edited, request, target, files, workspace=workspace)
        editions.remember()
        if made:
            prepare_notes(own, Phrases(workspace.templates))
    if not computed:
        raise not_computed(workspace, period, request.profiles)
    if not made:
        raise UsageError(
            f"Отчёта вида {', '.join(request.kinds)} не получится: "
            "таких показателей в документе нет."
        )
    written = tuple(path for _, paths in made for path in paths)
    named = any(one.named for one in advice.values())
    documents = tuple(document for document, _ in made)
    return Reported(written, own, documents, editions.withheld, named)


def _refuse_unknown(request: ReportRequest, workspace: Workspace) -> None:
    """Refuse what there is not, at once.

    Raises:
        UsageError: A format, a profile or a kind is unknown.
    """
    require_formats(request.formats)
    for name in request.profiles:
        workspace.catalogue.profile(name)
    chosen_kinds(request.kinds, workspace.templates)


def _context(
    profile: str, history: History, workspace: Workspace, *, period: Period, edition: Edition
) -> ReportContext | None:
    """Gather what a report is built from; None when the profile has not been computed."""
    run = history.latest(profile=profile, kind=period.kind, label=period.label)
    if run is None:
        return None
    earlier = history.earlier(profile=profile, period=period, limit=EARLIER)
    return ReportContext(
        workspace.catalogue.profile(profile).for_period(period),
        run,
        earlier,
        workspace.settings.municipality,
        read_notes(notes_folder(workspace, period), profile=profile, edition=edition),
        workspace.catalogue.families,
        catalogue=workspace.catalogue,
        options=workspace.options(),
        performer=workspace.settings.performer,
        people=people_changes(run, earlier[-1], profile) if earlier else {},
        ask=Judge(),
    )


def _with_registers(
    context: ReportContext, workspace: Workspace, period: Period, edition: Edition
) -> ReportContext:
    """Add what the registers of measures and plans say; measures are judged for insiders only."""
    name = context.profile.id
    told = replace(
        context,
        measures=measures_of(workspace, name, period),
        plans=plan_summaries(workspace, name, period),
    )
    if edition is not Edition.INTERNAL:
        return told
    return replace(told, judged=judged_of(context, open_measures(workspace).register, workspace))


def _write(
    context: ReportContext,
    request: ReportRequest,
    target: Path,
    files: Outputs,
    *,
    workspace: Workspace,
) -> list[tuple[Document, list[Path]]]:
    """Write every kind that the profile has indicators for, in every format."""
    made: list[tuple[Document, list[Path]]] = []
    for kind in chosen_kinds(request.kinds, workspace.templates):
        document = kind.build(context, workspace.templates)
        if document is None:
            continue
        document = with_marks(replace(document, letterhead=workspace.settings.letterhead))
        paths = []
        for suffix in request.formats or tuple(RENDERERS):
            path = target / f"{kind.file}-{context.profile.id}.{suffix}"
            files.write(path, RENDERERS[suffix](document, workspace.templates))
            paths.append(path)
        made.append((document, paths))
    return made
