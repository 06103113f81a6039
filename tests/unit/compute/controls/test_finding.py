"""Findings of controls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.compute.controls.finding import make_finding, shown
from pedmonitor.model.issue import Level
from pedmonitor.model.issue_codes import IssueCode

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue


def test_severity_becomes_level_and_hint(catalogue: Catalogue) -> None:
    code = IssueCode.CONTROL_INSIDE
    error = make_finding(
        catalogue.controls["oo1-total"], code, "т", cell="3.1/01/3", place=None, owner="СОШ № 1"
    )
    query = make_finding(
        catalogue.controls["oo1-posts"], code, "т", cell="3.4/01/4", place=None, owner="СОШ № 1"
    )
    assert (error.issue.level, query.issue.level) == (Level.ERROR, Level.WARNING)
    assert "waivers.yaml" in query.issue.hint


def test_numbers_are_written_in_russian() -> None:
    assert [shown(number) for number in (1234.0, 0.255, -3.0)] == ["1234", "0,26", "-3"]
