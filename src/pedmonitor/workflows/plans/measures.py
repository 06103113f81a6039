"""The register of measures of a workspace: read it, make it, renew its lists; nothing gets lost."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pedmonitor.history.store import History
from pedmonitor.intake.wording.naming import mask_people
from pedmonitor.intake.wording.posts import without_names
from pedmonitor.model import measure_sheet as sheet
from pedmonitor.model.measure import MeasureRegister
from pedmonitor.planning.measure_numbers import numbers_for
from pedmonitor.planning.measures import Known, read_measures
from pedmonitor.reporting.workbooks.measures_xlsx import read_measures_xlsx, render_measures
from pedmonitor.workflows.keeping.registers import register_bytes, replace_register
from pedmonitor.workflows.plans.plan_files import open_plans

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.issue import Issue
    from pedmonitor.model.period import Period
    from pedmonitor.workflows.keeping.workspace import Workspace

_MADE = dt.date(2020, 1, 1)
"""Goes into the properties of the workbook: the register belongs to no period."""


@dataclass(frozen=True, slots=True)
class Opened:
    """The register as it was read.

    Attributes:
        register: Measures and decisions without errors.
        issues: What is wrong with the others, by cell.
        known: What rows may name.
        exists: Whether the workspace keeps a register at all.
    """

    register: MeasureRegister
    issues: tuple[Issue, ...]
    known: Known
    exists: bool = True


@dataclass(frozen=True, slots=True)
class Prepared:
    """What making or renewing the workbook did.

    Attributes:
        path: The workbook.
        is_new: Whether there was none before.
        numbered: How many rows have got a number.
        kept: Copy of the workbook as it was; None when it is new or stays as it is.
    """

    path: Path
    is_new: bool
    numbered: int = 0
    kept: Path | None = None


def known_names(workspace: Workspace) -> Known:
    """Gather what registers of the workspace may name: profiles and organisations."""
    catalogue = workspace.catalogue
    names: tuple[str, ...] = ()
    renamed: dict[str, str] = {}
    computed: tuple[str, ...] = ()
    if workspace.database.exists():
        with History.open(workspace.database) as history:
            names, renamed = history.organisations()
            computed = tuple(dict.fromkeys(p for run in history.runs() for p in run.profiles))
    wanted = workspace.settings.profiles or computed or tuple(catalogue.profiles)
    profiles = {name: catalogue.profile(name) for name in wanted if name in catalogue.profiles}
    return Known(profiles, names, renamed, mask_people, without_names)


def open_measures(workspace: Workspace) -> Opened:
    """Read the register of measures; a workspace without one has no measures.

    Args:
        workspace: The workspace.

    Raises:
        UsageError: The workbook does not open or its columns are gone.
        DefinitionError: A plan that rows name does not check.
    """
    path, known = workspace.path / sheet.FILE, known_names(workspace)
    data = register_bytes(path)
    if data is None:
        return Opened(MeasureRegister(), (), known, exists=False)
    raw = read_measures_xlsx(data)
    if any(row.cells[sheet.PLAN_ROW] for row in raw.measures.rows):
        known = replace(known, plan_rows=_plan_rows(workspace))
    register, issues = read_measures(raw.measures.rows, raw.decisions.rows, known)
    return Opened(register, issues, known)


def _plan_rows(workspace: Workspace) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for plan in open_plans(workspace).values():
        found.setdefault(plan.profile, set()).update(row.number for row in plan.rows)
    return found


def measures_of(workspace: Workspace, profile: str, period: Period) -> MeasureRegister | None:
    """Give the measures of a profile that last in a period; None without a register.

    Raises:
        UsageError: See `open_measures`.
    """
    opened = open_measures(workspace)
    if not opened.exists:
        return None
    return opened.register.during(profile, period)


def prepare_measures(workspace: Workspace) -> Prepared:
    """Make the workbook, or renew its lists and number its new rows.

    A workbook that has changed while the program worked, or is open in Excel, is left alone; the
    one that was there before is kept beside the new one.

    Raises:
        UsageError: The workbook holds what the program could not write back.
        WorkspaceError: The workbook cannot be written.
        WorkspaceBusyError: Another run holds the workspace.
    """
    path = workspace.path / sheet.FILE
    with workspace.locked():
        known = known_names(workspace)
        before = register_bytes(path)
        rows: dict[str, list[dict[str, str]]] = {sheet.MEASURES: [], sheet.DECISIONS: []}
        if before is not None:
            raw = read_measures_xlsx(before)
            rows = {sheet.MEASURES: raw.measures.again(), sheet.DECISIONS: raw.decisions.again()}
        numbered = _number(rows[sheet.MEASURES])
        profiles = tuple(known.profiles.values())
        made = render_measures(rows, profiles, known.organisations, date=_MADE)
        kept = replace_register(path, before, made) if made != before else None
    return Prepared(path, before is None, numbered, kept)


def _number(rows: list[dict[str, str]]) -> int:
    """Number the rows that have no number; a number that was once used is not given again."""
    written = [row[sheet.ID] for row in rows]
    for row, name in zip(rows, numbers_for(written), strict=True):
        row[sheet.ID] = name
    return written.count("")
