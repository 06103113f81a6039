"""What the report takes from the register of recommendations; the register stays as it is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.definitions.recommendation import read_recommendations
from pedmonitor.model.recommendation import FILE, Advice, State
from pedmonitor.reporting.facts.recommendation_words import HEADINGS
from pedmonitor.reporting.workbooks.recommendations_xlsx import is_refused
from pedmonitor.workflows.nameless import without_people
from pedmonitor.workflows.recommend import derive, is_in_force, renewed_register, runs_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.model.period import Period
    from pedmonitor.model.recommendation import RegisterRow
    from pedmonitor.model.result import RunResult
    from pedmonitor.workflows.keeping.workspace import Workspace

_APPROVED = "Утверждено"
_PAST = {State.OUTDATED, State.GONE}


def read_advice(
    workspace: Workspace, period: Period, profiles: Sequence[str] = ()
) -> dict[str, Advice]:
    """Read what is approved for the period, by profile; nothing without a register.

    Every row is held against the runs as they are now: what does not follow from them any more is
    counted and not printed.

    Args:
        workspace: The workspace.
        period: The period.
        profiles: Profile ids; empty for those of the settings or of the runs.

    Raises:
        UsageError: Nothing has been computed, or the register does not check.
        DefinitionError: The rules do not check.
    """
    path = workspace.path / FILE
    if not path.exists():
        return {}
    rules = read_recommendations(workspace.path, workspace.catalogue.families)
    runs = runs_of(workspace, period, profiles)
    made = derive(workspace, runs, rules)
    renewed = renewed_register(path, made, period=period, profiles=tuple(runs))
    known = {name for run in runs.values() for name in _organisations(run)}
    nameless, named = without_people(renewed.rows, known)
    rows = [row for row in nameless if row.given.get(HEADINGS["period"]) == period.label]
    return {
        name: replace(
            _advice([row for row in rows if _belongs(row, name)], known, period), named=bool(named)
        )
        for name in runs
    }


def _belongs(row: RegisterRow, profile: str) -> bool:
    return row.given.get(HEADINGS["profile"], "") in {"", profile}


def _advice(rows: Sequence[RegisterRow], organisations: set[str], period: Period) -> Advice:
    approved = [row for row in rows if row.marks.get(_APPROVED) and not is_refused(row)]
    live = [row for row in approved if is_in_force(row, period)]
    waiting = [row for row in rows if is_in_force(row, period) and not row.marks.get(_APPROVED)]
    addressed = {addressee(row) for row in live} & organisations
    return Advice(
        tuple(row for row in live if addressee(row) not in organisations),
        tuple(row for row in live if addressee(row) in organisations),
        len(addressed),
        len(waiting),
        sum(row.state in _PAST for row in approved),
    )


def own_advice(advice: Advice | None, organisation: str) -> Advice | None:
    """Leave what is approved for one organisation."""
    if advice is None:
        return None
    return Advice(addressed=tuple(r for r in advice.addressed if addressee(r) == organisation))


def addressee(row: RegisterRow) -> str:
    """Name the one to whom a row goes."""
    return row.given.get(HEADINGS["addressee"], "")


def _organisations(run: RunResult) -> set[str]:
    """Name everybody of whom a run speaks; a run of before may remember only its values."""
    parts = (pair for value in run.values for pair in value.breakdown)
    met = {name for key, name in parts if key == "organisation"}
    return met | {one.name for one in run.contexts} | set(run.coverage.missing)
