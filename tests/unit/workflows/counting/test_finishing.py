"""What a run is finished with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.errors import UsageError
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.location import Place
from pedmonitor.model.period import month
from pedmonitor.model.result import Verdict
from pedmonitor.workflows.counting.finishing import choices, refuse_uncollected, skipped

if TYPE_CHECKING:
    from pedmonitor.workflows.keeping.workspace import Workspace


def test_a_file_that_is_only_named_stands_among_the_inputs() -> None:
    issue = Issue(IssueCode.FILE_SKIPPED, Level.INFO, "пропущен", "", Place("а.doc"))
    assert (skipped(issue).file, skipped(issue).verdict) == ("а.doc", Verdict.SKIPPED)


def test_without_values_there_are_no_footnotes(workspace: Workspace) -> None:
    assert choices(workspace, ()) == ()


def test_a_document_that_collects_nothing_for_a_month_is_refused(workspace: Workspace) -> None:
    period = month(2022, 3)
    profile = workspace.catalogue.profile("vilyuysk-2021")
    nothing = profile.model_copy(update={"indicators": ()})
    with pytest.raises(UsageError, match="--year 2022"):
        refuse_uncollected([nothing], period)
    refuse_uncollected([], period)
