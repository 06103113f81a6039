"""Gather what a plan is judged by: registers of a folder, figures of the history, marks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pedmonitor.errors import UsageError
from pedmonitor.history.store import History
from pedmonitor.intake.origin.stated import read_stated
from pedmonitor.intake.plan import Keywords, make_plan
from pedmonitor.intake.settling.evidence import DOCUMENTS, documents_of
from pedmonitor.intake.settling.folder import gather, settle_folder
from pedmonitor.intake.settling.plan_evidence import (
    associations_of,
    events_of,
    participants_of,
    told_days,
)
from pedmonitor.intake.wording.naming import mask_people
from pedmonitor.model import plan_sheet as sheet
from pedmonitor.model.period import calendar_year
from pedmonitor.model.plan import Window
from pedmonitor.model.plan_evidence import PlanEvidence, PlanFigure
from pedmonitor.model.result import TOTAL
from pedmonitor.planning.evidence_of_years import days_read, joined_years
from pedmonitor.planning.plan_marks import read_marks
from pedmonitor.planning.reading import read_plan
from pedmonitor.reporting.workbooks.plan_facts_xlsx import read_plan_facts
from pedmonitor.workflows.compute_period import Request, compute_folder
from pedmonitor.workflows.keeping.registers import register_bytes
from pedmonitor.workflows.plans.plan_files import plans_in_force
from pedmonitor.workflows.plans.plan_unread import is_nobodys, overlooked, why_unread

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.definitions.plan import Plan
    from pedmonitor.intake.settling.folder import Settled
    from pedmonitor.intake.typed import FileReading
    from pedmonitor.model.issue import Issue
    from pedmonitor.model.period import Period
    from pedmonitor.model.plan import PlannedEvent
    from pedmonitor.model.plan_evidence import PlanMark
    from pedmonitor.workflows.keeping.workspace import Workspace

_KINDS = "event_kinds"


@dataclass(frozen=True, slots=True)
class Understood:
    """A plan with its rows understood.

    Attributes:
        plan: The plan.
        rows: Its rows.
    """

    plan: Plan
    rows: tuple[PlannedEvent, ...]


def plans_of(workspace: Workspace, profiles: Sequence[str] = ()) -> tuple[Understood, ...]:
    """Give the plans that the workspace answers for (`plans_in_force`), understood.

    Args:
        workspace: The workspace.
        profiles: Profile ids; empty for those of the workspace.

    Raises:
        UsageError: An unknown profile.
        DefinitionError: A plan does not check.
    """
    found = plans_in_force(workspace, profiles)
    return tuple(Understood(plan, read_plan(plan)) for plan in found)


def refuse_no_plan(planned: Sequence[Understood]) -> None:
    """Stop where there is nothing to judge.

    Raises:
        UsageError: There is no plan.
    """
    if not planned:
        raise UsageError(
            "Своего плана мероприятий нет. Загрузите его: pedmonitor plan import ФАЙЛ. "
            "План из документа другого муниципалитета берётся только по просьбе: --profile КОД"
        )


def marks_of(
    workspace: Workspace, planned: Iterable[PlannedEvent]
) -> tuple[tuple[PlanMark, ...], tuple[Issue, ...]]:
    """Read the methodist's marks; without a workbook there are none.

    Raises:
        UsageError: The workbook does not open, or something in it would get lost.
    """
    data = register_bytes(workspace.path / sheet.FILE)
    if data is None:
        return (), ()
    return read_marks(read_plan_facts(data).rows, planned, mask=mask_people)


def gather_evidence(
    workspace: Workspace,
    planned: Sequence[Understood],
    folder: Path | None,
    *,
    years: range,
) -> tuple[PlanEvidence, tuple[Issue, ...]]:
    """Gather registers, figures and marks.

    Args:
        workspace: The workspace.
        planned: The plans.
        folder: Folder with registers; None to go without. Where its name is a year, the folders
            beside it that are named after the other years are read too.
        years: Years of the plans that the registers are to show, up to the day of the look.

    Raises:
        UsageError: The folder or the workbook of marks cannot be read.
    """
    rows = [row for one in planned for row in one.rows]
    marks, issues = marks_of(workspace, rows)
    figures = tuple(figure for one in planned for figure in _figures(workspace, one))
    types = workspace.settings.plan.organisation_types
    if folder is None:
        return PlanEvidence(figures=figures, marks=marks, types=types), issues
    profiles = tuple(dict.fromkeys(one.plan.profile for one in planned if one.plan.profile))
    registers = joined_years(_by_years(workspace, folders_of(folder, years), profiles, years))
    kinds = {one.code: one.title for one in workspace.catalogue.dictionaries[_KINDS].entries}
    return replace(registers, figures=figures, marks=marks, types=types, kinds=kinds), issues


def folders_of(folder: Path, years: range) -> tuple[tuple[int, Path], ...]:
    """Tell which folder shows which year, oldest first.

    A folder that is named by no year shows all of them; one that is named by a year which is not
    asked for, only the last.
    """
    own = _named(folder)
    if own is None:
        return tuple((year, folder) for year in years)
    if own not in years:
        return ((years[-1], folder),)
    beside: dict[int, list[Path]] = {own: [folder]}
    for path in sorted(folder.resolve().parent.iterdir()):
        named = _named(path)
        if named is not None and named in years and named != own and path.is_dir():
            beside.setdefault(named, []).append(path)
    return tuple((year, beside[year][0]) for year in sorted(beside) if len(beside[year]) == 1)


def _named(path: Path) -> int | None:
    """Read the one year that the name of a folder tells."""
    told = read_stated(path.name).years
    return next(iter(told)) if len(told) == 1 else None


def _by_years(
    workspace: Workspace,
    folders: Sequence[tuple[int, Path]],
    profiles: tuple[str, ...],
    years: range,
) -> list[PlanEvidence]:
    """Settle the registers for each year; the files of a folder are read once."""
    found: list[PlanEvidence] = []
    read: dict[Path, list[FileReading]] = {}
    for year, path in reversed(folders):
        period = calendar_year(year)
        if path in read:
            settled = _settled(workspace, read[path], period)
        else:
            request = Request(path, profiles, period, any_year=True)
            done = compute_folder(workspace, request, keep_secret=False)
            read, settled = {path: done.gathered.readings}, done.settled
        found.append(_registers(settled, range(years[0], year + 1), workspace.catalogue))
    return found[::-1]


def _settled(workspace: Workspace, readings: list[FileReading], period: Period) -> Settled:
    """Settle files that have been read for another year; no figures are wanted."""
    plan = make_plan(workspace.catalogue, workspace.settings, secret=workspace.secret(create=False))
    gathered = gather(readings, plan, workspace.settings, period=period)
    return settle_folder(gathered, plan, workspace.settings, period=period)


def _registers(settled: Settled, years: range, catalogue: Catalogue) -> PlanEvidence:
    """Take what shows a plan out of the registers of one year."""
    tables = settled.tables
    keywords = Keywords({form.id: form.keywords for form in catalogue.forms.values()})
    sent = any(table.form == DOCUMENTS and not is_nobodys(table) for table in tables)
    return PlanEvidence(
        read=days_read(told_days(tables), years[0], years[-1]),
        events=events_of(tables),
        participants=participants_of(tables),
        documents=documents_of(tables) if sent else None,
        organisations=tuple(settled.submission.organisations),
        associations=associations_of(tables),
        unread=dict(why_unread(settled)),
        overlooked=tuple(dict.fromkeys(overlooked(settled, keywords))),
    )


def _figures(workspace: Workspace, planned: Understood) -> Iterator[PlanFigure]:
    """Give the totals of the indicators that rows are linked with, of every period computed."""
    profile = planned.plan.profile
    refs = {ref for row in planned.rows for ref in row.indicators}
    if not refs or not workspace.database.exists():
        return
    families = {r.ref: r.family for r in workspace.catalogue.profile(profile).indicators}
    with History.open(workspace.database) as history:
        for ref in sorted(refs):
            for record, value in history.series(profile, families[ref], TOTAL):
                if value.ref == ref:
                    meanings = {
                        m.ref: m.sha256 for m in history.meanings(record) if m.profile == profile
                    }
                    days = Window(record.period.start, record.period.end)
                    yield PlanFigure(days, value, meanings.get(ref, record.definitions_sha256))
