"""Submission control over the samples of 2022: who is silent, who is returned, nobody is named."""

from __future__ import annotations

import datetime as dt
import re
import shutil
from pathlib import Path

import pytest

from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.period import calendar_year
from pedmonitor.model.status import ReturnState
from pedmonitor.workflows.compute_period import Request, compute_folder
from pedmonitor.workflows.keeping.workspace import open_workspace
from pedmonitor.workflows.show_status import Control, show_status

_SAMPLES = Path(__file__).resolve().parents[2] / "samples"
_RETURNS = _SAMPLES / "returns" / "2022"
_NOW = dt.datetime(2023, 2, 1, 12, tzinfo=dt.UTC)


@pytest.fixture(scope="module")
def control(tmp_path_factory: pytest.TempPathFactory) -> Control:
    request = Request(_RETURNS, ("vilyuysk-2021",), calendar_year(2022))
    return show_status(open_workspace(tmp_path_factory.mktemp("status")), request, now=_NOW)


def test_the_states_of_the_planted_faults(control: Control) -> None:
    of = control.submissions.of
    assert of("ДЮСШ", "staff").state is ReturnState.NOT_RECEIVED
    assert of("Детский сад № 2 «Кораблик»", "support").state is ReturnState.NOT_RECEIVED
    assert of("СОШ № 1", "training").state is ReturnState.RETURNED
    assert of("СОШ № 1", "diagnostics").state is ReturnState.REMARKS
    assert of("СОШ № 6 п. Лучистый", "staff").state is ReturnState.ACCEPTED


def test_the_silent_school_owes_everything_and_its_empty_file_is_named(control: Control) -> None:
    debt = next(debt for debt in control.submissions.debts if debt.organisation == "ДЮСШ")
    assert debt.unread == ("ДЮСШ_пустой.csv",)
    asked = {item.expected.register for item in debt.returns}
    assert {"staff", "diagnostics", "training", "routes", "support", "mentoring"} <= asked


@pytest.mark.parametrize("samples", [".", "forms-and-counts"])
def test_what_status_asks_for_is_what_the_report_misses(samples: str, tmp_path: Path) -> None:
    """The debts of `status` and «Недостающие данные» of a report are one list."""
    folder = _SAMPLES / samples
    shutil.copy(folder / "pedmonitor.toml", tmp_path)
    workspace = open_workspace(tmp_path)
    request = Request(folder / "returns" / "2022", (), calendar_year(2022))
    run = compute_folder(workspace, request, keep_secret=False).run
    shown = show_status(workspace, request, now=_NOW)
    asked = {
        (debt.organisation, shown.registers[item.expected.register])
        for debt in shown.submissions.debts
        for item in debt.returns
        if item.state is ReturnState.NOT_RECEIVED
    }
    silent = {i.organisation for i in run.issues if i.code is IssueCode.ORG_MISSING}
    missed = {
        (issue.organisation, re.findall("«([^»]+)»", issue.message)[0])
        for issue in run.issues
        if issue.code is IssueCode.ORG_REGISTER_MISSING
    }
    assert {pair for pair in asked if pair[0] not in silent} == missed
    assert {name for name, _ in asked} == silent | {name for name, _ in missed}


def test_nobody_is_named_in_reminders(control: Control, surnames: set[str]) -> None:
    texts = "\n".join(control.reminders.values())
    assert {surname for surname in surnames if surname in texts} == set()
