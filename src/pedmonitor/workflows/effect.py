"""The analytic note on measures: judge the register by the history, write the note, show it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pedmonitor.analysis.judge import Judge
from pedmonitor.errors import UsageError
from pedmonitor.history.store import History
from pedmonitor.intake.wording.naming import mask_people
from pedmonitor.model.edition import Edition
from pedmonitor.model.measure import Selection
from pedmonitor.model.measure_sheet import FILE
from pedmonitor.reporting.editable.phrases import Phrases
from pedmonitor.reporting.facts.context import ReportContext
from pedmonitor.reporting.facts.marks import with_marks
from pedmonitor.reporting.formats.write import RENDERERS, require_formats
from pedmonitor.reporting.sections.build_effect import build_effect_note
from pedmonitor.reporting.text.measure_words import refused_text
from pedmonitor.workflows.editions import EVERYTHING, Audience, Editions
from pedmonitor.workflows.keeping.notes import PUBLIC, notes_folder, prepare_notes, read_notes
from pedmonitor.workflows.not_computed import not_computed
from pedmonitor.workflows.plans.judge_measures import Judging, judge_measures
from pedmonitor.workflows.plans.measures import open_measures
from pedmonitor.workflows.school_folders import file_name

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.issue import Issue
    from pedmonitor.model.measure import Measure, MeasureRegister
    from pedmonitor.model.measure_effect import JudgedMeasures
    from pedmonitor.model.period import Period
    from pedmonitor.reporting.document import Document
    from pedmonitor.workflows.keeping.outputs import Outputs
    from pedmonitor.workflows.keeping.workspace import Workspace

_NOT_PUBLIC = "в открытой редакции не приводится"
EARLIER = 4
"""So many periods back a base and previous years are looked for, in the report as in the note."""


@dataclass(frozen=True, slots=True)
class EffectRequest:
    """What is asked for.

    Attributes:
        measure: Number of one measure; empty for all.
        profiles: Profile ids; empty for those of the settings or of the register.
        formats: Names of formats; empty for all.
        out: Folder; the workspace's own by default.
        audience: For whom.
    """

    measure: str = ""
    profiles: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    out: Path | None = None
    audience: Audience = EVERYTHING


@dataclass(frozen=True, slots=True)
class EffectShown:
    """The notes.

    Attributes:
        documents: One a profile.
        written: Their files.
        notes: Where the methodist's own words go.
        issues: What is wrong with rows of the register; they are not in the notes.
    """

    documents: tuple[Document, ...]
    written: tuple[Path, ...]
    notes: Path
    issues: tuple[Issue, ...]


def show_effect(workspace: Workspace, period: Period, request: EffectRequest) -> EffectShown:
    """Write the note of every profile that has measures and figures.

    Raises:
        UsageError: There is no register, no such measure, no such format, or nothing computed.
        WorkspaceBusyError: Another run holds the workspace.
    """
    _refuse(request)
    opened = open_measures(workspace)
    if not opened.exists:
        raise UsageError(
            f"Реестра мер ({FILE}) ещё нет. Создайте его и заполните: pedmonitor measures init"
        )
    register = opened.register
    is_public = request.audience.edition is Edition.PUBLIC
    shown = public_register(register) if is_public else register
    names = _profiles(workspace, register, request)
    notes = notes_folder(workspace, period)
    own = notes if request.audience.edition is Edition.INTERNAL else notes / PUBLIC
    own_name = file_name(request.measure) if request.measure else ""
    documents: list[Document] = []
    written: list[Path] = []
    out = request.out or workspace.out(period)
    with (
        workspace.locked(),
        History.open(workspace.database) as history,
        workspace.outputs(out) as files,
    ):
        editions = Editions(workspace, history, request.audience)
        for name in names:
            context = _context(name, history, workspace, period, request.audience.edition)
            if context is None:
                continue
            for target, edited in editions.of(context, out):
                document = _document(edited, shown, workspace, request.measure)
                documents.append(document)
                path = target / "-".join(("effect", name, *filter(None, (own_name,))))
                written += _write(document, path, request, files, workspace)
        editions.remember()
        if written:
            prepare_notes(own, Phrases(workspace.templates))
    if not documents:
        raise not_computed(workspace, period, request.profiles)
    return EffectShown(tuple(documents), tuple(written), own, opened.issues)


def judged_of(
    context: ReportContext, register: MeasureRegister, workspace: Workspace, *, only: str = ""
) -> JudgedMeasures:
    """Judge the measures of a profile by the figures of an edition, protected where it is public.

    Args:
        context: Runs and profile.
        register: The register.
        workspace: The workspace.
        only: Number of the one measure that is asked for.
    """
    least = workspace.settings.thresholds.min_judge
    judging = Judging(context.profile, context.families, least, only)
    return judge_measures(register, context.run, context.earlier, judging)


def public_register(register: MeasureRegister) -> MeasureRegister:
    """Leave what everybody may read: no free words of the methodist, no name in a title.

    That schools were chosen for low values, or as a group of risk, is not told of named ones: the
    registry's marks are never public, and the value that was low may be a hidden one. An untold
    choice looks the same, so that what is left out tells nothing.
    """
    measures = tuple(_public(one) for one in register.measures)
    decisions = tuple(
        replace(one, text="", goal=mask_people(one.goal)) for one in register.decisions
    )
    refused = tuple(
        replace(one, title=mask_people(one.title), reasons=()) for one in register.refused
    )
    return replace(register, measures=measures, decisions=decisions, refused=refused)


def _public(one: Measure) -> Measure:
    bare = replace(one, title=mask_people(one.title), selection_text="")
    if one.selection in {None, Selection.LOW_VALUE, Selection.RISK_GROUP}:
        return replace(bare, selection=None, selection_text=_NOT_PUBLIC)
    return bare


def _refuse(request: EffectRequest) -> None:
    """Refuse what there is not, at once.

    Raises:
        UsageError: A format is unknown, or the edition is that of a school.
    """
    require_formats(request.formats)
    if request.audience.edition is Edition.SCHOOL:
        raise UsageError(
            "Выписки организации по мерам нет: меры сравнивают несколько организаций. "
            "Есть редакции internal и public."
        )


def _profiles(
    workspace: Workspace, register: MeasureRegister, request: EffectRequest
) -> tuple[str, ...]:
    """List the profiles that have measures, or that of the one measure that is asked for.

    Raises:
        UsageError: There is no such measure or profile, or the register is empty.
    """
    for name in request.profiles:
        workspace.catalogue.profile(name)
    wanted = request.measure
    measures = [one for one in register.measures if not wanted or one.id == wanted]
    if not measures:
        raise UsageError(f"{_none(register, wanted)} Проверьте реестр: pedmonitor measures check")
    found = tuple(dict.fromkeys(one.profile for one in measures))
    return tuple(name for name in found if not request.profiles or name in request.profiles)


def _none(register: MeasureRegister, wanted: str) -> str:
    """Say why there is nothing to judge: rows with errors are not the same as no rows."""
    refused = [one for one in register.refused if not wanted or one.id == wanted]
    known = ", ".join(one.id for one in register.measures)
    told = [refused_text(one) for one in refused]
    if wanted and told:
        return f"Мера не принята: {told[0]}."
    if wanted and known:
        return f"Нет меры «{wanted}». Есть: {known}."
    if register.refused and not wanted:
        return f"Все меры реестра с ошибками (строк: {len(told)}): {'; '.join(told)}."
    return f"Нет меры «{wanted}»." if wanted and register.refused else "В реестре мер нет мер."


def _context(
    profile: str, history: History, workspace: Workspace, period: Period, edition: Edition
) -> ReportContext | None:
    """Gather what the note is built from; None when the profile has not been computed."""
    run = history.latest(profile=profile, kind=period.kind, label=period.label)
    if run is None:
        return None
    return ReportContext(
        workspace.catalogue.profile(profile).for_period(period),
        run,
        history.earlier(profile=profile, period=period, limit=EARLIER),
        workspace.settings.municipality,
        read_notes(notes_folder(workspace, period), profile=profile, edition=edition),
        workspace.catalogue.families,
        catalogue=workspace.catalogue,
        options=workspace.options(),
        ask=Judge(),
    )


def _document(
    context: ReportContext, register: MeasureRegister, workspace: Workspace, only: str
) -> Document:
    judged = judged_of(context, register, workspace, only=only)
    told = replace(context, judged=judged)
    document = build_effect_note(told, templates=workspace.templates, only=only)
    return replace(document, letterhead=workspace.settings.letterhead)


def _write(
    document: Document, path: Path, request: EffectRequest, files: Outputs, workspace: Workspace
) -> list[Path]:
    written = []
    for suffix in request.formats or tuple(RENDERERS):
        target = path.with_name(f"{path.name}.{suffix}")
        files.write(target, RENDERERS[suffix](with_marks(document), workspace.templates))
        written.append(target)
    return written
