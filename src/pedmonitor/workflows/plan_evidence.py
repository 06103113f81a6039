"""Gather what a plan is judged by: registers of a folder, figures of the history, marks."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pedmonitor.errors import UsageError
from pedmonitor.history.store import History
from pedmonitor.intake.evidence import DOCUMENTS, documents_of
from pedmonitor.intake.naming import mask_people
from pedmonitor.intake.plan_evidence import associations_of, events_of, participants_of
from pedmonitor.model import plan_sheet as sheet
from pedmonitor.model.plan import Window
from pedmonitor.model.plan_evidence import PlanEvidence, PlanFigure
from pedmonitor.model.result import TOTAL
from pedmonitor.planning.plan_marks import read_marks
from pedmonitor.planning.reading import read_plan
from pedmonitor.reporting.plan_facts_xlsx import read_plan_facts
from pedmonitor.workflows.compute_period import Request, compute_folder
from pedmonitor.workflows.plan_files import plans_in_force
from pedmonitor.workflows.registers import register_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from pedmonitor.definitions.plan import Plan
    from pedmonitor.model.issue import Issue
    from pedmonitor.model.period import Period
    from pedmonitor.model.plan import PlannedEvent
    from pedmonitor.model.plan_evidence import PlanMark
    from pedmonitor.workflows.workspace import Workspace

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
    period: Period,
    since: int,
) -> tuple[PlanEvidence, tuple[Issue, ...]]:
    """Gather registers, figures and marks.

    Args:
        workspace: The workspace.
        planned: The plans.
        folder: Folder with registers; None to go without.
        period: For which the registers are read.
        since: The first year of the plans that they are to show.

    Raises:
        UsageError: The folder or the workbook of marks cannot be read.
    """
    rows = [row for one in planned for row in one.rows]
    marks, issues = marks_of(workspace, rows)
    figures = tuple(figure for one in planned for figure in _figures(workspace, one))
    types = workspace.settings.plan.organisation_types
    if folder is None:
        return PlanEvidence(figures=figures, marks=marks, types=types), issues
    profiles = tuple(one.plan.profile for one in planned if one.plan.profile)
    request = Request(folder, tuple(dict.fromkeys(profiles)), period)
    settled = compute_folder(workspace, request, keep_secret=False).settled
    tables = settled.tables
    sent = any(table.form == DOCUMENTS for table in tables)
    events, documents = events_of(tables), documents_of(tables)
    told = [*(one.day for one in events or ()), *(one.day for one in documents)]
    return PlanEvidence(
        read=_read_days({day.year for day in told if day is not None}, since, period.end.year),
        events=events,
        participants=participants_of(tables),
        documents=documents if sent else None,
        organisations=tuple(settled.submission.organisations),
        associations=associations_of(tables),
        figures=figures,
        marks=marks,
        types=types,
        kinds={one.code: one.title for one in workspace.catalogue.dictionaries[_KINDS].entries},
    ), issues


def _read_days(told: Iterable[int], since: int, until: int) -> Window | None:
    """Give the last year of the plans that registers speak of; None when they speak of none."""
    year = max((year for year in told if since <= year <= until), default=None)
    return Window(dt.date(year, 1, 1), dt.date(year, 12, 31)) if year else None


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
