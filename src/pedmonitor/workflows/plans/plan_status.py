"""How the plans of a workspace are carried out: judge, write the note; make the book of marks."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pedmonitor.model import plan_sheet as sheet
from pedmonitor.model.period import calendar_year
from pedmonitor.planning.execution import judge_plan, occurrence_label
from pedmonitor.reporting.formats.write import RENDERERS
from pedmonitor.reporting.machine.plan_status_json import render_plan_status_json
from pedmonitor.reporting.sections.build_plan_status import build_plan_status
from pedmonitor.reporting.workbooks.plan_facts_xlsx import read_plan_facts, render_plan_facts
from pedmonitor.workflows.keeping.registers import register_bytes, replace_register
from pedmonitor.workflows.plans.plan_evidence import gather_evidence, plans_of, refuse_no_plan

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from pathlib import Path

    from pedmonitor.model.issue import Issue
    from pedmonitor.model.plan import PlannedEvent, Window
    from pedmonitor.model.plan_evidence import PlanEvidence
    from pedmonitor.model.plan_status import PlanStatus
    from pedmonitor.workflows.keeping.workspace import Workspace
    from pedmonitor.workflows.plans.plan_evidence import Understood

_MADE = dt.date(2020, 1, 1)
"""Goes into the properties of the workbook: the register belongs to no period."""


@dataclass(frozen=True, slots=True)
class Look:
    """One plan as it was found.

    Attributes:
        plan: Its id.
        status: How it is carried out.
        year: The year of the plan that was looked at: its note lies among the results of that year.
    """

    plan: str
    status: PlanStatus
    year: int


@dataclass(frozen=True, slots=True)
class Judged:
    """What a look at the plans gave.

    Attributes:
        looks: One a plan.
        issues: What is wrong with the marks.
        written: The notes.
    """

    looks: tuple[Look, ...]
    issues: tuple[Issue, ...]
    written: tuple[Path, ...] = ()

    @property
    def statuses(self) -> tuple[PlanStatus, ...]:
        """How each plan is carried out."""
        return tuple(look.status for look in self.looks)


@dataclass(frozen=True, slots=True)
class FactsBook:
    """The book of marks after a renewal.

    Attributes:
        path: The workbook.
        rows: How many rows it has.
        kept: Where the workbook of before is; None when it is new or has not changed.
    """

    path: Path
    rows: int
    kept: Path | None = None


def returns_folder(workspace: Workspace, folder: Path | None) -> Path | None:
    """Find the folder with registers: the one asked for, else `returns` of the workspace."""
    own = workspace.path / "returns"
    return folder or (own if own.is_dir() else None)


def judge_plans(
    workspace: Workspace,
    day: dt.date,
    *,
    profiles: Sequence[str] = (),
    folder: Path | None = None,
) -> Judged:
    """Judge the plans on a day; nothing is written.

    Args:
        workspace: The workspace.
        day: The day: what is due later is planned.
        profiles: Profile ids; empty for those of the workspace.
        folder: Folder with registers; None for `returns` of the workspace, if there is one.

    Raises:
        UsageError: A folder or workbook cannot be read.
    """
    planned = plans_of(workspace, profiles)
    registers = returns_folder(workspace, folder)
    looks: list[Look] = []
    issues: tuple[Issue, ...] = ()
    for until in sorted({_last_year(one, day) for one in planned}):
        mine = [one for one in planned if _last_year(one, day) == until]
        evidence, issues = gather_evidence(
            *(workspace, planned, registers),
            years=range(min(y for one in mine for y in (*_years(one), until)), until + 1),
        )
        year = evidence.read.end.year if evidence.read else until
        looks += [Look(one.plan.id, _judge(one, evidence, day), year) for one in mine]
    order = {one.plan.id: at for at, one in enumerate(planned)}
    looks.sort(key=lambda look: order[look.plan])
    return Judged(tuple(looks), issues)


def _judge(one: Understood, evidence: PlanEvidence, day: dt.date) -> PlanStatus:
    return judge_plan(one.plan.id, one.plan.title, one.rows, evidence, day=day)


def _last_year(one: Understood, day: dt.date) -> int:
    """Find the last year of a plan that has begun by a day."""
    return min(day.year, max(_years(one), default=day.year))


def _years(one: Understood) -> set[int]:
    """List the years in which the windows of a plan, or its term, begin and end."""
    term = one.plan.term
    ends = [day for row in one.rows for window in row.schedule.windows for day in _ends(window)]
    return {day.year for day in ends} | ({term.start.year, term.end.year} if term else set())


def _ends(window: Window) -> tuple[dt.date, dt.date]:
    return window.start, window.end


def write_plan_status(
    workspace: Workspace,
    day: dt.date,
    *,
    profiles: Sequence[str] = (),
    folder: Path | None = None,
    out: Path | None = None,
) -> Judged:
    """Judge the plans on a day and write a note on each, for the department itself.

    Raises:
        UsageError: There is no plan, or see `judge_plans`.
        WorkspaceBusyError: Another run holds the workspace.
    """
    with workspace.locked():
        refuse_no_plan(plans_of(workspace, profiles))
        judged = judge_plans(workspace, day, profiles=profiles, folder=folder)
        written: list[Path] = []
        ids = {look.plan for look in judged.looks}
        for look in judged.looks:
            status = look.status
            root = out or workspace.out(calendar_year(look.year))
            target = root / "internal"
            name = file_stem(status.plan, ids)
            document = build_plan_status(status)
            document = replace(document, letterhead=workspace.settings.letterhead)
            made = {
                target / f"{name}.{suffix}": render(document, workspace.templates)
                for suffix, render in RENDERERS.items()
            }
            made[target / f"{name}-{day.isoformat()}.json"] = render_plan_status_json([status])
            with workspace.outputs(root) as files:
                for path, data in made.items():
                    files.write(path, data)
            written += made
    return replace(judged, written=tuple(written))


def file_stem(plan: str, ids: Collection[str]) -> str:
    """Name the note on a plan; the word is not said twice, and no two notes have one name.

    >>> file_stem("korsakov-2021", ()), file_stem("plan-na-2022-god", ())
    ('plan-korsakov-2021', 'plan-na-2022-god')
    >>> file_stem("plan-2022", ("2022", "plan-2022"))
    'plan-plan-2022'
    """
    bare = plan.removeprefix("plan-")
    return plan if bare != plan and bare not in ids else f"plan-{plan}"


def prepare_plan_facts(workspace: Workspace, profiles: Sequence[str] = ()) -> FactsBook:
    """Make the book of marks, or bring its rows up to the plans; marks stay.

    Raises:
        UsageError: There is no plan, or the workbook holds what could not be written back.
        WorkspaceError: The workbook cannot be written.
        WorkspaceBusyError: Another run holds the workspace.
    """
    path = workspace.path / sheet.FILE
    with workspace.locked():
        before = register_bytes(path)
        kept = read_plan_facts(before).again() if before is not None else []
        planned = plans_of(workspace, profiles)
        refuse_no_plan(planned)
        rows = _renewed([row for one in planned for row in one.rows], kept)
        made = render_plan_facts(rows, date=_MADE)
        copy = replace_register(path, before, made) if made != before else None
    return FactsBook(path, len(rows), copy)


_KEY = (sheet.PLAN, sheet.ROW, sheet.OCCURRENCE)


def _renewed(planned: list[PlannedEvent], kept: list[dict[str, str]]) -> list[dict[str, str]]:
    """Put the rows of the plans in order; rows of the methodist that fit none stay at the end."""
    left: dict[tuple[str, ...], dict[str, str]] = {}
    strays: list[dict[str, str]] = []
    for row in kept:  # of two rows about the same the first is taken, the other must not get lost
        key = tuple(row[name] for name in _KEY)
        if left.setdefault(key, row) is not row:
            strays.append(row)
    rows: list[dict[str, str]] = []
    for event in planned:
        for window in event.schedule.windows or (None,):
            label = occurrence_label(event, window)
            given = {
                sheet.PLAN: event.plan,
                sheet.ROW: event.number,
                sheet.OCCURRENCE: label,
                sheet.EVENT: event.event,
                sheet.DUE: event.deadline.text,
            }
            own = left.pop((event.plan, event.number, label), {})
            rows.append(dict.fromkeys(sheet.COLUMNS, "") | own | given)
    return rows + [row for row in (*left.values(), *strays) if _is_marked(row)]


def _is_marked(row: dict[str, str]) -> bool:
    return any(text for name, text in row.items() if name not in sheet.GIVEN)
