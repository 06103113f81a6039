"""Sentences about cells name the row, the graph and what was taken."""

from __future__ import annotations

from pedmonitor.intake.state_forms import cell_issues
from pedmonitor.model.issue import Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.location import Place

PLACE = Place("а.xlsx", "3.1", 3, 4)


def test_a_number_before_brackets_is_named() -> None:
    issue = cell_issues.cell_bracketed(PLACE, "4", "06", "28")
    assert issue.level is Level.WARNING
    assert "строка 06, графа 4: учтено число перед скобками — 28" in issue.message


def test_a_broken_formula_keeps_its_code() -> None:
    issue = cell_issues.cell_not_number(PLACE, "4", "06", IssueCode.CELL_ERROR)
    assert issue.code is IssueCode.CELL_ERROR
