"""Answered questions stand; errors and stale answers do not."""

from __future__ import annotations

import datetime as dt

import pytest

from pedmonitor.compute.controls.finding import Finding
from pedmonitor.definitions.waiver import Waiver
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.period import calendar_year
from pedmonitor.workflows.counting.form_checks import waive


def finding(severity: str = "query") -> Finding:
    issue = Issue(IssueCode.CONTROL_INSIDE, Level.WARNING, "вопрос", "подсказка", None, "СОШ № 1")
    return Finding("oo1-posts", severity, "3.4/06/4", issue)


def waiver(**changes: object) -> Waiver:
    raw: dict[str, object] = {
        "control": "oo1-posts",
        "organisation": "СОШ № 1",
        "position": "директор Петров И.И.",
        "reason": "ставки введены с октября",
        "date": dt.date(2022, 10, 5),
        "expires": dt.date(2022, 12, 31),
    }
    return Waiver.model_validate(raw | changes)


@pytest.mark.parametrize(
    ("changes", "severity", "codes"),
    [
        ({}, "query", ["CTRL-001"]),
        ({"cell": "3.4/06/4"}, "query", ["CTRL-001"]),
        ({"cell": "3.4/07/4"}, "query", ["CTRL-001"]),
        ({"expires": dt.date(2022, 6, 1)}, "query", ["CTRL-001", "CTRL-007"]),
        ({}, "error", ["CTRL-001", "CTRL-007"]),
    ],
)
def test_only_fresh_answers_to_questions_count(
    changes: dict[str, object], severity: str, codes: list[str]
) -> None:
    issues = waive([finding(severity)], (waiver(**changes),), calendar_year(2022))
    assert [issue.code.value for issue in issues] == codes
    stands = severity == "query" and changes in ({}, {"cell": "3.4/06/4"})
    assert (issues[0].level is Level.INFO) is stands


def test_a_name_in_an_answer_is_not_shown() -> None:
    (issue,) = waive([finding()], (waiver(),), calendar_year(2022))
    assert "директор …" in issue.message
    assert "Петров" not in issue.message
